// Facts about an event in the margin of its page, and the ways on from it.
import { html, nothing } from 'lit';
import { to } from '../../router.js';
import { EVENT_KIND, SETTINGS, dayOfYear, dayPath, startDay, written } from '../../words.js';
import { eventLink, marks, stands, when, whoSays } from '../../elements/claims.js';
import { elsewhere } from '../../elements/lists.js';
import { hiddenOf } from './hidden.js';

export function margin(event, lens) {
  const { slug, datings, contexts, partOf, parts, kind, sameAs } = event;
  const day = startDay(event.date);
  return html`
    <aside class="margin" aria-label="About this event">
      <dl>
        <div id="when"><dt>When</dt>
          <dd>${when(event.date)}</dd>
          ${datings.map(dating => html`
            <dd class="dating ${stands(dating)}">${dating.preferred ? marks(dating) : html`<small>or</small> <span class="said">${when(dating.date)}</span> ${marks(dating)}`}${whoSays(dating)}</dd>`)}
        </div>
        ${event.places.length ? html`
          <div><dt>Where ${hiddenOf(event, 'places', lens)}</dt>
            ${event.places.map(setting => html`<dd class=${stands(setting)}>
              ${setting.role === 'LOCATION' ? nothing : html`<small>${SETTINGS[setting.role]}:</small> `}<a href=${to(`/places/${setting.place.slug}`)}>${setting.placeName}</a>
              ${setting.placeName === setting.place.name ? nothing : html`<small>(${setting.place.name})</small>`}
              ${marks(setting)}${whoSays(setting)}</dd>`)}
          </div>` : nothing}
        ${partOf ? html`<div><dt>Part of</dt><dd>${eventLink(partOf)}<br><small>${written(partOf.date)}</small></dd></div>` : nothing}
        ${parts.nodes.length ? html`
          <div><dt>Consists of</dt>
            ${parts.nodes.map(part => html`<dd>${eventLink(part)} <small>${written(part.date)}</small></dd>`)}
            ${parts.totalCount > parts.nodes.length ? html`<dd><small>and ${parts.totalCount - parts.nodes.length} more</small></dd>` : nothing}
          </div>` : nothing}
        ${contexts.length ? html`
          <div><dt>Belongs to</dt>
            ${contexts.map(context => html`<dd><a href=${to(`/contexts/${context.slug}`)}>${context.name}</a>${
              context.span ? html` <small>${written(context.span)}</small>` : nothing}</dd>`)}
          </div>` : nothing}
        ${kind === 'OCCURRENCE' ? nothing : html`<div><dt>Kind</dt><dd>${EVENT_KIND[kind]}</dd></div>`}
        <div class="ways"><dt>Where next</dt>
          <dd><a href=${to(`/why/${slug}`)}>Its causes and consequences, drawn</a></dd>
          <dd><a href=${to('/paths', { from: slug })}>How it is connected with another event</a></dd>
          ${day ? html`<dd><a href=${to(dayPath(day))}>What else happened on ${dayOfYear(day)}</a></dd>` : nothing}
          ${contexts.slice(0, 1).map(context => html`<dd><a href=${to(`/timeline/${context.slug}`)}>Timeline: ${context.name}</a></dd>`)}
          ${elsewhere(sameAs).map(uri => html`<dd>${uri}</dd>`)}
        </div>
      </dl>
    </aside>`;
}
