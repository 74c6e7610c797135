// The causal graph around an event: what led to it, and what came of it.
import { html, nothing } from 'lit';
import { gql } from '../api.js';
import { here, navigate, to } from '../router.js';
import { listed, plural } from '../words.js';
import { named, restoredClaim, withLens } from '../lens.js';
import { sentence } from '../elements/claims.js';
import { notFound } from '../elements/states.js';
import { legend } from '../graph/legend.js';
import { list } from '../graph/list.js';
import { graphOf } from '../graph/model.js';
import { GraphPage } from '../graph/page.js';

// Tried with {"slug": "kirov-murder"}
const WHY = gql`
  query Why($slug: String!, $direction: CausalDirection, $depth: Int, $maxNodes: Int, $lens: Lens, $chosen: [ID!] = []) {
    event(slug: $slug) {
      slug title
      date { ...When }
      explanations { id key title }
    }
    causalGraph(around: [$slug], direction: $direction, depth: $depth, maxNodes: $maxNodes, lens: $lens) {
      nodes { event { ...Brief } }
      edges {
        ...Claimed
        type explanation
        cause { slug title date { ...When } }
        effect { slug title date { ...When } }
      }
      truncated { reason nodesSeen frontier { slug title } }
      stale
    }
    chosen: nodes(ids: $chosen) { ...Chosen }
  }
`;

const DIRECTIONS = { BOTH: 'causes and consequences', CAUSES: 'causes only', CONSEQUENCES: 'consequences only' };
const DEPTHS = [1, 2, 3, 4, 5, 6, 8, 12];
const SIZES = [50, 100, 200, 300];
const USUAL = { depth: 2, max: 200 };

class Why extends GraphPage {
  static query = WHY;
  static properties = { listed: { state: true } };

  constructor() {
    super();
    this.listed = false;
  }

  get depth() {
    return within(this.search.get('depth'), 1, 30, USUAL.depth);
  }

  get most() {
    return within(this.search.get('max'), 1, 1000, USUAL.max);
  }

  get direction() {
    const given = this.search.get('direction')?.toUpperCase();
    return given in DIRECTIONS ? given : 'BOTH';
  }

  variables() {
    return { ...super.variables(), direction: this.direction, depth: this.depth, maxNodes: this.most };
  }

  subject({ event }) {
    return event;
  }

  titleOf({ title }) {
    return `Why: ${title}`;
  }

  about({ title }) {
    return `What led to ${title}, and what came of it.`;
  }

  /** Unlike other pages, this one turns from event to event without a break: the drawing moves. */
  turnTo(found) {
    const former = this.data;
    const done = super.turnTo(found);
    this.data ??= former;
    return done;
  }

  willUpdate(changes) {
    if (!changes.has('data') || !this.data?.event || this.data === this.drawn) return;
    this.drawn = this.data;
    this.graph = graphOf(this.data.causalGraph, [this.data.event.slug]);
    const { looked, graph } = this;
    if (looked && !(looked.kind === 'node' ? looked.kept && graph.node(looked.id) : graph.edge(looked.id))) this.looked = undefined;
  }

  /** Shows the list, and where it is: the drawing above it may fill the window. */
  async list() {
    this.listed = !this.listed;
    await this.updateComplete;
    if (this.listed) this.renderRoot.querySelector('#outline')?.scrollIntoView({ block: 'start' });
  }

  render() {
    return this.problem?.argument === 'around' ? notFound('event', this.params.slug) : super.render();
  }

  onward(slug) {
    const { search } = this;
    return to(`/why/${slug}`, { depth: search.get('depth'), max: search.get('max'), direction: search.get('direction') });
  }

  walk(slug) {
    if (slug === this.data.event.slug) navigate(to(`/events/${slug}`));
    else {
      this.looked = undefined;
      navigate(this.onward(slug), { how: 'view' });
    }
  }

