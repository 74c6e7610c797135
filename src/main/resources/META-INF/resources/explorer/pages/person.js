// A person: life, offices, and what they took part in.
import { html, nothing } from 'lit';
import { gql } from '../api.js';
import { Page } from '../page.js';
import { to } from '../router.js';
import { ROLES } from '../words.js';
import { marks, stands, when, whoSays } from '../elements/claims.js';
import { hidden } from '../elements/lens.js';
import { chronicle, elsewhere, facts, paged } from '../elements/lists.js';

// Tried with {"slug": "joseph-stalin"}
const PERSON = gql`
  query Person($slug: String!, $after: String, $lens: Lens, $chosen: [ID!] = []) {
    person(slug: $slug) {
      slug name alternativeNames summary sameAs
      born { ...When }
      died { ...When }
      datings { ...Claimed of preferred date { ...When } }
      affiliations(first: 100, lens: $lens) {
        nodes { ...Claimed position date { ...When } organisation { slug name } }
      }
      every: participations(first: 1, lens: { standings: [ACCEPTED, DISPUTED, REJECTED] }) { totalCount }
      participations(first: 100, after: $after, lens: $lens) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...Claimed role label event { ...Brief } }
      }
    }
    chosen: nodes(ids: $chosen) { ...Chosen }
  }
`;

class Person extends Page {
  static query = PERSON;
  kind = 'person';

  variables() {
    return { ...super.variables(), after: this.search.get('after') };
  }

  subject({ person }) {
    return person;
  }

  titleOf(person) {
    return person.name;
  }

  about(person) {
    return person.summary ?? person.name;
  }

  view(person, { chosen }) {
    const { every, participations, affiliations } = person;
    return html`
      <article>
        <header class="head">
          <p class="over">${lifetime(person.born, person.died)}</p>
          <h1 tabindex="-1">${person.name}</h1>
          ${person.alternativeNames.length ? html`<p class="headline">${person.alternativeNames.join(' · ')}</p>` : nothing}
        </header>
        <div class="sheet">
          <div class="text">
            ${person.summary ? html`<p class="lead">${person.summary}</p>` : nothing}
            <h2>What they had a part in ${hidden(every.totalCount - participations.totalCount, this.lens)}</h2>
            ${participations.nodes.length ? chronicle(participations.nodes.map(claim => ({ event: claim.event, claim, said: claim.label ?? ROLES[claim.role].toLowerCase() })))
              : html`<p class="empty">No part in any event is on record${this.lens ? ' through this lens' : ''}.</p>`}
            ${paged(participations, 'event', this.search.get('after'))}
          </div>
          ${facts('About this person', [
            ['Born', beginning(person, 'BIRTH', person.born)],
            ['Died', beginning(person, 'DEATH', person.died)],
            ['Belonged to', affiliations.nodes.map(affiliation => html`<span class=${stands(affiliation)}><a class="said"
                href=${to(`/organisations/${affiliation.organisation.slug}`)}>${affiliation.organisation.name}</a></span>
              ${affiliation.position ? html`<br>${affiliation.position}` : nothing}
              ${affiliation.date ? html`<br><small>${when(affiliation.date)}</small>` : nothing} ${marks(affiliation)}
              ${affiliation.citations.length || affiliation.note ? whoSays(affiliation) : nothing}`)],
            ['Where next', [html`<a href=${to(`/timeline/${person.slug}`, { of: 'person' })}>Timeline</a>`, ...elsewhere(person.sameAs)]],
          ])}
        </div>
      </article>`;
  }
}

/** "1878 – 1953", with what is not known left open. */
export const lifetime = (from, to) => (from || to ? html`${from ? when(from) : '?'} – ${to ? when(to) : ''}` : nothing);

/** A date and the views of it: the preferred one first, rivals with how they stand. */
export const beginning = ({ datings }, of, date) => {
  const views = datings.filter(dating => dating.of === of);
  const rivals = views.filter(dating => !dating.preferred);
  const own = views.find(dating => dating.preferred);
  return [
    ...(date ? [html`${when(date)} ${own ? html`${marks(own)}${whoSays(own)}` : nothing}`] : []),
    ...rivals.map(dating => html`<span class=${stands(dating)}><span class="said">${when(dating.date)}</span></span> ${marks(dating)}${whoSays(dating)}`),
  ];
};

customElements.define('whence-person', Person);
