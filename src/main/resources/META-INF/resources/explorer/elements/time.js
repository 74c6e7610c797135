// Days on a scale. A day is a year with a fraction, counted as astronomers do: 1 BCE is 0, so that spans add up.
import { year } from '../words.js';

const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `1934-12-01`, `-000043-03-15` as a number; undefined for what is open or unknown. `end` counts to the end of the day. */
export function position(iso, end = false) {
  const parts = iso?.match(/^([+-]?\d{4,6})-(\d\d)-(\d\d)$/);
  if (!parts) return undefined;
  const [y, month, day] = parts.slice(1).map(Number);
  return y + (month - 1) / 12 + (day - (end ? 0 : 1)) / 372;
}

/**
 * What is known of a date, to be drawn: it starts between `start[0]` and `start[1]`, and ends between `end[0]` and `end[1]`; undefined where open.
 * `lasts` says whether it surely had some duration to draw, `day` whether it is one known day.
 */
export function extent({ earliestStart, latestStart, earliestEnd, latestEnd, precision, edtf }) {
  const start = [position(earliestStart), position(latestStart)];
  const end = [position(earliestEnd, true), position(latestEnd, true)];
  return { start, end, lasts: edtf.includes('/'), day: precision === 'DAY' && earliestStart !== null && earliestStart === latestEnd };
}

/** A year of the scale as people say it. */
export const spoken = value => year(value <= 0 ? value - 1 : value);

const STEPS = [1 / 12, 1 / 4, 1 / 2, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Some `{ value, label }` between two days, at most about `count`. */
export function ticks(from, to, count, d3ticks) {
  const step = STEPS.find(candidate => (to - from) / candidate <= count) ?? 1000;
  if (step >= 1) {
    // Round years as they are spoken: 50 BCE, not 51, and 1 instead of a year 0.
    return d3ticks(from, to, count).filter(Number.isInteger)
      .map(value => (value <= 0 ? value + 1 : value)).map(value => ({ value, label: value > 0 && from < 1 ? `${value} CE` : spoken(value) }));
  }
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, i) => {
    const value = (first + i) * step;
    const month = Math.round((value - Math.floor(value + 1e-9)) * 12);
    return { value, label: `${MONTH_NAMES[month]} ${spoken(Math.floor(value + 1e-9))}` };
  });
}
