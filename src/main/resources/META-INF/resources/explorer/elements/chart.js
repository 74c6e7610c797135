// Events on a line of time, in lanes, each drawn no more exactly than its date is known. For the eye only: a list beside it says the same.
import 'd3-array';
import { LitElement, html, nothing, svg } from 'lit';
import { to } from '../router.js';
import { written } from '../words.js';
import { extent, ticks } from './time.js';

const ROW = 25;
const TOP = 30;
const BAR = 7;

/** `entries` are `{ event, claim? }`, `frame` a date (a span, a lifetime) to shade, `range` the `[from, to]` to show, or null. */
class Chart extends LitElement {
  static properties = { entries: { attribute: false }, frame: { attribute: false }, range: { attribute: false }, width: { state: true } };

  constructor() {
    super();
    this.entries = [];
    this.width = 0;
    this.observer = new ResizeObserver(([{ contentRect }]) => { this.width = Math.floor(contentRect.width); });
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.observer.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  /** From the first to the last of the occurrences, and the frame: what lasted for ages before only comes in from the side. */
  domain(items) {
    if (this.range) return this.range;
    const bounded = items.filter(({ event }) => event.kind === 'OCCURRENCE');
    const known = (bounded.length > 2 ? bounded : items).flatMap(({ start, end }) => [...start, ...end]).filter(value => value !== undefined);
    // Something of each event is in view.
    let from = Math.min(...known, ...items.map(({ end }) => end[1] ?? end[0] ?? Infinity));
    let until = Math.max(...known, ...items.map(({ start }) => start[0] ?? start[1] ?? -Infinity));
    const length = until - from;
    for (const value of this.frame ? Object.values(extent(this.frame)).flat() : []) {
      if (value < from && from - value < length / 3) from = value;
      if (value > until && value - until < length / 3) until = value;
    }
    const room = Math.max((until - from) * 0.03, 0.05);
    return [from - room, until + room];
  }

  /** Greedy lanes: each item goes into the first one that is free where it and its name are. A name is beside its bar, cut where it must be. */
  lanes(items, x) {
    const context = document.createElement('canvas').getContext('2d');
    const { fontFamily } = getComputedStyle(this);
    context.font = `${parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.84}px ${fontFamily}`;
    const cut = (text, room) => {
      if (context.measureText(text).width <= room) return text;
      let short = text;
      while (short && context.measureText(`${short}…`).width > room) short = short.slice(0, -1);
      return `${short}…`;
    };
    const free = [];
    return items.map(item => {
      const { start, end } = item;
      const from = Math.max(x(start[0] ?? start[1] ?? end[0] ?? end[1]), 0);
      const till = Math.min(Math.max(x(end[1] ?? end[0] ?? start[1] ?? start[0]), from + BAR), this.width);
      const [after, before] = [this.width - till - 10, from - 10];
      // A bar from side to side has its name upon it.
      const upon = Math.max(after, before) < Math.min(120, context.measureText(item.event.title).width);
      const right = context.measureText(item.event.title).width <= after || after > before;
      const text = cut(item.event.title, upon ? till - from - 16 : right ? after : before);
      const wide = context.measureText(text).width;
      const labelAt = upon ? from + 12 : right ? till + 8 : from - 8 - wide;
      let lane = free.findIndex(until => until < Math.min(from, labelAt));
      if (lane < 0) lane = free.push(0) - 1;
      free[lane] = Math.max(till, labelAt + wide) + 14;
      return { ...item, lane, text, labelAt, ground: upon ? wide + 10 : 0 };
    });
  }

  bar({ start, end, lasts, day, event, claim }, x, y) {
    const clamp = value => Math.max(-4, Math.min(this.width + 4, x(value)));
    const rect = (from, until, type) => (until > from ? svg`<rect class=${type} x=${from} y=${y - BAR / 2} width=${until - from} height=${BAR}></rect>` : nothing);
    const standing = claim && claim.standing !== 'ACCEPTED' ? ` ${claim.standing.toLowerCase()}` : '';
    const vague = `${event.date.approximate || event.date.uncertain ? ' vague' : ''}${event.occurred ? '' : ' never'}`;
    if (day) return svg`<circle class="day${standing}${vague}" cx=${clamp((start[0] + end[1]) / 2)} cy=${y} r=${BAR / 2 + .8}></circle>`;
    if (!lasts) {
      const [from, until] = [clamp(start[0] ?? end[0]), clamp(end[1] ?? start[1])];
      const width = Math.max(until - from, BAR);
      const middle = (from + until - width) / 2;
      return svg`<g class="somewhere${standing}${vague}"><rect x=${middle} y=${y - BAR / 2} width=${width} height=${BAR} rx=${BAR / 2}></rect></g>`;
    }
    const [s0, s1] = [start[0] === undefined ? (start[1] === undefined ? -4 : clamp(start[1]) - 28) : clamp(start[0]), start[1] === undefined ? undefined : clamp(start[1])];
    const [e0, e1] = [end[0] === undefined ? undefined : clamp(end[0]), end[1] === undefined ? (end[0] === undefined ? this.width + 4 : clamp(end[0]) + 28) : clamp(end[1])];
    const coreFrom = s1 ?? s0;
    const coreTill = e0 ?? e1;
    return svg`<g class="lasted${standing}${vague}">
      ${rect(s0, Math.min(coreFrom, e1), 'begins')}
      ${rect(coreFrom, Math.max(coreTill, coreFrom + 2), 'core')}
      ${rect(Math.max(coreTill, s0), e1, 'ends')}</g>`;
  }

  render() {
    if (!this.width) return nothing;
    const items = this.entries.map(entry => ({ ...entry, ...extent(entry.event.date) }))
      .filter(({ start, end }) => [...start, ...end].some(value => value !== undefined));
    if (!items.length) return nothing;
    const [from, until] = this.domain(items);
    const x = value => ((value - from) / (until - from)) * this.width;
    const seen = items.filter(({ start, end }) => (end[1] ?? end[0] ?? Infinity) > from && (start[0] ?? start[1] ?? -Infinity) < until);
    const placed = this.lanes(seen, x);
    const rows = Math.max(0, ...placed.map(({ lane }) => lane)) + 1;
    const height = TOP + rows * ROW + 12;
    const frame = this.frame && extent(this.frame);
    const [left, right] = frame ? [Math.max(x(frame.start[0] ?? from), 0), Math.min(x(frame.end[1] ?? until), this.width)] : [];
    const marked = ticks(from, until, Math.max(2, Math.floor(this.width / 90)), globalThis.d3.ticks);
    return html`
      <svg width=${this.width} height=${height} aria-hidden="true">
        <defs>
          <linearGradient id="begins"><stop offset="0" stop-opacity="0" class="stop"></stop><stop offset="1" class="stop"></stop></linearGradient>
          <linearGradient id="ends"><stop offset="0" class="stop"></stop><stop offset="1" stop-opacity="0" class="stop"></stop></linearGradient>
        </defs>
        ${frame ? svg`<rect class="frame" x=${left} y=${TOP - 8} width=${Math.max(right - left, 0)} height=${height - TOP + 8}></rect>` : nothing}
        <g class="axis">${marked.map(({ value, label }) => svg`
          <line x1=${x(value)} x2=${x(value)} y1=${TOP - 8} y2=${height}></line>
          <text x=${Math.max(16, Math.min(this.width - 16, x(value)))} y=${TOP - 14}>${label}</text>`)}</g>
        ${placed.map(item => {
          const y = TOP + item.lane * ROW + ROW / 2;
          const { event } = item;
          return svg`
            <a href=${to(`/events/${event.slug}`)} tabindex="-1">
              <title>${event.title}, ${written(event.date)}${event.occurred ? '' : ', did not happen'}</title>
              ${this.bar(item, x, y)}
              ${item.ground ? svg`<rect class="ground" x=${item.labelAt - 5} y=${y - 8} width=${item.ground} height="16"></rect>` : nothing}
              <text class="name${event.occurred ? '' : ' not'}" x=${item.labelAt} y=${y + 4.5}>${item.text}</text>
            </a>`;
        })}
      </svg>`;
  }
}

customElements.define('whence-chart', Chart);

/** What the forms of the chart mean. */
export const legend = () => html`
  <ul class="legend" aria-hidden="true">
    <li><svg width="16" height="12"><circle class="day" cx="8" cy="6" r="4"></circle></svg> on a known day</li>
    <li><svg width="44" height="12"><g class="lasted"><rect class="core" x="2" y="3" width="40" height="7"></rect></g></svg> lasted</li>
    <li><svg width="60" height="12"><g class="lasted"><rect class="begins" x="2" y="3" width="20" height="7"></rect><rect class="core" x="22" y="3" width="16" height="7"></rect><rect class="ends" x="38" y="3" width="20" height="7"></rect></g></svg> began or ended somewhere within</li>
    <li><svg width="44" height="12"><g class="somewhere"><rect x="2" y="3" width="40" height="7" rx="3.5"></rect></g></svg> at some time within</li>
    <li><svg width="44" height="12"><g class="lasted vague"><rect class="core" x="2" y="3" width="40" height="7"></rect></g></svg> about then, or uncertain</li>
    <li><svg width="16" height="12"><circle class="day never" cx="8" cy="6" r="4.4"></circle></svg> <i>did not happen</i></li>
  </ul>`;
