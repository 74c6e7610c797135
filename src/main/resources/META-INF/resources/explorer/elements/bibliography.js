// The works that a page rests on, as a bibliography.
import { html, nothing } from 'lit';
import { work } from './claims.js';

/** By the first author's name, those of the time before the studies of it. */
export function bibliography(sources) {
  if (!sources.length) return nothing;
  const surname = ({ authors, title }) => (authors[0]?.split(' ').at(-1) ?? title).toLowerCase();
  const sorted = [...sources].sort((a, b) => surname(a).localeCompare(surname(b)) || (a.year ?? 0) - (b.year ?? 0));
  const group = (title, level) => {
    const works = sorted.filter(source => level.includes(source.level));
    return works.length ? html`<h3>${title}</h3><ul class="bibliography">${works.map(source => html`
      <li>${work(source)}${source.publisher ? html`. ${source.publisher}` : nothing}.</li>`)}</ul>` : nothing;
  };
  return html`
    <section class="sources wide" id="sources">
      <h2>Sources</h2>
      ${group('Of the time', ['PRIMARY'])}
      ${group('Studies', ['SECONDARY'])}
      ${group('Works of reference', ['TERTIARY'])}
    </section>`;
}
