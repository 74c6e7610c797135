// An event: what happened, when, where, who, why, what came of it, how historians read it, and who says so.
import { html, nothing } from 'lit';
import { gql } from '../api.js';
import { changed, withLens, withoutClaim } from '../lens.js';
import { Page } from '../page.js';
import { anchor, to } from '../router.js';
import { CAME_FROM, EVENT_KIND, LED_TO, ROLES, SETTINGS, dayOfYear, dayPath, plural, startDay, written } from '../words.js';
import { bibliography } from '../elements/bibliography.js';
import { eventLink, marks, stands, when, whoSays } from '../elements/claims.js';
import { hidden } from '../elements/lens.js';
import { elsewhere } from '../elements/lists.js';
import { markdown } from '../elements/markdown.js';
import { readings } from '../elements/readings.js';
import { wash } from '../elements/wash.js';

// Tried with {"slug": "kirov-murder"}
const EVENT = gql`
  query Event($slug: String!, $lens: Lens, $chosen: [ID!] = []) {
    event(slug: $slug) {
      id slug title headline summary significance kind occurred sameAs
      date { ...When }
      datings { ...Claimed preferred date { ...When } }
      partOf { slug title date { display } }
      parts(first: 50) { totalCount nodes { slug title date { display } } }
      people(first: 100, lens: $lens) {
        nodes { ...Claimed role label person { slug name } }
      }
      organisations(first: 100, lens: $lens) {
        nodes { ...Claimed role label organisation { slug name } }
      }
      places(lens: $lens) { ...Claimed role placeName place { slug name } }
      causes(first: 50, lens: $lens) {
        totalCount
        nodes { ...Claimed type explanation cause { ...Brief } }
      }
      consequences(first: 50, lens: $lens) {
        totalCount
        nodes { ...Claimed type explanation effect { ...Brief } }
      }
      assertions(lens: $lens) { ...Claimed statement }
      every: claims(first: 200) { totalCount nodes { __typename standing ... on CausalLink { effect { slug } } } }
      explanations {
        id key title summary standing proponents
        citations { ...Cited }
        affirms { ...Told }
        denies { ...Told }
      }
      contexts(includeAncestors: true) { slug name kind span { display } }
      narrative { kind heading body }
      illustration { url alt caption medium credit licence }
      sources { slug title authors year publisher kind level url }
    }
    chosen: nodes(ids: $chosen) { ...Chosen }
  }
`;

/** The address of a picture, if the page's policy lets it be shown. */
const shown = url => (/^(?:https:\/\/|\/)/.test(url ?? '') ? url : undefined);

class Event extends Page {
  static query = EVENT;
  kind = 'event';

  subject({ event }) {
    return event;
  }

  titleOf(event) {
    return `${event.title}, ${event.date.display}`;
  }

  about(event) {
    return event.summary;
  }

  view(event, data) {
    return html`
      <article class="event">
        ${this.head(event)}
        <div class="sheet">
          <div class="text">
            ${this.picture(event)}
            ${this.narrative(event)}
          </div>
          ${this.margin(event)}
        </div>
        ${this.causality(event)}
        ${readings(event, this.lens)}
        ${this.people(event)}
        ${this.statements(event)}
        ${this.rejected(event)}
        ${bibliography(event.sources)}
      </article>`;
  }

  head(event) {
    const rivals = event.datings.filter(({ preferred, standing }) => !preferred && standing !== 'REJECTED');
    const disputed = event.datings.some(({ standing }) => standing === 'DISPUTED');
    return html`
      <header class="head">
        <p class="over">${when(event.date)}${event.occurred ? nothing : html` <span class="mark">did not happen</span>`}
          ${rivals.length || disputed ? html`<a class="mark ${disputed ? 'standing disputed' : ''}" href=${anchor('when')}>${disputed ? 'the date is disputed' : 'also dated otherwise'}</a>` : nothing}</p>
        <h1 tabindex="-1">${event.title}</h1>
        ${event.headline ? html`<p class="headline">${event.headline}</p>` : nothing}
        ${this.whereAndWhose(event)}
        ${this.contents(event)}
      </header>`;
  }

