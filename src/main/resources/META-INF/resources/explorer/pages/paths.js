// How one event led to another: the best chains of causes, told and drawn.
import { html, nothing } from 'lit';
import { gql } from '../api.js';
import { here, navigate, to } from '../router.js';
import { CERTAINTY, STANDING, plural } from '../words.js';
import { aside, eventLink, marks, stands, when, whoSays } from '../elements/claims.js';
import { withLens, withoutClaim } from '../lens.js';
import { legend } from '../graph/legend.js';
import { VERB, sample } from '../graph/marks.js';
import { graphOf } from '../graph/model.js';
import { GraphPage } from '../graph/page.js';
import '../elements/search.js';

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

class Paths extends GraphPage {
  get lensed() {
    return this.queryFor() === PATHS;
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

  onward(slug) {
    return to(`/why/${slug}`);
  }

  titleOf({ from, to: end }) {
    if (this.unknown) return `No such event: ${spoken(this.unknown)}`;
    return from && end ? `How ${from.title} led to ${end.title}` : 'How they hang together';
  }

  /** The slug of which no event is known, if there is one. */
  get unknown() {
    const { from, to: end } = this.ends;
    if (this.problem) return this.ends[this.problem.argument];
    return this.data?.event === null ? from ?? end : undefined;
  }

  titleOfProblem(problem) {
    const { unknown } = this;
    return unknown ? `No such event: ${spoken(unknown)}` : super.titleOfProblem(problem);
  }

  render() {
    if (!this.problem || !this.unknown) return super.render();
    return html`<div class="page"><div class="paths">${this.head({})}${this.lost()}</div></div>`;
  }

  lost() {
    const name = spoken(this.unknown);
    return html`<p class="notice" role="alert">No event goes by the name of <q>${name}</q>. Write another one above, or <a
      href=${to('/search', { q: name, in: 'EVENT' })}>search for it</a>.</p>`;
  }

  view(data) {
    const { from, to: end } = this.ends;
    const known = data.from && data.to;
    return html`
      <article class="paths" @click=${this.beside}>
        ${this.head(data)}
        ${known && from !== end ? html`
          ${data.causalPaths.length ? this.found(data) : this.none(data)}` : nothing}
        ${from && from === end ? html`<p class="empty">These are one and the same event.</p>` : nothing}
        ${from && end && from !== end && !known ? html`<p class="empty" role="status">Looking for the ways between them…</p>` : nothing}
        ${this.unknown ? this.lost() : nothing}
        ${from && end ? nothing : html`<p class="hint">Choose two events, the earlier first. What led from the one to the other is told link by link, each with who says so:
          as in <a href=${to('/paths', { from: 'sarajevo-assassination', to: 'berlin-wall-built' })}>from Sarajevo to the Berlin Wall</a>.</p>`}
      </article>`;
  }

  head(data) {
    const { from, to: end } = this.ends;
    const title = (slug, event) => (slug ? (event ?? (data.event?.slug === slug ? data.event : undefined))?.title ?? (this.unknown ? spoken(slug) : '') : '');
    const picker = (field, label, slug, event) => html`<whence-search .types=${['EVENT']} field=${field} label=${label} text=${title(slug, event)}
      @picked=${({ detail }) => navigate(here({ [field]: detail.slug }), { how: 'view' })}></whence-search>`;
    return html`
      <header class="head">
        <h1 tabindex="-1">How did we get from here to there?</h1>
        <div class="pickers">
          ${picker('from', 'From', from, data.from)}
          ${picker('to', 'To', end, data.to)}
          ${from && end && !this.unknown ? html`<a href=${here({ from: end, to: from })}>The other way round</a>` : nothing}
        </div>
      </header>`;
  }

  found({ from, to: end, causalPaths }) {
    return html`
      <p class="lead">${eventLink(from)} led to ${eventLink(end)}${causalPaths.length > 1 ? html`, and by more than one way` : nothing}.${this.lens ? ' Ways that the lens hides are not told.' : nothing}</p>
      <section class="plate" aria-label="The same, drawn">
        ${this.drawing(`From ${from.title} to ${end.title}`, id => this.look({ kind: 'node', id, kept: true }))}
        ${this.caption()}
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
              ${whoSays(link, html`<p class="tools"><a href=${withLens(withoutClaim(this.lens, link))}>Leave this link out</a></p>`)}
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

/** A slug as one would say it. */
const spoken = slug => slug.replaceAll('-', ' ');

/** The events and links of all chains, each once. */
function drawn(paths, focus) {
  const links = new Map(paths.flatMap(path => path.links).map(link => [link.id, link]));
  const events = new Map([...links.values()].flatMap(({ cause, effect }) => [cause, effect]).map(event => [event.slug, event]));
  return graphOf({ nodes: [...events.values()].map(event => ({ event })), edges: [...links.values()] }, focus);
}

customElements.define('whence-paths', Paths);
