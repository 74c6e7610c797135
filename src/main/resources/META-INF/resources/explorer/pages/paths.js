// How one event led to another: the best chains of causes, told and drawn.
import { html, nothing } from 'lit';
import { gql } from '../api.js';
import { Page } from '../page.js';
import { here, navigate, to } from '../router.js';
import { CERTAINTY, STANDING, plural } from '../words.js';
import { aside, eventLink, marks, stands, when, whoSays } from '../elements/claims.js';
import { lensControl } from '../elements/lens.js';
import { withLens, withoutClaim } from '../lens.js';
import { legend } from '../graph/legend.js';
import { VERB, sample } from '../graph/marks.js';
import { graphOf } from '../graph/model.js';
import { fade, fromTheTop, panel } from '../graph/panel.js';
import '../elements/search.js';
import '../graph/drawing.js';

// Tried with {"from": "sarajevo-assassination", "to": "berlin-wall-built"}
const PATHS = gql`
  query Paths($from: String!, $to: String!, $lens: Lens, $chosen: [ID!] = []) {
    from: event(slug: $from) { ...Brief }
    to: event(slug: $to) { ...Brief }
    causalPaths(from: $from, to: $to, limit: 3, maxLength: 20, lens: $lens) {
      length certainty standing yearsSpanned
      weakestLink { id }
      links {
        ...Claimed
        type explanation
        cause { ...Brief }
        effect { ...Brief }
      }
    }
    back: causalPaths(from: $to, to: $from, limit: 1, maxLength: 20, lens: $lens) { length }
    commonCauses(of: [$from, $to], limit: 8, lens: $lens) { distances event { ...Brief } }
    chosen: nodes(ids: $chosen) { ...Chosen }
  }
`;

// Tried with {"slug": "kirov-murder"}
const ONE = gql`
  query OneEnd($slug: String!, $chosen: [ID!] = []) {
    event(slug: $slug) { ...Brief }
    chosen: nodes(ids: $chosen) { ...Chosen }
  }
`;

const ORDINALS = ['The shortest way', 'A second way', 'A third way'];
const narrow = matchMedia('(max-width: 40rem)');

class Paths extends Page {
  static properties = { looked: { state: true }, down: { state: true } };

  constructor() {
    super();
    this.down = narrow.matches;
    narrow.addEventListener('change', () => { this.down = narrow.matches; });
  }

  get lensed() {
    return true;
  }

  get ends() {
    return { from: this.search.get('from') || undefined, to: this.search.get('to') || undefined };
  }

  queryFor() {
    const { from, to: end } = this.ends;
    if (from && end && from !== end) return PATHS;
    return from || end ? ONE : undefined;
  }

  variables() {
    const { from, to: end } = this.ends;
    const { lens, chosen } = super.variables();
    return this.queryFor() === PATHS ? { from, to: end, lens, chosen } : { slug: from ?? end, chosen };
  }

  async load() {
    if (this.queryFor()) await super.load();
    else this.show({});
  }

  willUpdate(changes) {
    if (!changes.has('data')) return;
    this.looked = undefined;
    const { causalPaths, from, to: end } = this.data ?? {};
    this.graph = causalPaths?.length ? drawn(causalPaths, [from.slug, end.slug]) : undefined;
  }

  updated(changes) {
    if (changes.has('data') || changes.has('looked')) fromTheTop(this.querySelector('.caption'));
  }

  titleOf({ from, to: end }) {
    return from && end ? `How ${from.title} led to ${end.title}` : 'How they hang together';
  }

  render() {
    if (this.problem?.kind !== 'absent') return super.render();
    return html`<div class="page"><div class="paths">${this.head({})}
      <p class="notice">No event is known by one of these names. Choose another.</p></div></div>`;
  }

  view(data) {
    const { from, to: end } = this.ends;
    const known = data.from && data.to;
    return html`
      <article class="paths">
        ${this.head(data)}
        ${known && from !== end ? html`
          ${lensControl(this.lens, data.chosen)}
          ${data.causalPaths.length ? this.found(data) : this.none(data)}` : nothing}
        ${from && from === end ? html`<p class="empty">These are one and the same event.</p>` : nothing}
        ${from && end && from !== end && !known ? html`<p class="empty" role="status">Looking for the ways between them…</p>` : nothing}
        ${from && end ? nothing : html`<p class="hint">Choose two events, the earlier first. What led from the one to the other is told link by link, each with who says so:
          as in <a href=${to('/paths', { from: 'sarajevo-assassination', to: 'berlin-wall-built' })}>from Sarajevo to the Berlin Wall</a>.</p>`}
      </article>`;
  }

