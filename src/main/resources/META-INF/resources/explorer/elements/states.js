// What a page shows when there is nothing, or nothing yet, to show.
import { html, nothing } from 'lit';
import { to } from '../router.js';

export const loading = () => html`
  <div class="page waiting" role="status">
    <p class="visually-hidden">Loading…</p>
    <div class="ghost" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i><i></i></div>
  </div>`;

const WHY = {
  offline: ['No answer', 'The server cannot be reached. Are you online? What you have read already is still a step back away.'],
  busy: ['One moment', 'The history is still being read in.'],
  absent: ['There is no such thing', ''],
  refused: ['This cannot be asked', ''],
  fault: ['Something went wrong', ''],
};

/** A Problem, and a way to try again. */
export function failed(problem, retry, { short = false } = {}) {
  const [title, what] = WHY[problem.kind];
  const text = html`<p>${what || problem.message}</p><p><button class="plain" @click=${retry}>Try again</button></p>`;
  if (short) return html`<div class="notice" role="alert"><strong>${title}.</strong> ${text}</div>`;
  return html`<div class="page state" role="alert"><h1 tabindex="-1">${title}</h1>${text}</div>`;
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
