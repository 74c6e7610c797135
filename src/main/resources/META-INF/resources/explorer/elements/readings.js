// Rival explanations of an event side by side, and the way to look through one of them.
import { html, nothing } from 'lit';
import { changed, named, withLens } from '../lens.js';
import { STANDING, listed, plural } from '../words.js';
import { citations, marks, sentence, stands } from './claims.js';

function holds(title, claims, slug) {
  if (!claims.length) return nothing;
  return html`
    <details class="holds"><summary>${title}<span class="count">${plural(claims.length, 'statement')}</span></summary>
      <ul>${claims.map(claim => html`<li class=${stands(claim)}><span class="said">${sentence(claim, slug)}</span> ${marks(claim)}</li>`)}</ul>
    </details>`;
}

/** The event's readings; the one that `lens` looks through is marked. */
export function readings({ slug, explanations }, lens) {
  if (!explanations.length) return nothing;
  const through = named(lens?.explanation);
  return html`
    <section class="explanations wide" id="readings">
      <h2>How historians explain it</h2>
      ${explanations.length > 1 ? html`<p class="hint">${plural(explanations.length, 'reading')} side by side; none is ours. To look through one is to see the whole explorer as it has it.</p>` : nothing}
      <div class="columns">
        ${explanations.map(explanation => html`
          <section class="reading ${STANDING[explanation.standing]} ${through(explanation) ? 'chosen' : ''}">
            <h3>${explanation.title}</h3>
            ${through(explanation) ? html`<p class="looking-through">You look through this reading</p>` : nothing}
            <p class="by">${marks(explanation)} ${explanation.proponents.length ? html`<span>${listed(explanation.proponents)}</span>` : nothing}</p>
            <p class="said">${explanation.summary}</p>
            ${holds('What it holds true', explanation.affirms, slug)}
            ${holds('What it holds false', explanation.denies, slug)}
            <details class="who"><summary><span class="ask">Who says so</span> <span class="count">${plural(explanation.citations.length, 'work')}</span></summary>${citations(explanation.citations)}</details>
            <p class="tools"><a href=${withLens(changed(lens, { explanation: through(explanation) ? null : explanation.key }))}>${
              through(explanation) ? 'Stop looking through it' : 'Look through this reading'}</a></p>
          </section>`)}
      </div>
    </section>`;
}