  contents({ causes, consequences, explanations, people, organisations, assertions, sources }) {
    const parts = [
      ['causes', 'Why it happened', causes.totalCount],
      ['consequences', 'What came of it', consequences.totalCount],
      ['readings', 'How historians explain it', explanations.length],
      ['people', 'Who was in it', people.nodes.length + organisations.nodes.length],
      ['said', 'What is said of it', assertions.length],
      ['sources', 'Sources', sources.length],
    ].filter(([, , count]) => count);
    return html`
      <nav class="contents" aria-label="On this page">
        <ul>${parts.map(([id, name, count]) => html`<li><a href=${anchor(id)}>${name}</a> <small>${count}</small></li>`)}</ul>
      </nav>`;
  }

  /** Place | organisation, as the day's page had it: all places, and whose matter it was beyond dispute. */
  whereAndWhose({ places, organisations }) {
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

  picture({ slug, illustration }) {
    const picture = shown(illustration?.url);
    return html`
      <figure>
        ${picture ? html`<img src=${picture} alt=${illustration.alt} loading="eager">` : wash(slug)}
        <figcaption>
          ${illustration ? html`<p>${illustration.caption}</p>` : nothing}
          ${picture ? html`<p class="credit">${[illustration.medium, illustration.credit, illustration.licence].filter(Boolean).join(' · ')}</p>`
            : html`<p class="credit">${illustration ? 'No such picture is at hand. ' : ''}The wash of colour is the explorer’s own ornament, and depicts nothing.</p>`}
        </figcaption>
      </figure>`;
  }

  narrative({ summary, narrative, significance }) {
    const told = narrative.some(({ kind }) => kind === 'SIGNIFICANCE');
    return html`
      <p class="lead">${summary}</p>
      ${narrative.map(({ kind, heading, body }) => html`
        <section class=${kind.toLowerCase()}>
          ${heading ? html`<h2>${heading}</h2>` : nothing}
          ${markdown(body)}
        </section>`)}
      ${significance && !told ? html`<section><h2>Significance</h2>${markdown(significance)}</section>` : nothing}`;
  }

  margin(event) {
    const { slug, datings, contexts, partOf, parts, kind, sameAs } = event;
    const day = startDay(event.date);
    return html`
      <aside class="margin" aria-label="About this event">
        <dl>
          <div id="when"><dt>When</dt>
            <dd>${when(event.date)}</dd>
            ${datings.map(dating => html`
              <dd class="dating ${stands(dating)}">${dating.preferred ? marks(dating) : html`<small>or</small> <span class="said">${when(dating.date)}</span> ${marks(dating)}`}${whoSays(dating)}</dd>`)}
          </div>
          ${event.places.length ? html`
            <div><dt>Where ${this.hidden('places')}</dt>
              ${event.places.map(setting => html`<dd class=${stands(setting)}>
                ${setting.role === 'LOCATION' ? nothing : html`<small>${SETTINGS[setting.role]}:</small> `}<a href=${to(`/places/${setting.place.slug}`)}>${setting.placeName}</a>
                ${setting.placeName === setting.place.name ? nothing : html`<small>(${setting.place.name})</small>`}
                ${marks(setting)}${whoSays(setting)}</dd>`)}
            </div>` : nothing}
          ${partOf ? html`<div><dt>Part of</dt><dd>${eventLink(partOf)}<br><small>${written(partOf.date)}</small></dd></div>` : nothing}
          ${parts.nodes.length ? html`
            <div><dt>Its parts</dt>
              ${parts.nodes.map(part => html`<dd>${eventLink(part)} <small>${written(part.date)}</small></dd>`)}
              ${parts.totalCount > parts.nodes.length ? html`<dd><small>and ${parts.totalCount - parts.nodes.length} more</small></dd>` : nothing}
            </div>` : nothing}
          ${contexts.length ? html`
            <div><dt>Read as part of</dt>
              ${contexts.map(context => html`<dd><a href=${to(`/contexts/${context.slug}`)}>${context.name}</a>${
                context.span ? html` <small>${written(context.span)}</small>` : nothing}</dd>`)}
            </div>` : nothing}
          ${kind === 'OCCURRENCE' ? nothing : html`<div><dt>Kind</dt><dd>${EVENT_KIND[kind]}</dd></div>`}
          <div class="ways"><dt>Where next</dt>
            <dd><a href=${to(`/why/${slug}`)}>The web of causes around it</a></dd>
            <dd><a href=${to('/paths', { from: slug })}>How it connects with another event</a></dd>
            ${day ? html`<dd><a href=${to(dayPath(day))}>What else happened on ${dayOfYear(day)}</a></dd>` : nothing}
            ${contexts.slice(0, 1).map(context => html`<dd><a href=${to(`/timeline/${context.slug}`)}>Timeline: ${context.name}</a></dd>`)}
            ${elsewhere(sameAs).map(uri => html`<dd>${uri}</dd>`)}
          </div>
        </dl>
      </aside>`;
  }

  people({ people, organisations }) {
    const all = [...people.nodes, ...organisations.nodes];
    const kept = this.hidden('people');
    if (!all.length && kept === nothing) return nothing;
    const bare = ({ citations, note }) => !citations.length && !note;
    const unsourced = all.filter(bare).length;
    const roles = Object.keys(ROLES).filter(role => all.some(participation => participation.role === role));
    return html`
      <section class="people wide" id="people">
        <h2>Who was in it ${kept}</h2>
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

  causality(event) {
    const { slug, causes, consequences } = event;
    const list = (links, words, other, none) => (links.nodes.length
      ? html`<ol class="links">${links.nodes.map(link => this.causal(link, link[other], words))}</ol>
          ${links.totalCount > links.nodes.length ? html`<p class="hint">The first ${links.nodes.length} of ${links.totalCount}.</p>` : nothing}`
      : html`<p class="empty">${none}${this.lens ? ' through this lens' : ''}.</p>`);
    return html`
      <section class="wide" id="causes">
        <h2>Why it happened ${this.hidden('causes')}</h2>
        ${list(causes, CAME_FROM, 'cause', 'No cause is on record')}
      </section>
      <section class="wide" id="consequences">
        <h2>What came of it ${this.hidden('consequences')}</h2>
        ${list(consequences, LED_TO, 'effect', 'No consequence is on record')}
        <p class="onward"><a href=${to(`/why/${slug}`)}>Walk the whole web of causes and consequences</a></p>
      </section>`;
  }

  causal(link, other, words) {
    return html`
      <li class=${stands(link)}>
        <p class="type">${words[link.type]} ${marks(link)}</p>
        <p class="what">${eventLink(other)} <small>${when(other.date)}</small>
          ${other.occurred ? nothing : html`<span class="mark">did not happen</span>`}</p>
        <p class="how">${link.explanation}</p>
        ${whoSays(link, html`<p class="tools"><a href=${withLens(withoutClaim(this.lens, link))}>Leave this link out</a></p>`)}
      </li>`;
  }

  statements({ assertions }) {
    const kept = this.hidden('assertions');
    if (!assertions.length && kept === nothing) return nothing;
    return html`
      <section class="statements wide" id="said">
        <h2>What is said of it ${kept}</h2>
        <ul class="assertions">
          ${assertions.map(assertion => html`
            <li class=${stands(assertion)}><p>${assertion.statement} ${marks(assertion)}</p>${whoSays(assertion)}</li>`)}
        </ul>
      </section>`;
  }

  /** What the lens keeps from view is counted, so that nobody takes its absence for silence. */
  hidden(part) {
    const event = this.data.event;
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
    return hidden(event.every.nodes.filter(all[part]).length - seen[part], this.lens);
  }

  /** What scholars reject is there to be seen, too. */
  rejected({ every }) {
    if (this.lens?.standings?.includes('REJECTED') || !every.nodes.some(({ __typename, standing }) => standing === 'REJECTED' && __typename !== 'Dating')) return nothing;
    return html`
      <p class="notice"><a href=${withLens(changed(this.lens, { standings: ['ACCEPTED', 'DISPUTED', 'REJECTED'] }))}>Show what scholars reject, too</a></p>`;
  }
}

customElements.define('whence-event', Event);
