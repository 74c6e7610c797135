// The events of a context, a place or a person on a line of time, and as a list.
import { html, nothing } from 'lit';
import { gql } from '../api.js';
import { Page } from '../page.js';
import { here, navigate, to } from '../router.js';
import { PATHS, ROLES, plural } from '../words.js';
import { legend } from '../elements/chart.js';
import { chronicle, paged } from '../elements/lists.js';
import { chosenIn } from '../lens.js';

// Tried with {"slug": "stalinism", "context": true, "person": false, "place": false}
// Tried with {"slug": "joseph-stalin", "context": true, "person": true, "place": true}
const TIMELINE = gql`
  query Timeline(
    $slug: String!, $context: Boolean!, $person: Boolean!, $place: Boolean!
    $after: String, $lens: Lens, $chosen: [ID!] = []
  ) {
    context(slug: $slug) @include(if: $context) {
      __typename slug name
      span { ...When }
      events(first: 200, after: $after) { ...Line }
    }
    person(slug: $slug) @include(if: $person) {
      __typename slug name
      born { ...When }
      died { ...When }
      participations(first: 200, after: $after, lens: $lens) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...Claimed role label event { ...Brief } }
      }
    }
    place(slug: $slug) @include(if: $place) {
      __typename slug name
      events(first: 200, after: $after) { ...Line }
    }
    chosen: nodes(ids: $chosen) { ...Chosen }
  }
`;

const KINDS = ['context', 'person', 'place'];

class Timeline extends Page {
  static query = TIMELINE;
  kind = 'timeline';

  variables() {
    const of = this.search.get('of');
    const asked = KINDS.includes(of) ? [of] : KINDS;
    const kinds = Object.fromEntries(KINDS.map(kind => [kind, asked.includes(kind)]));
    return { slug: this.params.slug, ...kinds, after: this.search.get('after'), lens: this.lens, chosen: chosenIn(this.lens) };
  }

  get lensed() {
    return Boolean(this.data?.person && !this.data.context);
  }

  subject(data) {
    return data.context ?? data.person ?? data.place;
  }

  titleOf({ name }) {
    return `${name}: timeline`;
  }

  about({ name }) {
    return `${name} on a line of time.`;
  }

  entries(subject) {
    if (subject.__typename !== 'Person') return subject.events.nodes.map(event => ({ event }));
    const seen = new Map();
    for (const claim of subject.participations.nodes) {
      const said = claim.label ?? ROLES[claim.role].toLowerCase();
      const before = seen.get(claim.event.slug);
      if (!before) seen.set(claim.event.slug, { event: claim.event, claim, said });
      else if (before.claim.standing !== 'ACCEPTED' && claim.standing === 'ACCEPTED') seen.set(claim.event.slug, { event: claim.event, claim, said });
    }
    return [...seen.values()];
  }

  frame(subject) {
    const { born, died } = subject;
    if (subject.__typename === 'Context') return subject.span;
    if (!born && !died) return null;
    return {
      earliestStart: born?.earliestStart ?? null, latestStart: born?.latestStart ?? null,
      earliestEnd: died?.earliestEnd ?? null, latestEnd: died?.latestEnd ?? null, precision: 'DAY', edtf: '/',
    };
  }

  /** The years to show, when the address names both. */
  range() {
    const [from, till] = ['from', 'till'].map(name => (/^-?\d{1,5}$/.test(this.search.get(name) ?? '') ? Number(this.search.get(name)) : undefined));
    return from !== undefined && till !== undefined && from <= till ? [from, till + 1] : null;
  }

  view(subject, { chosen }) {
    const person = subject.__typename === 'Person';
    const list = person ? subject.participations : subject.events;
    const entries = this.entries(subject);
    const back = to(`/${PATHS[subject.__typename]}/${subject.slug}`);
    return html`
      <article class="timeline">
        <header class="head">
          <p class="over">Timeline, ${plural(list.totalCount, person ? 'part in events' : 'event', person ? 'parts in events' : 'events')}</p>
          <h1 tabindex="-1"><a href=${back}>${subject.name}</a></h1>
        </header>
        ${entries.length ? html`
          ${legend()}
          <whence-chart .entries=${entries} .frame=${this.frame(subject)} .range=${this.range()}></whence-chart>
          ${this.closer()}
          ${paged(list, 'event', this.search.get('after'))}
          <section class="wide">
            <h2>The same as a list</h2>
            ${chronicle(entries)}
          </section>` : html`<p class="lead empty">Nothing is on record.</p>`}
      </article>`;
  }

  closer() {
    const range = this.range();
    return html`
      <form class="closer" @submit=${this.look}>
        <label>From the year <input name="from" inputmode="numeric" pattern="-?[0-9]{1,5}" required .value=${range ? String(range[0]) : ''}></label>
        <label>to <input name="till" inputmode="numeric" pattern="-?[0-9]{1,5}" required .value=${range ? String(range[1] - 1) : ''}></label>
        <button>Look closer</button>
        ${range ? html`<a href=${here({ from: null, till: null })}>All of it</a>` : nothing}
      </form>`;
  }

  look(event) {
    event.preventDefault();
    navigate(here(Object.fromEntries(new FormData(event.target))));
  }
}

customElements.define('whence-timeline', Timeline);
