// What happened on this day, or on another one.
import { html, nothing } from 'lit';
import { gql } from '../api.js';
import { Page } from '../page.js';
import { navigate, to } from '../router.js';
import { MONTHS, dayOfYear as said, dayPath, plural, written, year } from '../words.js';
import { eventLink } from '../elements/claims.js';
import { chronicle } from '../elements/lists.js';
import { position } from '../elements/time.js';

// Tried with {"month": 12, "day": 1, "home": true}
const DAY = gql`
  query OnThisDay($month: Int!, $day: Int!, $home: Boolean!) {
    day: dayOfYear(month: $month, day: $day) {
      events(first: 100) { ...Day }
      previous { month day events(first: 2) { ...Day } }
      next { month day events(first: 2) { ...Day } }
    }
    weighty: events(orderBy: MOST_CONSEQUENTIAL, first: 6) @include(if: $home) { nodes { ...Brief } }
    contexts(first: 200) @include(if: $home) { nodes { slug name kind span { earliestStart } } }
  }
`;

const dayUrl = day => to(dayPath(day));

/** Whether some year has it. */
const isDay = ({ month, day }) => {
  const date = new Date(Date.UTC(2000, month - 1, day));
  return month >= 1 && day >= 1 && date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
};

/** How many frames of a kind are shown before all are asked for. */
const SOME = 8;

/** What else there is on a day, of which the first events are shown. */
const more = ({ events: { totalCount, nodes } }) => (totalCount > nodes.length ? html`<p><small>and ${plural(totalCount - nodes.length, 'more event')}</small></p>` : nothing);

class Today extends Page {
  static query = DAY;
  static properties = { noSuchDay: { state: true } };

  get home() {
    return !this.params.day;
  }

  get date() {
    if (this.home) {
      const now = new Date();
      return { month: now.getMonth() + 1, day: now.getDate() };
    }
    const [month, day] = this.params.day.split('-').map(Number);
    return { month, day };
  }

  /** No query for a day that no year has. */
  queryFor() {
    return isDay(this.date) ? DAY : undefined;
  }

  load() {
    if (this.queryFor()) return super.load();
    this.show({ day: null });
    return undefined;
  }

  variables() {
    return { ...this.date, home: this.home };
  }

  subject({ day }) {
    return day;
  }

  titleOf() {
    return this.home ? `On this day, ${said(this.date)}` : said(this.date);
  }

  about(day) {
    return `${said(this.date)} in history: ${day.events.nodes.map(({ event }) => event.title).join('; ') || 'nothing that this history knows of'}.`;
  }

  view(day, data) {
    const { events, previous, next } = day;
    return html`
      <article class="day">
        <header class="head">
          <p class="over">On this day</p>
          <h1 tabindex="-1">${this.home ? html`<a href=${dayUrl(this.date)}>${said(this.date)}</a>` : said(this.date)}</h1>
          ${this.home ? html`<p class="headline">Why did this happen, what came of it, who was involved, and who says so?</p>` : nothing}
        </header>
        ${events.nodes.length ? this.events(events, 2) : html`
          <p class="lead empty">Nothing in this history is known to have happened on ${said(this.date)}.${previous ? ' The nearest days that it tells of:' : nothing}</p>
          ${[previous, next].map(near => (near ? html`
            <section class="nearest"><h2><a href=${dayUrl(near)}>${said(near)}</a></h2>${this.events(near.events, 3)}${more(near)}</section>` : nothing))}`}
        <nav class="near" aria-label="Other days">
          ${events.nodes.length ? html`${this.near('Before', previous)}${this.near('After', next)}` : nothing}
          ${this.anyDay()}
        </nav>
        ${this.home ? this.begin(data) : nothing}
      </article>`;
  }

  /** Each beside its year, in large figures; its whole date where the day is not all there is to say. */
  events({ nodes }, level) {
    return chronicle(nodes.map(({ event, calendar }) => ({
      event,
      note: calendar === 'JULIAN' ? `By the calendar of the time: ${written(event.date)}.` : event.date.display.includes('Julian') ? `As it was then written: ${written(event.date)}.` : undefined,
    })), { level, dates: ({ date }) => (date.year === null ? written(date) : html`<span class="big">${year(date.year)}</span>`) });
  }

  near(title, found) {
    if (!found) return nothing;
    return html`
      <div>
        <h2><small>${title}</small> <a href=${dayUrl(found)}>${said(found)}</a></h2>
        <ul>${found.events.nodes.map(({ event }) => html`<li>${eventLink(event)} <small>${event.date.year === null ? written(event.date) : year(event.date.year)}</small></li>`)}</ul>
        ${more(found)}
      </div>`;
  }

  anyDay() {
    const { month, day } = this.date;
    return html`
      <form @submit=${this.pick}>
        <h2><small>Or</small> any day</h2>
        <label class="visually-hidden" for="day">Day</label>
        <input id="day" name="day" type="number" min="1" max="31" required .value=${String(day)}>
        <label class="visually-hidden" for="month">Month</label>
        <select id="month" name="month" .value=${String(month)}>${MONTHS.map((name, i) => html`<option value=${i + 1} ?selected=${i + 1 === month}>${name}</option>`)}</select>
        <button>Go</button>
        <p class="hint" role="alert">${this.noSuchDay ? `There is no ${said(this.noSuchDay)} in any year. Choose another day.` : nothing}</p>
      </form>`;
  }

  pick(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const picked = { month: Number(form.get('month')), day: Number(form.get('day')) };
    this.noSuchDay = isDay(picked) ? undefined : picked;
    if (!this.noSuchDay) navigate(dayUrl(picked));
  }

  begin({ weighty, contexts }) {
    const kinds = [['Eras', 'ERA'], ['Themes', 'THEME'], ['Movements', 'MOVEMENT']];
    const start = ({ span }) => position(span?.earliestStart) ?? Infinity;
    const links = some => html`<ul>${some.map(({ slug, name }) => html`<li><a href=${to(`/contexts/${slug}`)}>${name}</a></li>`)}</ul>`;
    return html`
      <section class="wide begin">
        <h2>Where to begin</h2>
        <p class="hint">Events from which most followed:</p>
        <ol class="weighty">${weighty.nodes.map(event => html`
          <li><p class="at">${written(event.date)}</p><h3>${eventLink(event)}</h3><p class="summary">${event.summary}</p>
            <p class="tools"><a href=${to(`/why/${event.slug}`)}>Why it happened, and what it led to</a></p></li>`)}</ol>
        <div class="frames">
          ${kinds.map(([title, kind]) => {
            const all = contexts.nodes.filter(context => context.kind === kind).sort((a, b) => Math.sign(start(a) - start(b)) || a.name.localeCompare(b.name));
            return all.length ? html`
              <div><h3>${title}</h3>
                ${links(all.slice(0, SOME))}
                ${all.length > SOME ? html`<details class="rest"><summary>All ${all.length} ${title.toLowerCase()}</summary>${links(all.slice(SOME))}</details>` : nothing}
              </div>` : nothing;
          })}
        </div>
      </section>`;
  }
}

customElements.define('whence-today', Today);
