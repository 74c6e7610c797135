// The graph in words: its text alternative, and its list in print.
import { html, nothing } from 'lit';
import { marks, stands, when } from '../elements/claims.js';
import { anchor } from '../router.js';
import { CAME_FROM, LED_TO } from '../words.js';
import { outline } from './outline.js';

/**
 * The causes and the consequences of an event, each with its own, as nested lists.
 * @param tabs whether the links can be reached with the tab key: not while the list is out of sight
 */
export function list(graph, focus, { onward, tabs }) {
  const { causes, consequences } = outline(graph, focus);
  const tab = tabs ? nothing : -1;
  const named = id => graph.node(id).event;
  const item = words => ({ edge: { link }, id, again, items, also }) => html`
    <li class=${stands(link)}>
      <span class="type">${words[link.type]}</span>
      ${again ? html`<a href=${anchor(id === focus ? 'outline' : `told-${id}`)} tabindex=${tab}>${named(id).title}</a> <span class="hint">told of elsewhere in this list</span>`
        : html`<a id="told-${id}" href=${onward(id)} data-onward=${id} tabindex=${tab}>${named(id).title}</a> <small>${when(named(id).date)}</small>${
          named(id).occurred ? nothing : html` <span class="mark">did not happen</span>`}`}
      ${marks(link)}
      <span class="how said">${link.explanation}</span>
      ${also.length ? html`<p class="also">Also ${also.map((edge, i) => html`${i ? '; ' : ''}${CAME_FROM[edge.link.type].toLowerCase()}
        <a href=${anchor(`told-${edge.from}`)} tabindex=${tab}>${named(edge.from).title}</a> ${marks(edge.link)}`)}</p>` : nothing}
      ${items.length ? html`<ul>${items.map(item(words))}</ul>` : nothing}
    </li>`;
  const side = (title, items, words, none) => html`
    <section><h3>${title}</h3>${items.length ? html`<ul>${items.map(item(words))}</ul>` : html`<p class="empty">${none}</p>`}</section>`;
  return html`
    ${side('Causes, and what was behind them', causes, CAME_FROM, 'No cause is shown.')}
    ${side('Consequences, and what came of them', consequences, LED_TO, 'No consequence is shown.')}`;
}
