// The head of an event's page: when, what, where, whose matter, and what the page holds.
import { html, nothing } from 'lit';
import { anchor, to } from '../../router.js';
import { SETTINGS, dayPath, startDay } from '../../words.js';
import { marks, stands, when } from '../../elements/claims.js';

export function head(event) {
  const rivals = event.datings.filter(({ preferred, standing }) => !preferred && standing !== 'REJECTED');
  const disputed = event.datings.some(({ standing }) => standing === 'DISPUTED');
  return html`
    <header class="head">
      <p class="over">${day(event.date)}${event.occurred ? nothing : html` <span class="mark">did not happen</span>`}
        ${rivals.length || disputed ? html`<a class="mark ${disputed ? 'standing disputed' : ''}" href=${anchor('when')}>${disputed ? 'the date is disputed' : 'also dated otherwise'}</a>` : nothing}</p>
      <h1 tabindex="-1">${event.title}</h1>
      ${event.headline ? html`<p class="headline">${event.headline}</p>` : nothing}
      ${whereAndWhose(event)}
      ${contents(event)}
    </header>`;
}

/** A date that is one known day leads to what else happened on that day. */
function day(date) {
  const known = date.earliestStart === date.latestEnd && startDay(date);
  return known ? html`<a href=${to(dayPath(known))}>${when(date)}</a>` : when(date);
}

function contents({ causes, consequences, explanations, people, organisations, assertions, sources }) {
  const parts = [
    ['causes', 'Why it happened', causes.totalCount],
    ['consequences', 'What it led to', consequences.totalCount],
    ['readings', 'How historians explain it', explanations.length],
    ['people', 'Who was involved', people.nodes.length + organisations.nodes.length],
    ['said', 'What else is said', assertions.length],
    ['sources', 'Sources', sources.length],
  ].filter(([, , count]) => count);
  return html`
    <nav class="contents" aria-label="On this page">
      <ul>${parts.map(([id, name, count]) => html`<li><a href=${anchor(id)}>${name}</a> <small>${count}</small></li>`)}</ul>
    </nav>`;
}

/** Place | organisation, as the day's page had it: all places, and whose matter it was beyond dispute. */
function whereAndWhose({ places, organisations }) {
  const bodies = [...new Map(organisations.nodes.filter(({ standing }) => standing === 'ACCEPTED').map(({ organisation }) => [organisation.slug, organisation])).values()];
  if (!places.length && !bodies.length) return nothing;
  return html`
    <p class="place">
      ${places.map((setting, i) => html`${i ? html`<span class="sep">, </span>` : nothing}<span class=${stands(setting)}><a class="said"
          href=${to(`/places/${setting.place.slug}`)}>${setting.placeName}</a>${
          setting.role === 'LOCATION' ? nothing : html` <small>(${SETTINGS[setting.role].toLowerCase()})</small>`}${setting.standing === 'ACCEPTED' ? nothing : html` ${marks(setting)}`}</span>`)}${
      places.length && bodies.length ? html`<span class="bar" aria-hidden="true"> | </span>` : nothing}${
      bodies.slice(0, 3).map((organisation, i) => html`${i ? ', ' : nothing}<a href=${to(`/organisations/${organisation.slug}`)}>${organisation.name}</a>`)}
    </p>`;
}
