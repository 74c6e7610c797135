// All that a search finds, page by page.
import { html, nothing } from 'lit';
import { gql } from '../api.js';
import { Page } from '../page.js';
import { here, navigate } from '../router.js';
import { addressOf, answerTo, gloss, kindOf, never } from '../elements/search.js';
import { paged } from '../elements/lists.js';

// Tried with {"text": "stalin", "types": ["EVENT", "PERSON"]}
const SEARCH = gql`
  query Search($text: String!, $types: [SearchType!], $after: String) {
    search(text: $text, types: $types, first: 30, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { match subject { ...Found } }
    }
  }
`;

const TYPES = [['Everything', null], ['Events', 'EVENT'], ['People', 'PERSON'], ['Organisations', 'ORGANISATION'], ['Places', 'PLACE'], ['Eras and themes', 'CONTEXT'], ['Sources', 'SOURCE']];

class Found extends Page {
  static query = SEARCH;

  get text() {
    return (this.search.get('q') ?? '').trim().slice(0, 200);
  }

  get type() {
    return TYPES.some(([, type]) => type && type === this.search.get('in')) ? this.search.get('in') : null;
  }

  queryFor() {
    return this.text ? SEARCH : undefined;
  }

  load() {
    if (this.text) return super.load();
    this.show({});
    return undefined;
  }

  variables() {
    return { text: this.text, types: this.type ? [this.type] : null, after: this.search.get('after') };
  }

  titleOf() {
    return this.text ? `“${this.text}”` : 'Search';
  }

  /** The words that were searched for, which can be amended. */
  head(count = nothing) {
    return html`
      <header class="head">
        <h1 tabindex="-1">Search</h1>
        <form class="amend" @submit=${this.amend}>
          <label class="visually-hidden" for="words">Search for</label>
          <input id="words" type="search" name="q" .value=${this.text} autocomplete="off" spellcheck="false" maxlength="200">
          <button>Search</button>
        </form>
        <p class="over">${count}</p>
      </header>`;
  }

  amend(event) {
    event.preventDefault();
    navigate(here({ q: new FormData(event.target).get('q').trim(), after: null }));
  }

  view({ search }) {
    if (!search) return html`${this.head()}<p class="lead empty">Type what you are looking for.</p>`;
    return html`
      ${this.head(`${search.totalCount} found`)}
      <nav class="types" aria-label="What to search">
        ${TYPES.map(([name, type]) => html`<a href=${here({ in: type, after: null })} aria-current=${type === this.type ? 'true' : nothing}>${name}</a>`)}
      </nav>
      ${search.nodes.length ? html`<ol class="finds">${search.nodes.map(({ match, subject }, i) => {
        const name = subject.title ?? subject.name;
        const summary = subject.summary ?? subject.told ?? '';
        const answer = i === 0 && answerTo(this.text, subject);
        return html`
          <li>
            <h2><a href=${addressOf(subject)}>${name}</a>${never(subject)} <small>${[kindOf(subject), gloss(subject)].filter(Boolean).join(' · ')}</small></h2>
            ${match && match !== name && !summary.includes(match) ? html`<p class="note">Found by <q>${match}</q></p>` : nothing}
            ${summary ? html`<p>${summary}</p>` : nothing}
            ${answer ? html`<p class="tools"><a href=${answer}>Why did it happen?</a></p>` : nothing}
          </li>`;
      })}</ol>` : html`<p class="lead empty">Nothing is called that. Fewer words find more.</p>`}
      ${paged(search, 'find', this.search.get('after'))}`;
  }
}

customElements.define('whence-found', Found);
