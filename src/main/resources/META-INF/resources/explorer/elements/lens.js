// The lens as a control: what the reader looks through, in words, and how to change it. All that it does is to change the address.
import { LitElement, html, nothing } from 'lit';
import { navigate, to } from '../router.js';
import { CERTAINTIES, STANDINGS, changed, named, restoredClaim, standingsOf, toggleStanding, withLens } from '../lens.js';
import { CERTAINTY, STANDING, listed, plural } from '../words.js';
import { sentence } from './claims.js';
import { share } from './share.js';

/** The name in a key, as one would say it. */
const spoken = key => key.replace(/.*\//, '').replaceAll('-', ' ').replace(/^./, first => first.toUpperCase());

/** The reading that the lens looks through, as one of `known` or by its key; undefined for none. */
function readingOf(lens, known) {
  const name = lens?.explanation;
  return name && (known.find(named(name)) ?? { key: name, title: spoken(name) });
}

/** What a lens leaves to be seen, shortly. `known` are the nodes that it names, as far as they are known. */
export function inWords(lens, known) {
  if (!lens) return 'all that is accepted or disputed';
  const reading = readingOf(lens, known);
  return [
    reading && `“${reading.title}”`,
    lens.minCertainty && (lens.minCertainty === 'CERTAIN' ? 'only what is certain' : `at least ${CERTAINTY[lens.minCertainty]}`),
    lens.standings && `what is ${listed(lens.standings.map(value => STANDING[value])).replace(/ and /, ' or ')}`,
    lens.types && plural(lens.types.length, 'kind of link', 'kinds of link'),
    lens.without && `without ${plural(lens.without.length, 'statement')}`,
  ].filter(Boolean).join(', ');
}

/**
 * `lens` is the lens in force, `known` the nodes that it names, as far as they are known, `readings` the explanations of the page's own event, when it has any,
 * and `idle` whether the lens has no bearing on the page. While there is a lens, it stays in sight.
 */
class Lens extends LitElement {
  static properties = {
    lens: { attribute: false }, known: { attribute: false }, readings: { attribute: false }, idle: { type: Boolean }, open: { state: true },
  };

  constructor() {
    super();
    this.lens = null;
    this.known = [];
    this.readings = [];
    this.open = false;
    this.elsewhere = ({ target }) => { if (!this.contains(target)) this.open = false; };
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('pointerdown', this.elsewhere);
  }

  willUpdate(changes) {
    this.classList.toggle('on', Boolean(this.lens));
    if (!changes.has('open')) return;
    if (this.open) addEventListener('pointerdown', this.elsewhere);
    else removeEventListener('pointerdown', this.elsewhere);
  }

  set(lens) {
    navigate(withLens(lens));
  }

  clear() {
    this.querySelector('summary').focus();
    this.set(null);
  }

  key(event) {
    if (event.key !== 'Escape' || !this.open) return;
    event.preventDefault();
    this.open = false;
    this.querySelector('summary').focus();
  }

  render() {
    const { lens, idle } = this;
    const words = inWords(lens, this.known);
    return html`
      <details class="lens" ?open=${this.open} @toggle=${event => { this.open = event.target.open; }} @keydown=${this.key}>
        <summary title=${lens ? words : nothing}><span class="label">Lens</span> <span class="words">${words}</span></summary>
        <div class="panel">${this.panel()}</div>
      </details>
      ${lens ? html`<button class="plain clear" @click=${this.clear}>Clear<span class="visually-hidden"> the lens</span></button>` : share('Share')}
      ${idle ? html`<span class="idle">changes nothing on this page</span>` : nothing}`;
  }

  panel() {
    const { lens, known } = this;
    const reading = readingOf(lens, known);
    const readings = reading && !this.readings.includes(reading) ? [...this.readings, reading] : this.readings;
    const standings = standingsOf(lens);
    const leftOut = (lens?.without ?? []).map(name => known.find(named(name)) ?? { key: name });
    return html`
      <fieldset>
        <legend>How sure, at least</legend>
        ${[...CERTAINTIES].reverse().map(value => html`<label><input type="radio" name="certainty" .checked=${(lens?.minCertainty ?? 'DOUBTFUL') === value}
          @change=${() => this.set(changed(lens, { minCertainty: value === 'DOUBTFUL' ? null : value }))}> ${CERTAINTY[value]}</label>`)}
      </fieldset>
      <fieldset>
        <legend>What scholars make of it</legend>
        ${STANDINGS.map(value => html`<label><input type="checkbox" name="standing" .checked=${standings.includes(value)}
          ?disabled=${standings.length === 1 && standings[0] === value}
          @change=${() => this.set(toggleStanding(lens, value))}> ${STANDING[value]}</label>`)}
      </fieldset>
      ${readings.length ? html`
        <fieldset>
          <legend>One reading</legend>
          <label><input type="radio" name="reading" .checked=${!reading} @change=${() => this.set(changed(lens, { explanation: null }))}> all of them</label>
          ${readings.map(other => html`<label><input type="radio" name="reading" .checked=${reading === other}
            @change=${() => this.set(changed(lens, { explanation: other.key }))}> ${other.title}</label>`)}
          ${reading?.event ? html`<p class="hint">A reading of <a href=${to(`/events/${reading.event.slug}`)}>${reading.event.title}</a></p>` : nothing}
        </fieldset>` : nothing}
      ${leftOut.length ? html`
        <fieldset>
          <legend>Left out</legend>
          <ul>${leftOut.map(claim => html`<li>${claim.__typename ? sentence(claim) : claim.key}
            <button class="plain" @click=${() => this.set(restoredClaim(lens, claim))}>Put back</button></li>`)}</ul>
        </fieldset>` : nothing}
      <p class="hint">A way of looking, not a judgement. It follows you from page to page, and is part of the address.</p>`;
  }
}

customElements.define('whence-lens', Lens);

/** Beside the heading of a list: how much of it is not seen. Without a lens that is what scholars reject. */
export const hidden = (count, lens) => (count > 0 ? html`<small class="hid">${count} ${lens ? 'hidden by the lens' : 'rejected, and not shown'}</small>` : nothing);
