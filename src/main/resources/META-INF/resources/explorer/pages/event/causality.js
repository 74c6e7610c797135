// The direct causes and consequences of an event, each with what ties it to the event.
import { html, nothing } from 'lit';
import { withLens, withoutClaim } from '../../lens.js';
import { to } from '../../router.js';
import { CAME_FROM, LED_TO } from '../../words.js';
import { eventLink, marks, stands, when, whoSays } from '../../elements/claims.js';
import { hiddenOf } from './hidden.js';

export function causality(event, lens) {
  const { slug, causes, consequences } = event;
  const list = (links, words, other, none) => (links.nodes.length
    ? html`<ol class="links">${links.nodes.map(link => causal(link, link[other], words, lens))}</ol>
        ${links.totalCount > links.nodes.length ? html`<p class="hint">The first ${links.nodes.length} of ${links.totalCount}.</p>` : nothing}`
    : html`<p class="empty">${none}${lens ? ' through this lens' : ''}.</p>`);
  return html`
    <section class="wide" id="causes">
      <h2>Why it happened ${hiddenOf(event, 'causes', lens)}</h2>
      ${list(causes, CAME_FROM, 'cause', 'No cause is on record')}
    </section>
    <section class="wide" id="consequences">
      <h2>What it led to ${hiddenOf(event, 'consequences', lens)}</h2>
      ${list(consequences, LED_TO, 'effect', 'No consequence is on record')}
      <p class="onward"><a href=${to(`/why/${slug}`)}>See all causes and consequences in one drawing</a></p>
    </section>`;
}

function causal(link, other, words, lens) {
  return html`
    <li class=${stands(link)}>
      <p class="type">${words[link.type]} ${marks(link)}</p>
      <p class="what">${eventLink(other)} <small>${when(other.date)}</small>
        ${other.occurred ? nothing : html`<span class="mark">did not happen</span>`}</p>
      <p class="how">${link.explanation}</p>
      ${whoSays(link, html`<p class="tools"><a href=${withLens(withoutClaim(lens, link))}>Leave this link out</a></p>`)}
    </li>`;
}
