// What is known of the event or link that is looked at: the caption under the drawing.
import { html, nothing } from 'lit';
import { citations, marks, stands, when } from '../elements/claims.js';
import { withLens, withoutClaim } from '../lens.js';
import { to } from '../router.js';
import { CAME_FROM, EVENT_KIND, LED_TO } from '../words.js';
import { sample, VERB } from './marks.js';

/**
 * @param graph as `graphOf` makes it
 * @param subject `{ kind: 'node' | 'link', id }`
 * @param ways `{ lens, onward(id) → address of the page that goes on from an event, look(subject) }`
 */
export function panel(graph, subject, ways) {
  if (subject.kind === 'link') return ofLink(graph.edge(subject.id), ways);
  return ofEvent(graph, graph.node(subject.id), ways);
}

/** Shows the caption from its top, after what it tells has changed. */
export function fromTheTop(caption) {
  if (!caption) return;
  caption.scrollTop = 0;
  fade(caption);
}

/** Marks whether more of the caption lies below. */
export const fade = caption => caption.classList.toggle('more', caption.scrollHeight - caption.clientHeight - caption.scrollTop > 8);

function ofLink({ link }, { lens, onward }) {
  const certain = link.certainty === 'CERTAIN' && link.standing === 'ACCEPTED';
  return html`
    <div class="told ${stands(link)}">
      <p class="kind">${sample(link)} <span>${LED_TO[link.type]}</span> ${certain ? html`<span class="mark">certain</span>` : marks(link)} <span>${when(link.cause.date)} → ${when(link.effect.date)}</span></p>
      <h2>${link.cause.title} <i>${VERB[link.type]}</i> ${link.effect.title}</h2>
      <p class="said">${link.explanation}</p>
      ${link.note ? html`<p class="note">${link.note}</p>` : nothing}
    </div>
    <div class="told-by">
      <h3>Who says so</h3>
      ${link.citations.length ? citations(link.citations) : html`<p class="empty">No source is cited.</p>`}
    </div>
    <p class="actions">
      <a href=${withLens(withoutClaim(lens, link))}>Leave this link out</a>
      ${[link.cause, link.effect].map(event => html`<a href=${onward(event.slug)} data-onward=${event.slug}>Go on from ${event.title}</a>`)}
    </p>`;
}

function ofEvent(graph, { id, event, focus }, { onward, look }) {
  return html`
    <div class="told">
      <p class="kind"><span>${event.occurred ? EVENT_KIND[event.kind] : html`<span class="mark">Did not happen</span>`} · ${when(event.date)}</span></p>
      <h2>${event.title}</h2>
      ${event.summary ? html`<p>${event.summary}</p>` : nothing}
    </div>
    <div class="told-by sides-of-it">
      ${neighbours('Why', graph.causes(id), CAME_FROM, edge => graph.node(edge.from), look)}
      ${neighbours('What it led to', graph.effects(id), LED_TO, edge => graph.node(edge.to), look)}
    </div>
    <p class="actions">
      <a href=${to(`/events/${id}`)}>Open the event</a>
      ${focus ? nothing : html`<a href=${onward(id)} data-onward=${id}>Go on from here</a>`}
    </p>`;
}

function neighbours(title, edges, words, other, look) {
  return html`
    <div><h3>${title}</h3>
    ${edges.length ? nothing : html`<p class="empty">Nothing here.</p>`}
    <ul class="neighbours">
      ${edges.map(edge => html`<li><button class="plain" @click=${() => look({ kind: 'link', id: edge.id })}>${sample(edge.link, 34)}
        <span><i>${words[edge.link.type]}</i> ${other(edge).event.title}</span></button></li>`)}
    </ul></div>`;
}
