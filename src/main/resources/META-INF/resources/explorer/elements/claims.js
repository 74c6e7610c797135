// How a claim looks: what is disputed or less than certain says so wherever it stands, and who says what is one click away.
import { html, nothing } from 'lit';
import { to } from '../router.js';
import { CERTAINTY, PATHS, ROLES, SETTINGS, STANCE, STANDING, LED_TO, listed, plural, written, year } from '../words.js';

/** A date as people read it, never more exact than it is known. */
export function when(date) {
  if (!date) return nothing;
  const day = date.precision === 'DAY' && date.earliestStart === date.latestEnd && !date.uncertain && date.earliestStart;
  return day ? html`<time datetime=${day}>${written(date)}</time>` : html`<span class="date">${written(date)}</span>`;
}

/** A date after what it is of: in brackets, unless it has some itself. */
export const aside = date => (date.display.includes('(') ? html`<small>, ${when(date)}</small>` : html` <small>(${when(date)})</small>`);

/** The words for how sure a claim is and how it stands; nothing for what is certain and accepted. */
export function marks({ certainty, standing }) {
  const sure = certainty === undefined || certainty === 'CERTAIN' ? nothing : html`<span class="mark certainty">${CERTAINTY[certainty]}</span>`;
  const stands = standing === 'ACCEPTED' ? nothing : html`<span class="mark standing ${STANDING[standing]}">${STANDING[standing]}</span>`;
  return sure === nothing && stands === nothing ? nothing : html`<span class="marks">${sure} ${stands}</span>`;
}

/** The class that makes a statement look as it stands. */
export const stands = ({ standing }) => `claim ${STANDING[standing]}`;

export const link = (thing, text = thing.title ?? thing.name) => html`<a href=${to(`/${PATHS[thing.__typename]}/${thing.slug}`)}>${text}</a>`;
export const eventLink = event => html`<a href=${to(`/events/${event.slug}`)}>${event.title}</a>`;

/** A work as a bibliography names it. */
export const work = source => html`
  ${source.authors.length ? html`<span class="authors">${listed(source.authors)}</span>, ` : nothing}<a
    href=${to(`/sources/${source.slug}`)}><cite>${source.title}</cite></a>${source.year ? html` (${year(source.year)})` : nothing}`;

const ORDER = ['SUPPORTS', 'DISPUTES', 'DISCUSSES'];

/** Works for and against, each with what it holds. */
export const citations = list => html`
  <dl class="citations">
    ${ORDER.map(stance => {
      const cited = list.filter(citation => citation.stance === stance);
      return cited.length ? html`
        <div class=${stance.toLowerCase()}>
          <dt>${STANCE[stance]}</dt>
          ${cited.map(({ source, locator, note }) => html`
            <dd>${work(source)}${locator ? html`, ${locator}` : nothing}${note ? html`<span class="note">${note}</span>` : nothing}</dd>`)}
        </div>` : nothing;
    })}
  </dl>`;

function count(list) {
  const of = stance => list.filter(citation => citation.stance === stance).length;
  const [forIt, against] = [of('SUPPORTS'), of('DISPUTES')];
  if (against) return `${forIt} for, ${against} against`;
  return list.length ? plural(list.length, 'source') : 'a note, no source';
}

/** Who says so: closed until asked, and asked for in more words where scholars differ. */
export const whoSays = (claim, more = nothing) => (claim.citations.length || claim.note || more !== nothing ? html`
  <details class="who">
    <summary>${claim.standing === 'ACCEPTED' ? nothing : html`<span class="ask">Who says so</span> `}<span class="count">${count(claim.citations)}</span></summary>
    ${claim.note ? html`<p class="note">${claim.note}</p>` : nothing}
    ${citations(claim.citations)}
    ${more}
  </details>` : html`<p class="who none">no source</p>`);

const NOUN = { BIRTH: 'was born', DEATH: 'died', FOUNDING: 'was founded', DISSOLUTION: 'was dissolved', EVENT: 'is dated' };

/** A claim in a sentence, with links to what it is about; `about` (a slug) is left unlinked, being the page's own subject. */
export function sentence(claim, about) {
  const event = other => (other.slug === about ? html`this` : eventLink(other));
  switch (claim.__typename) {
    case 'CausalLink':
      return html`${event(claim.cause)} ${LED_TO[claim.type].toLowerCase()} ${event(claim.effect)}`;
    case 'Participation':
      return html`${link(claim.actor)}: ${claim.label ?? ROLES[claim.role].toLowerCase()}${claim.event.slug === about ? nothing : html` (${eventLink(claim.event)})`}`;
    case 'Setting':
      return html`${SETTINGS[claim.setting]} <a href=${to(`/places/${claim.place.slug}`)}>${claim.placeName}</a>${
        claim.event.slug === about ? nothing : html` (${eventLink(claim.event)})`}`;
    case 'Affiliation':
      return html`<a href=${to(`/people/${claim.person.slug}`)}>${claim.person.name}</a>: ${claim.position ?? 'member'} of
        <a href=${to(`/organisations/${claim.organisation.slug}`)}>${claim.organisation.name}</a>`;
    case 'Dating':
      return html`${claim.subject.slug === about ? html`It` : link(claim.subject)} ${NOUN[claim.of]} ${written(claim.date)}`;
    case 'Assertion':
      return html`${claim.statement}${claim.event.slug === about ? nothing : html` (${eventLink(claim.event)})`}`;
    default:
      return html`A claim`;
  }
}
