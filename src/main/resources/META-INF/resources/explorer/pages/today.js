// What happened on this day, or on another one.
import { html, nothing } from 'lit';
import { gql } from '../api.js';
import { Page } from '../page.js';
import { navigate, to } from '../router.js';
import { MONTHS, dayOfYear as said, dayPath, plural, written, year } from '../words.js';
import { eventLink } from '../elements/claims.js';
import { chronicle } from '../elements/lists.js';

// Tried with {"month": 12, "day": 1, "home": true, "mb1": 11, "db1": 30, "ma1": 12, "da1": 2}
const DAY = gql`
  query OnThisDay(
    $month: Int!, $day: Int!, $home: Boolean!
    $mb1: Int = 1, $db1: Int = 1, $mb2: Int = 1, $db2: Int = 1, $mb3: Int = 1, $db3: Int = 1, $mb4: Int = 1, $db4: Int = 1
    $mb5: Int = 1, $db5: Int = 1, $mb6: Int = 1, $db6: Int = 1, $mb7: Int = 1, $db7: Int = 1
    $ma1: Int = 1, $da1: Int = 1, $ma2: Int = 1, $da2: Int = 1, $ma3: Int = 1, $da3: Int = 1, $ma4: Int = 1, $da4: Int = 1
    $ma5: Int = 1, $da5: Int = 1, $ma6: Int = 1, $da6: Int = 1, $ma7: Int = 1, $da7: Int = 1
  ) {
    day: onThisDay(month: $month, day: $day, first: 100) { ...Day }
    before1: onThisDay(month: $mb1, day: $db1, first: 2) { ...Day }
    before2: onThisDay(month: $mb2, day: $db2, first: 2) { ...Day }
    before3: onThisDay(month: $mb3, day: $db3, first: 2) { ...Day }
    before4: onThisDay(month: $mb4, day: $db4, first: 2) { ...Day }
    before5: onThisDay(month: $mb5, day: $db5, first: 2) { ...Day }
    before6: onThisDay(month: $mb6, day: $db6, first: 2) { ...Day }
    before7: onThisDay(month: $mb7, day: $db7, first: 2) { ...Day }
    after1: onThisDay(month: $ma1, day: $da1, first: 2) { ...Day }
    after2: onThisDay(month: $ma2, day: $da2, first: 2) { ...Day }
    after3: onThisDay(month: $ma3, day: $da3, first: 2) { ...Day }
    after4: onThisDay(month: $ma4, day: $da4, first: 2) { ...Day }
    after5: onThisDay(month: $ma5, day: $da5, first: 2) { ...Day }
    after6: onThisDay(month: $ma6, day: $da6, first: 2) { ...Day }
    after7: onThisDay(month: $ma7, day: $da7, first: 2) { ...Day }
    weighty: events(orderBy: MOST_CONSEQUENTIAL, first: 6) @include(if: $home) { nodes { ...Brief } }
    contexts(first: 200) @include(if: $home) { nodes { slug name kind span { display earliestStart } } }
  }
`;

const FAR = 7;
const dayUrl = day => to(dayPath(day));

/** The day so many days off, in a year that has them all. */
function off({ month, day }, days) {
  const date = new Date(Date.UTC(2000, month - 1, day + days));
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether some year has it. */
const isDay = ({ month, day }) => month >= 1 && month <= 12 && day > 0 && off({ month, day }, 0).day === day;

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
    const variables = { ...this.date, home: this.home };
    for (let i = 1; i <= FAR; i++) {
      const [before, after] = [off(this.date, -i), off(this.date, i)];
      Object.assign(variables, { [`mb${i}`]: before.month, [`db${i}`]: before.day, [`ma${i}`]: after.month, [`da${i}`]: after.day });
    }
    return variables;
  }

  subject({ day }) {
    return day;
  }

  titleOf() {
    return this.home ? `On this day, ${said(this.date)}` : said(this.date);
  }

  about(day) {
    return `${said(this.date)} in history: ${day.nodes.map(({ event }) => event.title).join('; ') || 'nothing that this history knows of'}.`;
  }

  /** The nearest day on one side that has events. */
  nearest(data, side) {
    for (let i = 1; i <= FAR; i++) {
      const found = data[`${side}${i}`];
      if (found.totalCount) return { date: off(this.date, side === 'before' ? -i : i), ...found };
    }
    return undefined;
  }

  view(day, data) {
    const nearest = { before: this.nearest(data, 'before'), after: this.nearest(data, 'after') };
    return html`
      <article class="day">
        <header class="head">
          <p class="over">On this day</p>
          <h1 tabindex="-1">${this.home ? html`<a href=${dayUrl(this.date)}>${said(this.date)}</a>` : said(this.date)}</h1>
          ${this.home ? html`<p class="headline">Why did this happen, what came of it, who was involved, and who says so?</p>` : nothing}
        </header>
        ${day.nodes.length ? this.events(day, 2) : html`
          <p class="lead empty">Nothing in this history is known to have happened on ${said(this.date)}.${this.home ? nothing : ' The nearest days that it tells of:'}</p>
          ${this.home ? html`${this.begin(data)}<p class="lead empty wide">The nearest days that this history tells of:</p>` : nothing}
          ${[nearest.before, nearest.after].map(found => (found ? html`<section class="nearest"><h2><a href=${dayUrl(found.date)}>${said(found.date)}</a></h2>${this.events(found, 3)}</section>` : nothing))}`}
        <nav class="near" aria-label="The nearest other days">
          ${day.nodes.length ? html`${this.near('Before', nearest.before)}${this.near('After', nearest.after)}` : nothing}
          ${this.anyDay()}
        </nav>
        ${this.home && day.nodes.length ? this.begin(data) : nothing}
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
    const more = found.totalCount - found.nodes.length;
    return html`
      <div>
        <h2><small>${title}</small> <a href=${dayUrl(found.date)}>${said(found.date)}</a></h2>
        <ul>${found.nodes.map(({ event }) => html`<li>${eventLink(event)} <small>${event.date.year === null ? written(event.date) : year(event.date.year)}</small></li>`)}</ul>
        ${more > 0 ? html`<p><small>and ${plural(more, 'more event')}</small></p>` : nothing}
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
    const start = ({ span, name }) => span?.earliestStart ?? name;
    return html`
      <section class="wide begin">
        <h2>Where to begin</h2>
        <p class="hint">Events from which most followed:</p>
        <ol class="weighty">${weighty.nodes.map(event => html`
          <li><p class="at">${written(event.date)}</p><h3>${eventLink(event)}</h3><p class="summary">${event.summary}</p>
            <p class="tools"><a href=${to(`/why/${event.slug}`)}>Why, and what came of it</a></p></li>`)}</ol>
        <div class="frames">
          ${kinds.map(([title, kind]) => {
            const some = contexts.nodes.filter(context => context.kind === kind).sort((a, b) => start(a).localeCompare(start(b)));
            return some.length ? html`<div><h3>${title}</h3><ul>${some.map(context => html`<li><a href=${to(`/contexts/${context.slug}`)}>${context.name}</a></li>`)}</ul></div>` : nothing;
          })}
        </div>
      </section>`;
  }
}

customElements.define('whence-today', Today);