  /** A link onward is walked along, wherever on the page it stands. */
  followed(event) {
    this.beside(event);
    const link = event.target.closest?.('a[data-onward]');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.walk(link.dataset.onward);
  }

  get resting() {
    return { kind: 'node', id: this.data.event.slug };
  }

  view(event, { causalGraph, chosen }) {
    return html`
      <article class="why" @click=${this.followed}>
        <header class="head">
          <p class="over">Why it happened, and what came of it</p>
          <h1 tabindex="-1">${event.title}</h1>
        </header>
        ${this.choices()}
        ${this.drawing(`Causes and consequences of ${event.title}`, slug => this.walk(slug))}
        ${this.caption()}
        ${this.extent(causalGraph, chosen)}
        ${legend()}
        <section class="outline ${this.listed ? '' : 'visually-hidden'}" id="outline" aria-labelledby="in-words">
          <h2 id="in-words">The same in words</h2>
          <div class="sides">${list(this.graph, event.slug, { onward: slug => this.onward(slug), tabs: this.listed })}</div>
        </section>
      </article>`;
  }

  /** What is drawn, as a sentence that can be changed. */
  choices() {
    const set = (name, usual) => ({ target: { value } }) => navigate(here({ [name]: value === `${usual}` ? null : value }), { how: 'view' });
    const options = (values, now, name = String) => [...new Set([...values, now])].sort((a, b) => a - b)
      .map(value => html`<option value=${value} ?selected=${value === now}>${name(value)}</option>`);
    return html`
      <p class="choices">Drawn are
        <label><span class="visually-hidden">Which way</span><select @change=${set('direction', 'both')}>${Object.entries(DIRECTIONS)
          .map(([value, name]) => html`<option value=${value.toLowerCase()} ?selected=${value === this.direction}>${name}</option>`)}</select></label>
        up to <label><span class="visually-hidden">How many links away</span><select @change=${set('depth', USUAL.depth)}>${options(DEPTHS, this.depth, value => plural(value, 'link'))}</select></label> away,
        at most <label><span class="visually-hidden">How many events at most</span><select @change=${set('max', USUAL.max)}>${options(SIZES, this.most)}</select></label> events.
        <button class="plain" aria-expanded=${this.listed} aria-controls="outline" @click=${this.list}>${this.listed ? 'Hide the list' : 'Read it as a list'}</button>
      </p>`;
  }

  /** How far this goes, and what is not in it. */
  extent({ truncated, stale }, chosen) {
    const { graph, lens } = this;
    const left = chosen.filter(claim => claim && lens?.without?.some(named(claim)));
    const frontier = truncated?.frontier ?? [];
    const beyond = listed([...frontier.slice(0, 3).map(({ title }) => title), ...(frontier.length > 3 ? [plural(frontier.length - 3, 'other event')] : [])]);
    return html`
      <div class="said-of-it" role="status">
        <p>${plural(graph.nodes.length, 'event')} and ${plural(graph.edges.length, 'link')}.
          ${graph.edges.length ? nothing : `No cause and no consequence is on record${lens ? ' through this lens' : ''}.`}
          ${lens && graph.edges.length ? 'What the lens hides is not drawn.' : nothing}
          ${truncated?.reason === 'NODE_BUDGET' ? `That is as many as were asked for; more lie beyond ${beyond}.` : nothing}
          ${truncated?.reason === 'DEPTH' ? `More lies further away, beyond ${beyond}.` : nothing}
          ${stale ? html`Links have changed since this was read. <button class="plain" @click=${() => location.reload()}>Read it again</button>` : nothing}</p>
        ${left.map(claim => html`<p>Left out: ${sentence(claim)}.
          <a href=${withLens(restoredClaim(lens, claim))}>Put it back</a></p>`)}
      </div>`;
  }
}

function within(text, least, most, usual) {
  const number = Number(text);
  return text && Number.isInteger(number) ? Math.min(most, Math.max(least, number)) : usual;
}

customElements.define('whence-why', Why);
