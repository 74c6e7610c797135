// From where the drawing is seen: how large it is, where it has been moved to, and the hands that move it.
import { easeCubicInOut, zoom, zoomIdentity, zoomTransform } from './d3.js';
import { EDGE, around, everything, nudge, readable } from './views.js';

const AXIS = 30;
const GUTTER = 68;
const still = matchMedia('(prefers-reduced-motion: reduce)');

/** How long a movement takes, for those who like motion and are looking. */
export const lasting = duration => (still.matches || document.hidden ? 0 : duration);

export class Camera {

  /**
   * @param svg a selection
   * @param moved is told the transform on each change
   */
  constructor(svg, moved) {
    this.svg = svg;
    this.width = 900;
    this.zoom = zoom().scaleExtent([.02, 2.5])
      .filter(event => this.moves(event))
      .on('start', () => svg.classed('moving', true))
      .on('end', () => svg.classed('moving', false))
      .on('zoom', ({ transform }) => moved(transform));
    svg.call(this.zoom).on('dblclick.zoom', null);
    svg.node().addEventListener('wheel', event => this.wheel(event), { passive: false });
  }

  /** What there is to see: a layout, whether time runs `down` it, and whether it leads from one event to another (`between`), not around one. */
  frame(drawn, { down, between }) {
    Object.assign(this, { drawn, down, between });
    this.grow();
  }

  /** As tall as the drawing needs, as far as the window allows; on a phone, what leads from one event to another is shown to its end, and a finger scrolls past it. */
  grow() {
    this.width = this.svg.node().clientWidth || this.width;
    const needed = this.drawn.height * readable(this.drawn, this.width) + 2 * EDGE + (this.down ? 0 : AXIS);
    const tallest = Math.max(300, innerHeight * (this.down ? .64 : .54));
    this.whole = this.between && this.down && needed < 2 * innerHeight;
    this.tall = Math.round(this.whole ? needed : Math.min(tallest, Math.max(220, needed)));
    this.svg.classed('whole', this.whole).style('height', `${this.tall}px`);
  }

  /** Where on the screen there is room for the drawing, beside the years. */
  get space() {
    const axis = this.down ? { left: GUTTER, top: 0 } : { left: 0, top: AXIS };
    return { ...axis, width: this.width - axis.left, height: this.tall - axis.top };
  }

  get transform() {
    return zoomTransform(this.svg.node());
  }

  show({ x, y, k }, duration = lasting(400)) {
    const transform = zoomIdentity.translate(x, y).scale(k);
    this.zoom.translateExtent([[-400, -400], [this.drawn.width + 400, this.drawn.height + 400]]);
    if (duration) this.svg.transition().duration(duration).ease(easeCubicInOut).call(this.zoom.transform, transform);
    else this.svg.call(this.zoom.transform, transform);
  }

  showAll() {
    this.show(everything(this.drawn, this.space));
  }

  /** An event in the middle, as far as it is not at the edge; but of what leads from one event to another both, as long as it can still be read. */
  showAround(id, duration) {
    const all = everything(this.drawn, this.space);
    this.show(this.between && !this.down && all.k >= .75 ? all : around(id, this.drawn, this.space), duration);
  }

  /** Moves no further than to show these events. */
  reveal(ids) {
    const now = this.transform;
    const [dx, dy] = nudge(ids, this.drawn, now, this.space);
    if (dx || dy) this.show({ x: now.x + dx, y: now.y + dy, k: now.k }, lasting(250));
  }

  scale(by) {
    const duration = lasting(250);
    if (duration) this.svg.transition().duration(duration).call(this.zoom.scaleBy, by);
    else this.svg.call(this.zoom.scaleBy, by);
  }

  /** Whether to move the drawing, and not the page that it stands on. */
  moves(event) {
    if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
    if (event.touches) return !this.whole || event.touches.length > 1;
    return !event.button;
  }

  /** The wheel scrolls the page; sideways it moves the drawing, and with Ctrl it changes its size. */
  wheel(event) {
    if (event.ctrlKey || event.metaKey || Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    event.preventDefault();
    this.svg.call(this.zoom.translateBy, -event.deltaX / this.transform.k, 0);
  }

  /** On paper all of it stands, as large as the page allows; the function that it returns puts it back. */
  onPaper() {
    const { svg, width, tall, transform, drawn, space: { left, top } } = this;
    [this.width, this.tall] = [drawn.width, drawn.height];
    svg.attr('viewBox', `${-left - 4} ${-top - 4} ${drawn.width + left + 8} ${drawn.height + top + 8}`);
    svg.select('.axis').attr('transform', `translate(${-left},${-top})`);
    this.show(zoomIdentity, 0);
    return () => {
      [this.width, this.tall] = [width, tall];
      svg.attr('viewBox', null).select('.axis').attr('transform', null);
      this.show(transform, 0);
    };
  }
}
