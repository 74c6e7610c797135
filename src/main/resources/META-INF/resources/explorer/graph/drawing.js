// The causal graph, drawn. It moves from one graph to the next with the events that both have, so that the eye keeps hold of them.
import { LitElement, html, nothing } from 'lit';
import { easeCubicInOut, select, zoom, zoomIdentity, zoomTransform } from './d3.js';
import { boxes } from './boxes.js';
import { layout } from './layout.js';
import { paint, verbs } from './paint.js';
import { namesFromAfar, paintAxis } from './overlay.js';
import { EDGE, around, everything, nudge, readable, stretched } from './views.js';
import { step } from './walk.js';

const AXIS = 30;
const GUTTER = 62;
const MOVE = 700;
const still = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * `graph` is what `graphOf` makes, `down` whether time runs down, `subject` what is looked at: `{ kind: 'node' | 'link', id }`, or null.
 * Tells by events: `looked` (detail: a subject; `kept` when it was chosen, `passing` when a pointer only passes over it), `walked` (detail: the event to go
 * on from) and `read` (what is looked at is to be read).
 */
class Drawing extends LitElement {
  static properties = { graph: { attribute: false }, subject: { attribute: false }, down: { type: Boolean }, label: {}, whole: { state: true } };

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    this.svg = select(this.querySelector('svg.graph'));
    this.zoom = zoom().scaleExtent([.02, 2.5])
      .filter(event => (event.type === 'wheel' ? event.ctrlKey || event.metaKey : !event.button))
      .on('start', () => this.classList.add('moving'))
      .on('end', () => this.classList.remove('moving'))
      .on('zoom', ({ transform }) => this.moved(transform));
    this.svg.call(this.zoom).on('dblclick.zoom', null);
    this.svg.node().addEventListener('wheel', event => this.wheel(event), { passive: false });
    this.resizes = new ResizeObserver(() => this.resized());
    this.resizes.observe(this);
    addEventListener('beforeprint', this.beforePrint = () => this.printed(true));
    addEventListener('afterprint', this.afterPrint = () => this.printed(false));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resizes?.disconnect();
    removeEventListener('beforeprint', this.beforePrint);
    removeEventListener('afterprint', this.afterPrint);
  }

  updated(changes) {
    if (changes.has('graph') || changes.has('down')) this.draw(changes.has('down') ? undefined : changes.get('graph'));
    this.mark();
  }

  draw(former) {
    const first = !former;
    this.width = this.svg.node().clientWidth || 900;
    this.before = first ? undefined : this.drawn;
    this.boxes = boxes(this.graph, this.down);
    this.drawn = layout({ nodes: this.boxes, edges: this.graph.edges }, { down: this.down });
    const duration = first || still.matches || document.hidden ? 0 : MOVE;
    if (!this.graph.node(this.at?.id) && !this.graph.edge(this.at?.id)) this.at = { kind: 'node', id: this.graph.focus[0] };
    paint(this.svg.select('.world'), this, duration);
    clearTimeout(this.turning);
    this.classList.toggle('turning', duration > 0);
    this.turning = setTimeout(() => this.classList.remove('turning'), duration);
    this.grow();
    this.show(this.opening(), duration);
  }

  /** As tall as the drawing needs, as far as the window allows. */
  grow() {
    const tallest = Math.max(300, innerHeight * (this.down ? .62 : .54));
    this.tall = Math.round(Math.min(tallest, Math.max(220, this.drawn.height * readable(this.drawn, this.width) + 2 * EDGE + AXIS)));
    this.svg.node().style.height = `${this.tall}px`;
  }

  get space() {
    const axis = this.down ? { left: GUTTER, top: 0 } : { left: 0, top: AXIS };
    return { ...axis, width: this.width - axis.left, height: this.tall - axis.top };
  }

  /** Whether it is drawn what leads from one event to another, not what is around one. */
  get between() {
    return this.graph?.focus.length > 1;
  }

  /** The first view: the event in focus in the middle. */
  opening() {
    return around(this.graph.focus[0], this.drawn, this.space);
  }

  show({ x, y, k }, duration = still.matches ? 0 : 400) {
    const transform = zoomIdentity.translate(x, y).scale(k);
    this.zoom.translateExtent([[-400, -400], [this.drawn.width + 400, this.drawn.height + 400]]);
    if (duration) this.svg.transition().duration(duration).ease(easeCubicInOut).call(this.zoom.transform, transform);
    else this.svg.call(this.zoom.transform, transform);
  }

  moved(transform) {
    const size = transform.k >= .62 ? 'near' : transform.k >= .36 ? 'middle' : 'far';
    if (this.dataset.size !== size) this.dataset.size = size;
    const seen = size === 'far' ? stretched(this.drawn, transform, this.space, this.down) : { x: transform.x, y: transform.y, kx: transform.k, ky: transform.k };
    this.svg.select('.world').attr('transform', `translate(${seen.x},${seen.y}) scale(${seen.kx},${seen.ky})`);
    paintAxis(this.svg.select('.axis'), this, transform);
    namesFromAfar(this.svg.select('.names'), this, size === 'far' ? seen : null);
  }

  /** The wheel scrolls the page; sideways it moves the drawing, and with Ctrl it changes its size. */
  wheel(event) {
    if (event.ctrlKey || event.metaKey || Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    event.preventDefault();
    this.svg.call(this.zoom.translateBy, -event.deltaX / zoomTransform(this.svg.node()).k, 0);
  }

  resized() {
    const { clientWidth } = this.svg.node();
    if (!this.drawn || this.kept || clientWidth === this.width || !clientWidth) return;
    this.width = clientWidth;
    this.grow();
    this.show(this.opening(), 0);
  }

  /** On paper all of it stands, as large as the page allows. */
  printed(now) {
    const svg = this.svg.node();
    if (now) {
      this.kept = { transform: zoomTransform(svg), width: this.width, tall: this.tall };
      const [left, top] = this.down ? [GUTTER, 0] : [0, AXIS];
      [this.width, this.tall] = [this.drawn.width, this.drawn.height];
      svg.setAttribute('viewBox', `${-left - 4} ${-top - 4} ${this.width + left + 8} ${this.tall + top + 8}`);
      this.svg.select('.axis').attr('transform', `translate(${-left},${-top})`);
      this.show(zoomIdentity, 0);
    } else {
      [this.width, this.tall] = [this.kept.width, this.kept.tall];
      svg.removeAttribute('viewBox');
      this.svg.select('.axis').attr('transform', null);
      this.show(this.kept.transform, 0);
      this.kept = undefined;
    }
  }

  mark() {
    const { subject, graph } = this;
    const links = subject?.kind === 'link' ? [graph.edge(subject.id)].filter(Boolean)
      : subject ? [...graph.causes(subject.id), ...graph.effects(subject.id)] : [];
    const near = new Set(links.flatMap(({ from, to }) => [from, to]));
    const chosen = new Set(links.map(({ id }) => id));
    this.classList.toggle('looking', Boolean(subject) && !(subject.kind === 'node' && graph.focus.includes(subject.id)));
    const world = this.svg.select('.world');
    world.selectAll('.node').classed('near', node => near.has(node.id)).classed('subject', node => subject?.kind === 'node' && node.id === subject.id)
      .attr('tabindex', node => (this.at.kind === 'node' && this.at.id === node.id ? 0 : -1));
    world.selectAll('.link').classed('near', edge => chosen.has(edge.id)).classed('subject', edge => subject?.kind === 'link' && edge.id === subject.id)
      .attr('tabindex', edge => (this.at.kind === 'link' && this.at.id === edge.id ? 0 : -1));
    // One that has the focus would lose it.
    world.selectAll('.link.near').filter(function() { return this !== document.activeElement; }).raise();
    verbs(world.select('.verbs'), links.filter(({ id }) => this.drawn.edges.has(id)), subject?.kind === 'node' ? subject.id : undefined, this);
  }

  look(kind, id, how = {}) {
    clearTimeout(this.intent);
    this.dispatchEvent(new CustomEvent('looked', { detail: { kind, id, ...how } }));
  }

  /** Passing over something on the way elsewhere is not looking at it; nor is it when something moves under a pointer that is still. */
  hover(kind, id, { clientX, clientY }) {
    clearTimeout(this.intent);
    if (this.rest?.clientX === clientX && this.rest.clientY === clientY) return;
    this.intent = setTimeout(() => this.look(kind, id, { passing: true }), 110);
  }

  unhover() {
    clearTimeout(this.intent);
  }

  /** A finger first looks, as a pointer does by hovering. */
  clicked(kind, id, event) {
    event.stopPropagation();
    this.rest = event;
    this.at = { kind, id };
    const finger = event.pointerType === 'touch';
    const looking = this.subject?.kind === kind && this.subject.id === id;
    if (kind === 'node' && !this.graph.focus.includes(id) && (!finger || looking)) this.walk(id);
    else this.look(kind, id, { kept: true });
  }

  walk(id) {
    clearTimeout(this.intent);
    this.dispatchEvent(new CustomEvent('walked', { detail: id }));
  }

  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = this.at;
    const turned = this.down ? { ArrowUp: 'ArrowLeft', ArrowDown: 'ArrowRight', ArrowLeft: 'ArrowUp', ArrowRight: 'ArrowDown' } : {};
    switch (event.key) {
      case 'Enter':
        if (at.kind === 'node') this.walk(at.id);
        else this.dispatchEvent(new CustomEvent('read'));
        break;
      case ' ':
        this.look(at.kind, at.id, { kept: true });
        this.dispatchEvent(new CustomEvent('read'));
        break;
      case 'Escape':
        this.look('node', this.graph.focus[0]);
        this.goTo({ kind: 'node', id: this.graph.focus[0] });
        break;
      case 'ArrowLeft': case 'ArrowRight': case 'ArrowUp': case 'ArrowDown': case 'Home':
        this.goTo(step(this.graph, this.drawn, at, turned[event.key] ?? event.key));
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  goTo(next) {
    if (!next) return;
    this.at = next;
    this.mark();
    const element = this.svg.selectAll('.node, .link').filter(({ id }) => id === next.id).node();
    element?.focus({ preventScroll: true });
    this.look(next.kind, next.id);
    this.reveal(next);
  }

  focused(kind, id) {
    if (this.at?.id !== id) this.at = { kind, id };
    this.look(kind, id);
  }

  /** Moves the drawing no further than to show what has the focus. */
  reveal({ kind, id }) {
    const ends = kind === 'node' ? [id] : [this.graph.edge(id).from, this.graph.edge(id).to];
    const now = zoomTransform(this.svg.node());
    const [dx, dy] = nudge(ends, this.drawn, now, this.space);
    if (dx || dy) this.show({ x: now.x + dx, y: now.y + dy, k: now.k }, still.matches ? 0 : 250);
  }

  scale(by) {
    if (still.matches) this.svg.call(this.zoom.scaleBy, by);
    else this.svg.transition().duration(250).call(this.zoom.scaleBy, by);
  }

  render() {
    return html`
      <svg class="graph" role="application" aria-roledescription="causal graph" aria-label=${this.label ?? nothing} aria-describedby="graph-keys"
          @keydown=${this.key} @click=${() => this.look('node', this.graph.focus[0])}>
        <g class="world"><g class="links"></g><g class="nodes"></g><g class="verbs" aria-hidden="true"></g></g>
        <g class="names" aria-hidden="true"></g>
        <g class="axis" aria-hidden="true"></g>
      </svg>
      <p id="graph-keys" class="visually-hidden">Arrow keys lead from an event to a link and on to the next event: left to causes, right to consequences, up and down among
        those beside it. Enter ${this.between ? 'chooses an event' : 'goes on from an event'}, or reads what a link rests on; Space reads about either; Escape goes back to the event ${this.between ? 'at the beginning' : 'in the middle'}. The list below tells the same.</p>
      <p class="sizes">
        <button title="Larger" aria-label="Larger" @click=${() => this.scale(1.4)}>+</button>
        <button title="Smaller" aria-label="Smaller" @click=${() => this.scale(1 / 1.4)}>−</button>
        <button @click=${() => this.show(everything(this.drawn, this.space))}>All of it</button>
        <button @click=${() => this.show(this.opening())}>Back to the ${this.between ? 'beginning' : 'middle'}</button>
      </p>`;
  }
}

customElements.define('whence-graph', Drawing);
