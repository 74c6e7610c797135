// Search as you type, over everything; a combobox after the ARIA patterns, which Ctrl+K and / lead to.
import { LitElement, html, nothing } from 'lit';
import { ask, gql } from '../api.js';
import { navigate, onNavigated, to } from '../router.js';
import { CONTEXT_KIND, PATHS, listed, written, year } from '../words.js';

// Tried with {"text": "kirov"}
const FOUND = gql`
  query SearchAsYouType($text: String!, $types: [SearchType!]) {
    search(text: $text, types: $types, first: 8) {
      nodes { match subject { ...Found } }
    }
  }
`;

const PATIENCE = 140;

/** "1878–1953": the years as far as they are known, and the dates where they are not. */
function life(born, died) {
  const short = date => (date ? (date.year === null ? written(date) : year(date.year)) : '');
  return born || died ? `${short(born) || '?'}–${short(died)}` : '';
}

/** Another name that the text was found by; longer finds are left to the page of finds. */
const otherName = (match, name) => (match && match !== name && match.length < 50 && !name.includes(match) ? match : undefined);

/** What kind of thing this find is. */
export const kindOf = ({ __typename, contextKind }) => (__typename === 'Context' ? CONTEXT_KIND[contextKind] : __typename).toLowerCase();

/** What helps to tell this find from its namesakes; nothing where there is no need. */
export function gloss(subject) {
  switch (subject.__typename) {
    case 'Event':
      return written(subject.date);
    case 'Person':
      return life(subject.born, subject.died);
    case 'Context':
      return subject.span ? written(subject.span) : '';
    case 'Source':
      return [listed(subject.authors), subject.year && year(subject.year)].filter(Boolean).join(', ');
    default:
      return '';
  }
}

/** Said beside the name of an event that was planned, feared or hoped for. */
export const never = ({ occurred }) => (occurred === false ? html` <span class="mark">did not happen</span>` : nothing);

/** Where the answer is, to a question why or how about the event that it finds first; undefined where that was not asked. */
export const answerTo = (text, subject) => (/^\s*(why|how)\b/i.test(text) && subject?.__typename === 'Event' ? to(`/why/${subject.slug}`) : undefined);

export const addressOf = subject => to(`/${PATHS[subject.__typename]}/${subject.slug}`);

/**
 * Search over everything, which leads to what is found. With `types` it is a field that picks one of these instead: `label` says for what, `field` is its name,
 * `text` what it holds, and `picked` (detail: what was found) tells of it.
 */
class Search extends LitElement {
  static properties = {
    types: { attribute: false },
    label: {},
    field: {},
    text: {},
    found: { state: true },
    open: { state: true },
    active: { state: true },
    silent: { state: true },
  };

  constructor() {
    super();
    this.label = 'Search events, people, places and sources';
    this.field = 'search';
    this.text = '';
    this.found = [];
    this.open = false;
    this.active = -1;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    onNavigated(() => this.close());
    document.addEventListener('keydown', event => {
      const held = event.ctrlKey || event.metaKey;
      const writing = event.target.closest?.('input, textarea, select, [contenteditable]');
      if (this.types || !(held ? event.key === 'k' : event.key === '/' && !event.altKey && !writing)) return;
      event.preventDefault();
      this.input.focus();
    });
  }

  get input() {
    return this.querySelector('input');
  }

  close() {
    clearTimeout(this.waiting);
    this.running?.abort();
    this.open = false;
    this.active = -1;
  }

  typed() {
    clearTimeout(this.waiting);
    this.running?.abort();
    const text = this.input.value.trim();
    if (!text) {
      this.close();
      return;
    }
    this.waiting = setTimeout(() => this.look(text), PATIENCE);
  }

  async look(text) {
    const running = new AbortController();
    this.running = running;
    try {
      const { search } = await ask(FOUND, { text: text.slice(0, 200), types: this.types ?? null }, { signal: running.signal });
      // Works come after what they tell of: whoever types half a name looks for the event.
      const work = ({ subject }) => subject.__typename === 'Source';
      this.found = [...search.nodes.filter(find => !work(find)), ...search.nodes.filter(work)];
      this.silent = search.nodes.length ? '' : `Nothing is called ${text}.`;
    } catch (error) {
      if (error.name === 'AbortError') return;
      this.found = [];
      this.silent = error.message;
    }
    this.active = -1;
    this.open = true;
  }

  go(url) {
    this.input.value = '';
    this.close();
    navigate(url);
  }

  choose(subject) {
    if (!this.types) {
      this.go(addressOf(subject));
      return;
    }
    this.input.value = subject.title ?? subject.name;
    this.close();
    this.dispatchEvent(new CustomEvent('picked', { detail: subject }));
  }

  submit(event) {
    event.preventDefault();
    const text = this.input.value.trim();
    if (this.open && this.found[this.active]) this.choose(this.found[this.active].subject);
    else if (this.types && this.open && this.found.length) this.choose(this.found[0].subject);
    else if (text && !this.types) this.go(to('/search', { q: text }));
  }

  key(event) {
    const last = this.found.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        if (!this.open) this.typed();
        else this.active = this.active >= last ? -1 : this.active + 1;
        break;
      case 'ArrowUp':
        this.active = this.active < 0 ? last : this.active - 1;
        break;
      case 'Escape':
        if (this.open) this.close();
        else this.input.value = '';
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  left(event) {
    if (!this.contains(event.relatedTarget)) this.close();
  }

  option({ match, subject }, i) {
    const name = subject.title ?? subject.name;
    return html`
      <li role="option" id="${this.field}-find-${i}" aria-selected=${i === this.active} @mouseenter=${() => { this.active = i; }}
          @mousedown=${event => event.preventDefault()} @click=${() => this.choose(subject)}>
        <span class="name">${name}${never(subject)}${otherName(match, name) ? html` <span class="match">${match}</span>` : nothing}</span>
        <span class="gloss">${[this.types ? '' : kindOf(subject), gloss(subject)].filter(Boolean).join(' · ')}</span>
      </li>`;
  }

  render() {
    const shown = this.open && this.found.length > 0;
    return html`
      <form @submit=${this.submit} @focusout=${this.left}>
        <label class=${this.types ? '' : 'visually-hidden'} for=${this.field}>${this.label}</label>
        <input id=${this.field} type="search" name="q" placeholder=${this.types ? 'An event' : 'Search'} .value=${this.text} autocomplete="off" spellcheck="false" maxlength="200"
          role="combobox" aria-expanded=${shown} aria-controls="${this.field}-finds" aria-autocomplete="list" aria-haspopup="listbox"
          aria-activedescendant=${shown && this.active >= 0 ? `${this.field}-find-${this.active}` : nothing}
          @input=${this.typed} @keydown=${this.key}>
        <ul id="${this.field}-finds" role="listbox" aria-label="Found" ?hidden=${!shown}>
          ${shown ? this.found.map((find, i) => this.option(find, i)) : nothing}
        </ul>
        ${this.open && !this.found.length ? html`<p class="nothing">${this.silent}</p>` : nothing}
        <p class="visually-hidden" role="status">${this.open ? this.silent || `${this.found.length} found` : ''}</p>
      </form>`;
  }
}

customElements.define('whence-search', Search);
