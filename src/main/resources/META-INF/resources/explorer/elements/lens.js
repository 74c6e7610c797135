// The lens as a control: what the reader looks through, in words, and how to change it. All that it does is to change the address.
import { LitElement, html, nothing } from 'lit';
import { navigate, to } from '../router.js';
import { CERTAINTIES, STANDINGS, changed, restoredClaim, standingsOf, toggleStanding, withLens } from '../lens.js';
import { CERTAINTY, STANDING, listed } from '../words.js';
import { sentence } from './claims.js';
import { share } from './share.js';

/**
 * `lens` is the lens in force, `chosen` the nodes that it names, as the page's query found them, and `readings` the explanations of the page's own
 * event, when it has any.
 */
class Lens extends LitElement {
  static properties = { lens: { attribute: false }, chosen: { attribute: false }, readings: { attribute: false }, open: { state: true } };

  constructor() {
    super();
    this.lens = null;
    this.chosen = [];
    this.readings = [];
  }

  createRenderRoot() {
    return this;
  }

  get reading() {
    const id = this.lens?.explanation;
    return id && (this.readings.find(other => other.id === id) ?? this.chosen.find(other => other?.id === id) ?? { id, title: 'a reading that is no longer there' });
  }

  get leftOut() {
    return (this.lens?.without ?? []).map(id => this.chosen.find(other => other?.id === id) ?? { id });
  }

  inWords() {
    const { lens } = this;
    if (!lens) return 'all that is accepted or disputed';
    const parts = [];
    const standings = standingsOf(lens).map(value => STANDING[value]);
    parts.push(`what is ${listed(standings).replace(/ and /, ' or ')}`);
    if (lens.minCertainty) parts.push(lens.minCertainty === 'CERTAIN' ? 'and certain' : `and at least ${CERTAINTY[lens.minCertainty]}`);
    if (lens.types) parts.push(`of ${lens.types.length} kinds of link`);
    if (this.reading) parts.push(`as “${this.reading.title}” has it`);
    if (lens.without) parts.push(`without ${lens.without.length === 1 ? 'one claim' : `${lens.without.length} claims`}`);
    return parts.join(', ').replace(', and', ' and');
  }

  set(lens) {
    navigate(withLens(lens));
  }

  render() {
    const { lens, reading } = this;
    const readings = reading && !this.readings.some(other => other.id === reading.id) ? [...this.readings, reading] : this.readings;
    return html`
      <details class="lens ${lens ? 'on' : ''}" ?open=${this.open} @toggle=${event => { this.open = event.target.open; }}>
        <summary><span class="label">Lens</span> <span class="words">You see ${this.inWords()}.</span></summary>
        <div class="panel">
          <fieldset>
            <legend>At least</legend>
            ${[...CERTAINTIES].reverse().map(value => {
              const on = (lens?.minCertainty ?? 'DOUBTFUL') === value;
              return html`<label><input type="radio" name="certainty" .checked=${on}
                @change=${() => this.set(changed(lens, { minCertainty: value === 'DOUBTFUL' ? null : value }))}> ${CERTAINTY[value]}</label>`;
            })}
          </fieldset>
          <fieldset>
            <legend>Standing</legend>
            ${STANDINGS.map(value => html`<label><input type="checkbox" name="standing" .checked=${standingsOf(lens).includes(value)}
              ?disabled=${standingsOf(lens).length === 1 && standingsOf(lens)[0] === value}
              @change=${() => this.set(toggleStanding(lens, value))}> ${STANDING[value]}</label>`)}
          </fieldset>
          ${readings.length ? html`
            <fieldset>
              <legend>One reading</legend>
              <label><input type="radio" name="reading" .checked=${!reading} @change=${() => this.set(changed(lens, { explanation: null }))}> all of them</label>
              ${readings.map(other => html`<label><input type="radio" name="reading" .checked=${reading?.id === other.id}
                @change=${() => this.set(changed(lens, { explanation: other.id }))}> ${other.title}</label>`)}
              ${reading?.event ? html`<p class="hint">A reading of <a href=${to(`/events/${reading.event.slug}`)}>${reading.event.title}</a></p>` : nothing}
            </fieldset>` : nothing}
          ${this.leftOut.length ? html`
            <fieldset>
              <legend>Left out</legend>
              <ul>${this.leftOut.map(claim => html`<li>${claim.__typename ? sentence(claim) : 'a claim that is no longer there'}
                <button class="plain" @click=${() => this.set(restoredClaim(lens, claim.id))}>Put back</button></li>`)}</ul>
            </fieldset>` : nothing}
          <p class="hint">A way of looking, not a judgement. It follows you from page to page, and is part of the address.
            ${lens ? html`<button class="plain" @click=${() => this.set(null)}>Take it off</button>` : nothing}</p>
        </div>
      </details>`;
  }
}

customElements.define('whence-lens', Lens);

/** The control for a page that asked for `chosen`, and the way to hand on what is seen through it. */
export const lensControl = (lens, chosen, readings = []) => html`
  <div class="lens-bar"><whence-lens .lens=${lens} .chosen=${chosen ?? []} .readings=${readings}></whence-lens>${share('Share this view')}</div>`;
