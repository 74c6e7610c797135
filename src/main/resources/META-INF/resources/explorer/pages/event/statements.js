// What is said of an event in free words.
import { html, nothing } from 'lit';
import { marks, stands, whoSays } from '../../elements/claims.js';
import { hiddenOf } from './hidden.js';

export function statements(event, lens) {
  const { assertions } = event;
  const kept = hiddenOf(event, 'assertions', lens);
  if (!assertions.length && kept === nothing) return nothing;
  return html`
    <section class="statements wide" id="said">
      <h2>What else is said ${kept}</h2>
      <ul class="assertions">
        ${assertions.map(assertion => html`
          <li class=${stands(assertion)}><p>${assertion.statement} ${marks(assertion)}</p>${whoSays(assertion)}</li>`)}
      </ul>
    </section>`;
}