  head(data) {
    const { from, to: end } = this.ends;
    const title = (slug, event) => (slug ? (event ?? (data.event?.slug === slug ? data.event : undefined))?.title ?? '' : '');
    const picker = (field, label, slug, event) => html`<whence-search .types=${['EVENT']} field=${field} label=${label} text=${title(slug, event)}
      @picked=${({ detail }) => navigate(here({ [field]: detail.slug }), { how: 'view' })}></whence-search>`;
    return html`
      <header class="head">
        <h1 tabindex="-1">How did we get from here to there?</h1>
        <div class="pickers">
          ${picker('from', 'From', from, data.from)}
          ${picker('to', 'To', end, data.to)}
          ${from && end ? html`<a href=${here({ from: end, to: from })}>The other way round</a>` : nothing}
        </div>
      </header>`;
  }

  found({ from, to: end, causalPaths }) {
    const { graph, looked, lens } = this;
    const choose = id => { this.looked = { kind: 'node', id, kept: true }; };
    return html`
      <p class="lead">${eventLink(from)} led to ${eventLink(end)}${causalPaths.length > 1 ? html`, and by more than one way` : nothing}.</p>
      <section class="plate" aria-label="The same, drawn">
        <whence-graph .graph=${graph} .subject=${looked ?? null} ?down=${this.down} label=${`From ${from.title} to ${end.title}`}
          @looked=${({ detail }) => { if (!detail.passing || !this.looked?.kept) this.looked = detail; }} @walked=${({ detail }) => choose(detail)}
          @read=${() => this.querySelector('.caption')?.focus()}></whence-graph>
        ${looked ? html`<aside class="caption" tabindex="-1" aria-live="polite" aria-label="What is looked at" @scroll=${({ target }) => fade(target)}>
          ${panel(graph, looked, { lens, onward: slug => to(`/why/${slug}`), look: subject => { this.looked = { ...subject, kept: true }; } })}</aside>` : nothing}
      </section>
      <div class="columns">${causalPaths.map((path, i) => this.story(path, i))}</div>
      ${legend()}`;
  }

  story({ links, length, certainty, standing, yearsSpanned, weakestLink }, i) {
    const alike = links.every(link => link.certainty === certainty && link.standing === standing);
    const weakest = link => !alike && link.id === weakestLink.id;
    return html`
      <section class="reading story">
        <h2>${ORDINALS[i]}</h2>
        <p class="by">${plural(length, 'link')}${yearsSpanned === null ? nothing : html` over ${plural(yearsSpanned, 'year')}`};
          as a whole ${CERTAINTY[certainty]}${standing === 'ACCEPTED' ? nothing : html` and <span class="mark standing ${STANDING[standing]}">${STANDING[standing]}</span>`}${
          alike && length > 1 ? ', with no link weaker than another' : nothing}.</p>
        <ol>
          ${links.map((link, step) => html`
            <li class="${stands(link)} ${weakest(link) ? 'weakest' : ''}">
              <p class="what">${step ? html`It` : html`${eventLink(link.cause)}${aside(link.cause.date)}`}
                <i>${VERB[link.type]}</i> ${eventLink(link.effect)}${aside(link.effect.date)}
                ${sample(link, 34)} ${marks(link)}</p>
              ${weakest(link) ? html`<p class="weak">The weakest link of this chain</p>` : nothing}
              <p class="how said">${link.explanation}</p>
              ${whoSays(link, html`<p class="tools"><a href=${withLens(withoutClaim(this.lens, link.id))}>Leave this link out</a></p>`)}
            </li>`)}
        </ol>
      </section>`;
  }

  none({ from, to: end, back, commonCauses }) {
    return html`
      <p class="lead">No chain of causes on record leads from ${eventLink(from)} to ${eventLink(end)}${this.lens ? ' through this lens' : ''}.
        ${back.length ? html`But <a href=${here({ from: end.slug, to: from.slug })}>one leads the other way</a>.` : nothing}</p>
      ${commonCauses.length ? html`
        <h2>What is behind both</h2>
        <p class="hint">Events from which causes lead to the one and to the other, the nearest first.</p>
        <ol class="links common">
          ${commonCauses.map(({ event, distances }) => html`
            <li><p class="what">${eventLink(event)} <small>${when(event.date)}</small></p>
              <p class="how">${event.summary}</p>
              <p class="tools">${[from, end].map((goal, i) => html`<a href=${to('/paths', { from: event.slug, to: goal.slug })}>${plural(distances[i], 'link')} to ${goal.title}</a>${i ? nothing : ' · '}`)}</p>
            </li>`)}
        </ol>` : html`<p class="empty">Nothing on record is behind both, either.</p>`}`;
  }
}

/** The events and links of all chains, each once. */
function drawn(paths, focus) {
  const links = new Map(paths.flatMap(path => path.links).map(link => [link.id, link]));
  const events = new Map([...links.values()].flatMap(({ cause, effect }) => [cause, effect]).map(event => [event.slug, event]));
  return graphOf({ nodes: [...events.values()].map(event => ({ event })), edges: [...links.values()] }, focus);
}

customElements.define('whence-paths', Paths);
