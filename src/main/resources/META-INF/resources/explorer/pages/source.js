// A source: the work, and what it is cited for and against.
import { html, nothing } from 'lit';
import { gql } from '../api.js';
import { Page } from '../page.js';
import { SOURCE_KIND, SOURCE_LEVEL, listed, plural, year } from '../words.js';
import { marks, sentence, stands } from '../elements/claims.js';
import { facts } from '../elements/lists.js';

// Tried with {"slug": "lenoe-2010"}
const SOURCE = gql`
  query Source($slug: String!) {
    source(slug: $slug) {
      slug title authors year publisher kind level url identifier
      supports: claims(first: 200, stances: [SUPPORTS]) { ...Holds }
      disputes: claims(first: 200, stances: [DISPUTES]) { ...Holds }
      discusses: claims(first: 200, stances: [DISCUSSES]) { ...Holds }
    }
  }
`;

/** Where an identifier leads, if it is of a kind that leads somewhere. */
const resolved = identifier => (identifier?.startsWith('doi:') ? `https://doi.org/${identifier.slice(4)}` : undefined);
const safe = url => (/^https?:/.test(url ?? '') && URL.canParse(url) ? url : undefined);

class Source extends Page {
  static query = SOURCE;
  kind = 'source';

  variables() {
    return { slug: this.params.slug };
  }

  subject({ source }) {
    return source;
  }

  titleOf(source) {
    return source.title;
  }

  about(source) {
    return `What ${source.title} is cited for.`;
  }

  view(source) {
    const { title, authors, publisher, kind, level, identifier } = source;
    const doi = resolved(identifier);
    const url = safe(source.url);
    return html`
      <article>
        <header class="head">
          <p class="over">${authors.length ? listed(authors) : SOURCE_KIND[kind]}</p>
          <h1 tabindex="-1"><cite>${title}</cite></h1>
          <p class="headline">${[publisher, source.year && year(source.year)].filter(Boolean).join(', ')}</p>
        </header>
        <div class="sheet">
          <div class="text">
            ${this.group('What it supports', 'SUPPORTS', source.supports)}
            ${this.group('What it disputes', 'DISPUTES', source.disputes)}
            ${this.group('What it discusses', 'DISCUSSES', source.discusses)}
            ${source.supports.totalCount + source.disputes.totalCount + source.discusses.totalCount ? nothing : html`<p class="empty">No claim cites it.</p>`}
          </div>
          ${facts('About this source', [
            ['Kind', [`${SOURCE_KIND[kind]}, ${SOURCE_LEVEL[level]}`]],
            ['Find it', [
              ...(url ? [html`<a href=${url} rel="noopener noreferrer">${new URL(url).hostname.replace(/^www\./, '')}</a>`] : []),
              ...(identifier ? [doi ? html`<a href=${doi} rel="noopener noreferrer">${identifier}</a>` : identifier] : []),
            ]],
          ])}
        </div>
      </article>`;
  }

  group(title, stance, { totalCount, nodes }) {
    if (!totalCount) return nothing;
    return html`
      <section class="held ${stance.toLowerCase()}">
        <h2>${title} <small>${plural(totalCount, 'statement')}</small></h2>
        <ul>${nodes.map(claim => html`
          <li class=${stands(claim)}>
            <p><span class="said">${sentence(claim)}</span> ${marks(claim)}</p>
            ${claim.citations.filter(citation => citation.source.slug === this.params.slug && citation.stance === stance)
              .map(({ note, locator }) => (note || locator ? html`<p class="note">${[note, locator].filter(Boolean).join(' ')}</p>` : nothing))}
          </li>`)}</ul>
        ${totalCount > nodes.length ? html`<p class="hint">The first ${nodes.length} of them.</p>` : nothing}
      </section>`;
  }
}

customElements.define('whence-source', Source);
