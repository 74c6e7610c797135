// Lists of events as a chronicle: the date beside what happened.
import { html, nothing } from 'lit';
import { here } from '../router.js';
import { plural } from '../words.js';
import { eventLink, marks, stands, when, whoSays } from './claims.js';

const title = event => html`${eventLink(event)} ${event.occurred ? nothing : html`<span class="mark">did not happen</span>`}`;

/**
 * Entries `{ event, note, claim, said }` under one another, each beside its date. `claim` is what ties the event to the page, and `said` how; `dates` writes
 * the date, `level` is that of the titles among the headings.
 */
export const chronicle = (entries, { dates = event => when(event.date), level = 3 } = {}) => html`
  <ol class="chronicle">
    ${entries.map(({ event, note, claim, said }) => html`
      <li class=${claim ? stands(claim) : ''}>
        <p class="at">${dates(event)}</p>
        <div>
          ${level === 2 ? html`<h2>${title(event)}</h2>` : html`<h3>${title(event)}</h3>`}
          ${said ? html`<p class="role"><span class="said">${said}</span> ${claim ? marks(claim) : nothing}</p>` : nothing}
          <p class="summary">${event.summary}</p>
          ${note ? html`<p class="note">${note}</p>` : nothing}
          ${claim ? whoSays(claim) : nothing}
        </div>
      </li>`)}
  </ol>`;

/** How much of a list is shown, and the way to the rest of it: a page of it is an address, too. */
export function paged({ totalCount, nodes, pageInfo }, what, after) {
  if (!after && !pageInfo.hasNextPage) return nothing;
  return html`
    <nav class="pages" aria-label="Pages of the list">
      <p>${plural(nodes.length, what)} of ${totalCount}.
        ${after ? html`<a href=${here({ after: null })}>From the start</a>` : nothing}
        ${pageInfo.hasNextPage ? html`<a href=${here({ after: pageInfo.endCursor })}>The next ones</a>` : nothing}</p>
    </nav>`;
}

/** Facts in the margin: terms with what there is to say on each; those with nothing are left out. */
export const facts = (label, entries) => {
  const told = entries.filter(([, details]) => details.length);
  return told.length ? html`
    <aside class="margin" aria-label=${label}>
      <dl>${told.map(([term, details]) => html`<div><dt>${term}</dt>${details.map(detail => html`<dd>${detail}</dd>`)}</div>`)}</dl>
    </aside>` : nothing;
};

/** Links to the same thing elsewhere. */
export const elsewhere = uris => uris.filter(uri => /^https?:/.test(uri) && URL.canParse(uri)).map(uri => html`<a href=${uri} rel="noopener noreferrer">${new URL(uri).hostname.replace(/^www\./, '')}</a>`);
