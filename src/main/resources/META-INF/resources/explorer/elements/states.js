// What a page shows when there is nothing, or nothing yet, to show.
import { html, nothing } from 'lit';
import { withLens } from '../lens.js';
import { here, to } from '../router.js';

export const loading = () => html`
  <div class="page waiting" role="status">
    <p class="visually-hidden">Loading…</p>
    <div class="ghost" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i><i></i></div>
  </div>`;

const WHY = {
  offline: ['No answer', 'The server cannot be reached. Are you online? What you have read already is still a step back away.'],
  busy: ['One moment', 'The history is still being read in.'],
  absent: ['There is no such thing', ''],
  refused: ['This address asks for what cannot be', ''],
  fault: ['Something went wrong', ''],
};

const LENS = 'There is no such lens';

const ofLens = ({ argument }) => argument?.startsWith('lens');

/** A Problem as a heading. */
export const wrong = problem => (ofLens(problem) ? LENS : WHY[problem.kind][0]);

/** What is wrong with the lens in the address, and the way on without it. */
function lensless({ argument, message }) {
  const name = message.match(/'(.*)'/)?.[1];
  const what = { 'lens.explanation': 'a reading', 'lens.without': 'a statement to leave out' }[argument];
  return html`
    <p>${what && name ? html`The address names ${what} that is not known here: <q>${name}</q>. Perhaps a part of it was lost on the way.` : message}</p>
    <p><a href=${withLens(null)}>Go on without the lens</a></p>`;
}

/** The same page as it usually is, or at the start of its list. */
function plain({ argument }) {
  if (argument === 'after') return html`<p><a href=${here({ after: null })}>From the start of the list</a></p>`;
  const none = [...new URLSearchParams(location.search).keys()].map(name => [name, null]);
  return html`<p><a href=${here(Object.fromEntries(none))}>Open the page as it usually is</a></p>`;
}

/** A Problem, and what can be done about it. */
export function failed(problem, retry, { short = false } = {}) {
  const what = WHY[problem.kind][1] || problem.message;
  const again = html`<p><button class="plain" @click=${retry}>Try again</button></p>`;
  const way = ['absent', 'refused'].includes(problem.kind) ? plain(problem) : again;
  const text = ofLens(problem) ? lensless(problem) : html`<p>${what}</p>${way}`;
  if (short) return html`<div class="notice" role="alert"><strong>${wrong(problem)}.</strong> ${text}</div>`;
  return html`<div class="page state" role="alert"><h1 tabindex="-1">${wrong(problem)}</h1>${text}</div>`;
}

/** For a slug that leads to nothing, and with no `slug` for an address that does. */
export const notFound = (kind, slug) => html`
  <div class="page state">
    <h1 tabindex="-1">${slug ? html`No such ${kind}` : 'No such page'}</h1>
    <p>${slug ? html`Nothing here goes by the name of <q>${slug.replaceAll('-', ' ')}</q>.` : 'This address leads nowhere.'}
      The search above knows other spellings.</p>
    <p><a href=${to('/')}>What happened on this day</a></p>
  </div>`;

export const empty = text => (text ? html`<p class="empty">${text}</p>` : nothing);
