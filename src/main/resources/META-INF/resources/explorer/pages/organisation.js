// An organisation: when it was, who belonged to it, and what it took part in.
import { html, nothing } from 'lit';
import { gql } from '../api.js';
import { Page } from '../page.js';
import { to } from '../router.js';
import { ROLES } from '../words.js';
import { marks, stands, when, whoSays } from '../elements/claims.js';
import { hidden } from '../elements/lens.js';
import { chronicle, elsewhere, facts, paged } from '../elements/lists.js';
import { beginning, lifetime } from './person.js';

// Tried with {"slug": "nkvd"}
const ORGANISATION = gql`
  query Organisation($slug: String!, $after: String, $lens: Lens, $chosen: [ID!] = []) {
    organisation(slug: $slug) {
      slug name alternativeNames summary sameAs
      founded { ...When }
      dissolved { ...When }
      datings { ...Claimed of preferred date { ...When } }
      affiliations(first: 200, lens: $lens) {
        totalCount
        nodes { ...Claimed position date { ...When } person { slug name } }
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

class Organisation extends Page {
  static query = ORGANISATION;
  kind = 'organisation';

  variables() {
    return { ...super.variables(), after: this.search.get('after') };
  }

  subject({ organisation }) {
    return organisation;
  }

  titleOf(organisation) {
    return organisation.name;
  }

  about(organisation) {
    return organisation.summary ?? organisation.name;
  }

  view(organisation, { chosen }) {
    const { every, participations, affiliations } = organisation;
    return html`
      <article>
        <header class="head">
          <p class="over">${lifetime(organisation.founded, organisation.dissolved)}</p>
          <h1 tabindex="-1">${organisation.name}</h1>
          ${organisation.alternativeNames.length ? html`<p class="headline">${organisation.alternativeNames.join(' · ')}</p>` : nothing}
        </header>
        <div class="sheet">
          <div class="text">
            ${organisation.summary ? html`<p class="lead">${organisation.summary}</p>` : nothing}
            <h2>What it had a part in ${hidden(every.totalCount - participations.totalCount, this.lens)}</h2>
            ${participations.nodes.length ? chronicle(participations.nodes.map(claim => ({ event: claim.event, claim, said: claim.label ?? ROLES[claim.role].toLowerCase() })))
              : html`<p class="empty">No part in any event is on record${this.lens ? ' through this lens' : ''}.</p>`}
            ${paged(participations, 'event', this.search.get('after'))}
          </div>
          ${facts('About this organisation', [
            ['Founded', beginning(organisation, 'FOUNDING', organisation.founded)],
            ['Dissolved', beginning(organisation, 'DISSOLUTION', organisation.dissolved)],
            ['Its people', affiliations.nodes.map(affiliation => html`<span class=${stands(affiliation)}><a class="said"
                href=${to(`/people/${affiliation.person.slug}`)}>${affiliation.person.name}</a></span>${affiliation.position ? `, ${affiliation.position}` : nothing}
              ${affiliation.date ? html`<small>${when(affiliation.date)}</small>` : nothing} ${marks(affiliation)}
              ${affiliation.citations.length || affiliation.note ? whoSays(affiliation) : nothing}`)],
            ['Elsewhere', elsewhere(organisation.sameAs)],
          ])}
        </div>
      </article>`;
  }
}

customElements.define('whence-organisation', Organisation);
