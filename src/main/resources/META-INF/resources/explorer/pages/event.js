// An event: what happened, when, where, who, why, what came of it, how historians read it, and who says so.
import { html, nothing } from 'lit';
import { gql } from '../api.js';
import { Page } from '../page.js';
import { bibliography } from '../elements/bibliography.js';
import { markdown } from '../elements/markdown.js';
import { readings } from '../elements/readings.js';
import { wash } from '../elements/wash.js';
import { causality } from './event/causality.js';
import { head } from './event/head.js';
import { rejected } from './event/hidden.js';
import { margin } from './event/margin.js';
import { people } from './event/people.js';
import { statements } from './event/statements.js';

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

  view(event) {
    return html`
      <article class="event">
        ${head(event)}
        <div class="sheet">
          <div class="text">
            ${this.picture(event)}
            ${this.narrative(event)}
          </div>
          ${margin(event, this.lens)}
        </div>
        ${causality(event, this.lens)}
        ${readings(event, this.lens)}
        ${people(event, this.lens)}
        ${statements(event, this.lens)}
        ${rejected(event, this.lens)}
        ${bibliography(event.sources)}
      </article>`;
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
}

customElements.define('whence-event', Event);
