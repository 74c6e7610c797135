// What of an event the lens keeps from view.
import { html, nothing } from 'lit';
import { changed, withLens } from '../../lens.js';
import { hidden } from '../../elements/lens.js';

/** What the lens keeps from view is counted, so that nobody takes its absence for silence. */
export function hiddenOf(event, part, lens) {
  if (event.every.totalCount > event.every.nodes.length) return nothing;
  const all = {
    people: claim => claim.__typename === 'Participation',
    places: claim => claim.__typename === 'Setting',
    assertions: claim => claim.__typename === 'Assertion',
    causes: claim => claim.effect?.slug === event.slug,
    consequences: claim => claim.effect && claim.effect.slug !== event.slug,
  };
  const seen = {
    people: event.people.nodes.length + event.organisations.nodes.length,
    places: event.places.length,
    assertions: event.assertions.length,
    causes: event.causes.totalCount,
    consequences: event.consequences.totalCount,
  };
  return hidden(event.every.nodes.filter(all[part]).length - seen[part], lens);
}

/** What scholars reject is there to be seen, too. */
export function rejected({ every }, lens) {
  if (lens?.standings?.includes('REJECTED') || !every.nodes.some(({ __typename, standing }) => standing === 'REJECTED' && __typename !== 'Dating')) return nothing;
  return html`
    <p class="notice"><a href=${withLens(changed(lens, { standings: ['ACCEPTED', 'DISPUTED', 'REJECTED'] }))}>Show what scholars reject, too</a></p>`;
}
