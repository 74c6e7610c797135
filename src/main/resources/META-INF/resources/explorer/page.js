// What all pages have in common: one query, its states, a title.
import { LitElement, html, nothing } from 'lit';
import { ask, graphiqlUrl, hasGraphiql, known, Problem } from './api.js';
import { chosenIn, lensOf } from './lens.js';
import { inWords } from './elements/lens.js';
import { share } from './elements/share.js';
import { failed, loading, notFound, wrong } from './elements/states.js';

/**
 * A page. A subclass says `query` (gql), and where they differ from these: `variables()`, `subject(data)` (null: not found), `view(subject, data)`,
 * `titleOf(subject)`, `about(subject)`. It is drawn without a shadow, so that the style sheet, the print and the reader's search reach all of it.
 *
 * `params` are from the path, `search` from the address; both are set on each change of address, with `lens`.
 */
export class Page extends LitElement {
  static properties = {
    params: { attribute: false },
    search: { attribute: false },
    lens: { attribute: false },
    data: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.params = {};
    this.search = new URLSearchParams();
    this.lens = lensOf();
    this.busy = false;
  }

  createRenderRoot() {
    return this;
  }

  variables() {
    return { slug: this.params.slug, lens: this.lens, chosen: chosenIn(this.lens) };
  }

  subject(data) {
    return data;
  }

  titleOf() {
    return '';
  }

  about() {
    return 'Why did this happen, what came of it, who was involved, and who says so?';
  }

  /** The address has changed: what it asks for now. */
  turnTo({ params, search }) {
    const turned = JSON.stringify(params) !== JSON.stringify(this.params);
    this.params = params;
    this.search = search;
    this.lens = lensOf();
    if (turned) this.data = undefined;
    return this.load();
  }

  /** Gets the data; the former ones stay in view until the new ones are here. */
  async load() {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.problem = undefined;
    const variables = this.variables();
    const query = this.queryFor(variables);
    if (!query) return;
    const atHand = known(query, variables);
    if (atHand) {
      this.show(atHand);
      return;
    }
    this.busy = true;
    try {
      const data = await ask(query, variables, { signal: running.signal });
      if (this.running === running) this.show(data);
    } catch (error) {
      if (error.name === 'AbortError' || this.running !== running) return;
      this.busy = false;
      this.problem = error instanceof Problem ? error : new Problem('fault', error.message);
      this.entitle(this.titleOfProblem(this.problem));
      if (!(error instanceof Problem)) throw error;
    }
  }

  titleOfProblem(problem) {
    return wrong(problem);
  }

  queryFor() {
    return this.constructor.query;
  }

  show(data) {
    this.busy = false;
    this.data = data;
    const subject = this.subject(data);
    this.entitle(subject ? this.titleOf(subject, data) : 'Not found', subject ? this.about(subject, data) : '');
  }

  entitle(title, about) {
    document.title = title ? `${title} · Whence` : 'Whence';
    if (about) document.querySelector('meta[name=description]').content = about;
    this.updateComplete.then(() => this.dispatchEvent(new CustomEvent('whence-shown', { bubbles: true, detail: { title, lens: this.lens ? `Lens: ${inWords(this.lens, this.named)}.` : 'No lens.' } })));
  }

  render() {
    if (this.problem && !this.data) return failed(this.problem, () => this.load());
    if (!this.data) return loading();
    const subject = this.subject(this.data);
    if (!subject) return notFound(this.kind ?? 'page', this.params.slug);
    return html`
      <div class="page" aria-busy=${this.busy}>
        ${this.problem ? failed(this.problem, () => this.load(), { short: true }) : nothing}
        ${this.lens || this.lensed ? html`<whence-lens .lens=${this.lens} .known=${this.named} .readings=${subject.explanations ?? []}
          ?idle=${!this.lensed}></whence-lens>` : nothing}
        ${this.view(subject, this.data)}
        ${this.colophon()}
      </div>`;
  }

  /** What is known of the nodes that the lens names. */
  get named() {
    return [...(this.subject(this.data ?? {})?.explanations ?? []), ...(this.data?.chosen ?? [])].filter(Boolean);
  }

  /** Whether the lens bears on what the page shows. */
  get lensed() {
    return this.constructor.query?.includes('$lens');
  }

  /** At the foot of each page: the one query that fed it, and the address that leads here again. */
  colophon() {
    const variables = this.variables();
    const query = this.queryFor(variables);
    return html`
      <p class="print-only">${location.href}</p>
      <p class="colophon">
        ${query && hasGraphiql() ? html`<span>Everything on this page came from one GraphQL query.
          <a href=${graphiqlUrl(query, variables)} target="_blank" rel="noopener">See the query</a></span>` : nothing}
        ${share('Copy the address of this view')}
      </p>`;
  }
}
