// Who was involved in an event, by what they did.
import { html, nothing } from 'lit';
import { to } from '../../router.js';
import { ROLES } from '../../words.js';
import { marks, stands, whoSays } from '../../elements/claims.js';
import { hiddenOf } from './hidden.js';

export function people(event, lens) {
  const { people, organisations } = event;
  const all = [...people.nodes, ...organisations.nodes];
  const kept = hiddenOf(event, 'people', lens);
  if (!all.length && kept === nothing) return nothing;
  const bare = ({ citations, note }) => !citations.length && !note;
  const unsourced = all.filter(bare).length;
  const roles = Object.keys(ROLES).filter(role => all.some(participation => participation.role === role));
  return html`
    <section class="people wide" id="people">
      <h2>Who was involved ${kept}</h2>
      <dl class="roles">
        ${roles.map(role => html`
          <div><dt>${ROLES[role]}</dt>
            ${all.filter(participation => participation.role === role).map(participation => html`
              <dd class=${stands(participation)}>
                <span class="said">${participation.person
                  ? html`<a href=${to(`/people/${participation.person.slug}`)}>${participation.person.name}</a>`
                  : html`<a href=${to(`/organisations/${participation.organisation.slug}`)}>${participation.organisation.name}</a>`}${
                  participation.label ? html`, ${participation.label}` : nothing}</span>
                ${marks(participation)}
                ${bare(participation) && unsourced > 1 ? nothing : whoSays(participation)}
              </dd>`)}
          </div>`)}
      </dl>
      ${unsourced > 1 ? html`<p class="hint">${unsourced === all.length ? 'No source is cited for any of them.' : 'Where no source is named, none is cited.'}</p>` : nothing}
    </section>`;
}
