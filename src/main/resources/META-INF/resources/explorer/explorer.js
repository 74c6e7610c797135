// Starts the explorer: its routes, and the frame around each page.
import { LitElement, html, nothing } from 'lit';
import { anchor, match, onNavigated, restore, root, route, settle, start, to } from './router.js';
import { hasGraphiql } from './api.js';
import './elements/search.js';
// At once, for it is also what is shown when nothing more can be had.
import './pages/nowhere.js';

route('/', 'whence-today', () => import('./pages/today.js'));
route('/on/:day', 'whence-today', () => import('./pages/today.js'));
route('/events/:slug', 'whence-event', () => import('./pages/event.js'));
route('/why/:slug', 'whence-why', () => import('./pages/why.js'));
route('/paths', 'whence-paths', () => import('./pages/paths.js'));
route('/timeline/:slug', 'whence-timeline', () => import('./pages/timeline.js'));
route('/people/:slug', 'whence-person', () => import('./pages/person.js'));
route('/organisations/:slug', 'whence-organisation', () => import('./pages/organisation.js'));
route('/places/:slug', 'whence-place', () => import('./pages/place.js'));
route('/contexts/:slug', 'whence-context', () => import('./pages/context.js'));
route('/sources/:slug', 'whence-source', () => import('./pages/source.js'));
route('/search', 'whence-found', () => import('./pages/search.js'));

const NOWHERE = { element: 'whence-nowhere', load: async () => {}, params: {}, search: new URLSearchParams() };

class Explorer extends LitElement {
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.replaceChildren();
    onNavigated(how => this.turn(how));
    this.addEventListener('whence-shown', event => this.shown(event));
    this.turn('start');
  }

  async turn(how) {
    const url = new URL(location.href);
    const found = match(url) ?? { ...NOWHERE, search: url.searchParams };
    this.how = how;
    this.requestUpdate();
    this.arriving = found;
    try {
      await found.load();
    } catch {
      if (this.arriving === found) this.lost();
      return;
    }
    if (this.arriving !== found) return;
    await this.updateComplete;
    const main = this.querySelector('main');
    let page = main.firstElementChild;
    if (page?.localName !== found.element) {
      page = document.createElement(found.element);
      main.replaceChildren(page);
    }
    page.turnTo(found);
  }

  /** A script of the explorer could not be had: the reader is offline, or the server is gone. */
  lost() {
    const page = document.createElement('whence-nowhere');
    page.lost = true;
    this.querySelector('main').replaceChildren(page);
    page.turnTo(NOWHERE);
  }

  /** Another page starts at its heading; the same page seen otherwise, and one gone back to, stay where they were. */
  shown({ detail }) {
    const how = this.how;
    this.how = 'view';
    const { title, lens } = detail;
    const lensed = this.lens !== undefined && this.lens !== lens;
    this.lens = lens;
    this.querySelector('#announcement').textContent = how === 'start' ? '' : lensed ? `${lens} ${title}` : title;
    if (how === 'history' || (how === 'start' && !location.hash)) {
      restore();
      return;
    }
    if (how === 'start') document.getElementById(location.hash.slice(1))?.scrollIntoView();
    if (how === 'page') {
      const target = location.hash && document.getElementById(location.hash.slice(1));
      if (target) target.scrollIntoView();
      else {
        scrollTo(0, 0);
        this.querySelector('main h1')?.focus({ preventScroll: true });
      }
    }
    settle();
  }

  theme() {
    const dark = document.documentElement.dataset.theme
      ? document.documentElement.dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    const next = dark ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    try {
      localStorage.setItem('whence:theme', next);
    } catch {
      // Then it lasts for this visit.
    }
  }

  skip(event) {
    event.preventDefault();
    this.querySelector('main').focus();
  }

  render() {
    const url = path => new URL(path, root).pathname;
    const way = (path, name) => html`<a href=${to(path)} aria-current=${location.pathname === url(path.slice(1)) ? 'page' : nothing}>${name}</a>`;
    return html`
      <header class="masthead">
        <a class="skip" href=${anchor('main')} @click=${this.skip}>Skip to the page</a>
        <p class="wordmark"><a href=${to('/')}>Whence</a></p>
        <nav aria-label="Main">
          ${way('/', 'On this day')}
          ${way('/paths', 'How events connect')}
        </nav>
        <whence-search role="search"></whence-search>
      </header>
      <main id="main" tabindex="-1"></main>
      <p id="announcement" class="visually-hidden" role="status"></p>
      <footer class="foot">
        <p><i>Why did this happen, what came of it, who was involved, and who says so?</i></p>
        <p class="links">
          ${hasGraphiql() ? html`<a href=${url('graphiql')}>GraphiQL</a>` : ''}
          <a href=${url('graphql/schema.graphql')}>Schema</a>
          <button class="plain" @click=${this.theme}>Light or dark</button>
        </p>
      </footer>`;
  }
}

/** On paper nobody can click: what is disputed is printed with who says so. */
const shut = '.disputed > .who:not([open]), .rejected > .who:not([open]), .reading > .who:not([open])';
addEventListener('beforeprint', () => document.querySelectorAll(shut).forEach(details => {
  details.open = true;
  details.dataset.printed = '';
}));
addEventListener('afterprint', () => document.querySelectorAll('[data-printed]').forEach(details => {
  details.open = false;
  delete details.dataset.printed;
}));

start();
customElements.define('whence-explorer', Explorer);
