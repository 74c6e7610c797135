// A context: a frame in which historians read events, and the events in it.
import { html, nothing } from 'lit';
import { gql } from '../api.js';
import { Page } from '../page.js';
import { to } from '../router.js';
import { CONTEXT_KIND, written } from '../words.js';
import { when, work } from '../elements/claims.js';
import { chronicle, elsewhere, facts, paged } from '../elements/lists.js';

// Tried with {"slug": "stalinism"}
const CONTEXT = gql`
  query Context($slug: String!, $after: String) {
    context(slug: $slug) {
      slug name kind summary sameAs
      span { ...When }
      definedBy { slug title authors year }
      partOf { slug name span { display } }
      parts(first: 100) { totalCount nodes { slug name span { display } } }
      events(first: 100, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...Brief }
      }
    }
  }
`;

class Context extends Page {
  static query = CONTEXT;
  kind = 'context';

  variables() {
    return { slug: this.params.slug, after: this.search.get('after') };
  }

  subject({ context }) {
    return context;
  }

  titleOf(context) {
    return context.name;
  }

  about(context) {
    return context.summary;
  }

  view(context) {
    const { events, partOf, parts } = context;
    const frame = ({ slug, name, span }) => html`<a href=${to(`/contexts/${slug}`)}>${name}</a> <small>${span ? written(span) : nothing}</small>`;
    return html`
      <article>
        <header class="head">
          <p class="over">${CONTEXT_KIND[context.kind]}${context.span ? html`, ${when(context.span)}` : nothing}</p>
          <h1 tabindex="-1">${context.name}</h1>
        </header>
        <div class="sheet">
          <div class="text">
            <p class="lead">${context.summary}</p>
            <h2>What belongs to it</h2>
            ${events.nodes.length ? chronicle(events.nodes.map(event => ({ event }))) : html`<p class="empty">No event is on record.</p>`}
            ${paged(events, 'event', this.search.get('after'))}
          </div>
          ${facts('About this frame', [
            ['As defined by', context.definedBy ? [work(context.definedBy)] : []],
            ['Part of', partOf ? [frame(partOf)] : []],
            ['Its parts', parts.nodes.map(frame)],
            ['Where next', [html`<a href=${to(`/timeline/${context.slug}`, { of: 'context' })}>Timeline</a>`, ...elsewhere(context.sameAs)]],
          ])}
        </div>
      </article>`;
  }
}

customElements.define('whence-context', Context);
