// The causal graph, drawn. It moves from one graph to the next with the events that both have, so that the eye keeps hold of them.
import { LitElement, html, nothing } from 'lit';
import { attend } from './attention.js';
import { boxes } from './boxes.js';
import { Camera, lasting } from './camera.js';
import { select } from './d3.js';
import { layout } from './layout.js';
import { namesFromAfar, paintAxis } from './overlay.js';
import { paint } from './paint.js';
import { stretched } from './views.js';
import { step } from './walk.js';

const MOVE = 700;

/**
 * `graph` is what `graphOf` makes, `down` whether time runs down, `subject` what is looked at: `{ kind: 'node' | 'link', id }`, or null.
 * Tells by events: `looked` (detail: a subject; `kept` when it was chosen, `passing` when a pointer only passes over it), `left` (nothing is looked at any
 * more), `walked` (detail: the event to go on from) and `read` (what is looked at is to be read).
 */
class Drawing extends LitElement {
  static properties = { graph: { attribute: false }, subject: { attribute: false }, down: { type: Boolean }, label: {} };

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    this.svg = select(this.querySelector('svg.graph'));
    this.camera = new Camera(this.svg, transform => this.moved(transform));
    this.resizes = new ResizeObserver(() => this.resized());
    this.resizes.observe(this);
    this.beforePrint = () => { this.putBack = this.camera.onPaper(); };
    this.afterPrint = () => {
      this.putBack();
      this.putBack = undefined;
    };
    addEventListener('beforeprint', this.beforePrint);
    addEventListener('afterprint', this.afterPrint);
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
    this.before = former && this.drawn;
    this.boxes = boxes(this.graph, this.down);
    this.drawn = layout({ nodes: this.boxes, edges: this.graph.edges }, { down: this.down });
    const duration = former ? lasting(MOVE) : 0;
    if (!this.graph.node(this.at?.id) && !this.graph.edge(this.at?.id)) this.at = this.origin;
    paint(this.svg.select('.world'), this, duration);
    clearTimeout(this.turning);
    this.classList.toggle('turning', duration > 0);
    this.turning = setTimeout(() => this.classList.remove('turning'), duration);
    this.camera.frame(this.drawn, this);
    this.open(duration);
  }

  /** Whether it is drawn what leads from one event to another, not what is around one. */
  get between() {
    return this.graph.focus.length > 1;
  }

  get origin() {
    return { kind: 'node', id: this.graph.focus[0] };
  }

  /** The first view. */
  open(duration) {
    this.camera.showAround(this.origin.id, duration);
  }

  moved(transform) {
    const { drawn, down, camera: { space, width, tall } } = this;
    const size = transform.k >= .75 ? 'near' : transform.k >= .45 ? 'middle' : 'far';
    if (this.dataset.size !== size) this.dataset.size = size;
    const seen = size === 'far' ? stretched(drawn, transform, space, down) : { x: transform.x, y: transform.y, kx: transform.k, ky: transform.k };
    this.svg.select('.world').attr('transform', `translate(${seen.x},${seen.y}) scale(${seen.kx},${seen.ky})`);
    paintAxis(this.svg.select('.axis'), this, { width, tall, transform });
    namesFromAfar(this.svg.select('.names'), this, size === 'far' ? { ...seen, width, left: space.left } : null);
  }

  resized() {
    const { clientWidth } = this.svg.node();
    if (!this.drawn || this.putBack || clientWidth === this.camera.width || !clientWidth) return;
    this.camera.grow();
    this.open(0);
  }

  mark() {
    const { subject, graph } = this;
    this.classList.toggle('looking', Boolean(subject) && !(subject.kind === 'node' && graph.focus.includes(subject.id)));
    attend(this.svg.select('.world'), this);
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

  read({ kind, id }) {
    this.look(kind, id, { kept: true });
    this.dispatchEvent(new CustomEvent('read'));
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
        else this.read(at);
        break;
      case ' ':
        this.read(at);
        break;
      case 'Escape':
        this.home();
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
    this.svg.selectAll('.node, .link').filter(({ id }) => id === next.id).node()?.focus({ preventScroll: true });
    const edge = this.graph.edge(next.id);
    this.camera.reveal(edge ? [edge.from, edge.to] : [next.id]);
  }

  /** Back to the event that all began with, looking at nothing. */
  home() {
    this.goTo(this.origin);
    this.leave();
  }

  leave() {
    clearTimeout(this.intent);
    this.dispatchEvent(new CustomEvent('left'));
  }

  /** What is focused by a click is looked at when the click is done: a caption that comes up sooner could be what is clicked. */
  focused(kind, id, element) {
    if (this.at.id !== id) this.at = { kind, id };
    if (element.matches(':focus-visible')) this.look(kind, id);
  }

  render() {
    const { between } = this;
    return html`
      <p class="sizes">
        <button title="Larger" aria-label="Larger" @click=${() => this.camera.scale(1.4)}>+</button>
        <button title="Smaller" aria-label="Smaller" @click=${() => this.camera.scale(1 / 1.4)}>−</button>
        <button @click=${() => this.camera.showAll()}>All of it</button>
        <button @click=${() => this.open()}>Back to the ${between ? 'beginning' : 'middle'}</button>
      </p>
      <svg class="graph" role="application" aria-roledescription="causal graph" aria-label=${this.label ?? nothing} aria-describedby="graph-keys"
          @keydown=${this.key} @click=${this.leave}>
        <g class="world"><g class="links"></g><g class="nodes"></g><g class="verbs" aria-hidden="true"></g></g>
        <g class="names" aria-hidden="true"></g>
        <g class="axis" aria-hidden="true"></g>
      </svg>
      <p id="graph-keys" class="visually-hidden">Arrow keys lead from an event to a link and on to the next event: left to causes, right to consequences, up and down among
        those beside it. Enter ${between ? 'chooses an event' : 'goes on from an event'}, or reads what a link rests on; Space reads about either; Escape goes back to the event ${between ? 'at the beginning' : 'in the middle'}. The list below tells the same.</p>`;
  }
}

customElements.define('whence-graph', Drawing);
