// A place: what it was called and belonged to in its time, and what happened there.
import { html, nothing } from 'lit';
import { gql } from '../api.js';
import { Page } from '../page.js';
import { to } from '../router.js';
import { PLACE_KIND, SETTINGS } from '../words.js';
import { when } from '../elements/claims.js';
import { chronicle, elsewhere, facts, paged } from '../elements/lists.js';

// Tried with {"slug": "saint-petersburg"}
const PLACE = gql`
  query Place($slug: String!, $after: String) {
    place(slug: $slug) {
      slug name kind latitude longitude sameAs
      names { name language date { ...When } }
      parents { place { slug name } date { ...When } }
      parts(first: 100) { totalCount nodes { slug name } }
      events(first: 100, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...Brief places { role placeName standing certainty place { slug } } }
      }
    }
  }
`;

const degrees = (value, positive, negative) => `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;

class Place extends Page {
  static query = PLACE;
  kind = 'place';

  variables() {
    return { slug: this.params.slug, after: this.search.get('after') };
  }

  subject({ place }) {
    return place;
  }

  titleOf(place) {
    return place.name;
  }

  about(place) {
    return `${place.name}: what happened there.`;
  }

  view(place) {
    const { events, names, parents, parts } = place;
    const other = [...new Set(names.map(({ name }) => name))].filter(name => name !== place.name);
    return html`
      <article>
        <header class="head">
          <p class="over">${PLACE_KIND[place.kind]}</p>
          <h1 tabindex="-1">${place.name}</h1>
          ${other.length ? html`<p class="headline">${other.join(' · ')}</p>` : nothing}
        </header>
        <div class="sheet">
          <div class="text">
            <h2>What happened there</h2>
            ${events.nodes.length ? chronicle(events.nodes.map(event => ({ event, said: this.within(event, place) })))
              : html`<p class="empty">Nothing is on record.</p>`}
            ${paged(events, 'event', this.search.get('after'))}
          </div>
          ${facts('About this place', [
            ['Was called', names.filter(({ date, name }) => date || name !== place.name).map(({ name, language, date }) => html`<span lang=${language ?? nothing}>${name}</span> <small>${when(date)}</small>`)],
            ['Belonged to', parents.map(({ place: parent, date }) => html`<a href=${to(`/places/${parent.slug}`)}>${parent.name}</a> <small>${when(date)}</small>`)],
            ['Within it', [...parts.nodes.map(part => html`<a href=${to(`/places/${part.slug}`)}>${part.name}</a>`),
              ...(parts.totalCount > parts.nodes.length ? [`and ${parts.totalCount - parts.nodes.length} more`] : [])]],
            ['Lies at', place.latitude === null ? [] : [`${degrees(place.latitude, 'N', 'S')}, ${degrees(place.longitude, 'E', 'W')}`]],
            ['Where next', [html`<a href=${to(`/timeline/${place.slug}`, { of: 'place' })}>Timeline</a>`, ...elsewhere(place.sameAs)]],
          ])}
        </div>
      </article>`;
  }

  /** What the event has to do with the place, or where within it it was, when that says more than the page does. */
  within({ places }, { slug, name }) {
    const own = places.filter(setting => setting.place.slug === slug);
    if (own.length && own.every(({ role }) => role !== 'LOCATION')) {
      const setting = SETTINGS[own[0].role].toLowerCase();
      return own[0].role === 'SEAT' ? setting : `${setting} ${name}`;
    }
    const telling = places.filter(({ role, placeName }) => role === 'LOCATION' && placeName !== name).map(({ placeName }) => placeName);
    return telling.join(', ') || undefined;
  }
}

customElements.define('whence-place', Place);
