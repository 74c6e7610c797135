// What the pages with a drawing have in common: what is looked at, and the caption that tells of it.
import { html, nothing } from 'lit';
import { Page } from '../page.js';
import { lasting } from './camera.js';
import './drawing.js';
import { fade, fromTheTop, panel } from './panel.js';

const narrow = matchMedia('(max-width: 40rem)');
const CONTROLS = 'a, button, input, select, summary, label, whence-graph, .caption';

/**
 * A subclass sets `graph` and says `onward(slug)`, the address that goes on from an event, and perhaps `resting`, what the caption tells of while nothing
 * is looked at.
 */
export class GraphPage extends Page {
  static properties = { looked: { state: true }, closed: { state: true }, down: { state: true } };

  constructor() {
    super();
    this.closed = false;
    this.down = narrow.matches;
    narrow.addEventListener('change', () => { this.down = narrow.matches; });
    this.escape = event => {
      if (event.key === 'Escape' && !event.defaultPrevented) this.leave();
    };
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('keydown', this.escape);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('keydown', this.escape);
  }

  updated(changes) {
    if (changes.has('data') || changes.has('looked')) fromTheTop(this.querySelector('.caption'));
    if (changes.has('looked') && this.looked?.kept) this.uncover();
  }

  /** Scrolls the page until the caption does not lie over what it tells of. */
  async uncover() {
    await this.querySelector('whence-graph').updateComplete;
    const [part, caption] = ['.graph .subject :is(.box, .tip)', '.caption'].map(each => this.querySelector(each)?.getBoundingClientRect());
    const over = part && caption ? part.bottom + 16 - caption.top : 0;
    if (over > 0) scrollBy({ top: over, behavior: lasting(1) ? 'smooth' : 'instant' });
  }

  get resting() {
    return null;
  }

  /** What was chosen stays in view while the pointer passes over other things, and what was closed stays closed. */
  look({ kind, id, kept = false, passing = false }) {
    if (passing && (this.looked?.kept || (this.closed && !this.looked))) return;
    this.looked = { kind, id, kept };
  }

  leave() {
    this.looked = undefined;
  }

  close() {
    this.leave();
    this.closed = true;
  }

  async read() {
    await this.updateComplete;
    this.querySelector('.caption')?.focus();
  }

  /** A click beside everything leaves what is looked at. */
  beside({ target }) {
    if (!target.closest(CONTROLS)) this.leave();
  }

  /** @param label what the drawing shows, `walked` what is to be done when the reader goes on to an event */
  drawing(label, walked) {
    return html`
      <whence-graph .graph=${this.graph} .subject=${this.looked ?? this.resting} ?down=${this.down} label=${label}
        @looked=${({ detail }) => this.look(detail)} @left=${this.leave} @walked=${({ detail }) => walked(detail)}
        @read=${this.read}></whence-graph>`;
  }

  caption() {
    const subject = this.looked ?? (this.closed || this.down ? null : this.resting);
    if (!subject) return nothing;
    const key = event => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.querySelector('whence-graph').home();
    };
    return html`
      <aside class="caption" tabindex="-1" aria-live="polite" aria-label="What is looked at" @keydown=${key} @scroll=${({ target }) => fade(target)}>
        <button class="close" aria-label="Close" title="Close" @click=${this.close}>×</button>
        ${panel(this.graph, subject, { lens: this.lens, onward: slug => this.onward(slug), look: to => this.look({ ...to, kept: true }) })}
      </aside>`;
  }
}
