// The API's terms in English.

/** What somebody did in an event, or what was done to them. */
export const ROLES = {
  AGENT: 'Carried it out', INSTIGATOR: 'Instigated it', LEADER: 'Led it', PARTICIPANT: 'Took part', ORGANISER: 'Organised it',
  TARGET: 'Was its target', SIGNATORY: 'Signed it', BENEFICIARY: 'Gained by it', WITNESS: 'Witnessed it',
};

export const SETTINGS = { LOCATION: 'At', ORIGIN: 'From', DESTINATION: 'To', SEAT: 'Seat of power' };

/** A causal link, said of the other event: on the page of the cause, and on that of the effect. */
export const LED_TO = {
  CAUSED: 'Caused', TRIGGERED: 'Triggered', CONTRIBUTED_TO: 'Contributed to', ENABLED: 'Made possible',
  MOTIVATED: 'Motivated', PREVENTED: 'Prevented',
};
export const CAME_FROM = {
  CAUSED: 'Caused by', TRIGGERED: 'Triggered by', CONTRIBUTED_TO: 'Furthered by', ENABLED: 'Made possible by',
  MOTIVATED: 'Motivated by', PREVENTED: 'Prevented by',
};

export const CERTAINTY = { CERTAIN: 'certain', PROBABLE: 'probable', POSSIBLE: 'possible', DOUBTFUL: 'doubtful' };
export const STANDING = { ACCEPTED: 'accepted', DISPUTED: 'disputed', REJECTED: 'rejected' };
export const STANCE = { SUPPORTS: 'For', DISPUTES: 'Against', DISCUSSES: 'On it' };

export const EVENT_KIND = { OCCURRENCE: 'Event', PROCESS: 'Process', CONDITION: 'Condition' };
export const CONTEXT_KIND = { ERA: 'Era', THEME: 'Theme', MOVEMENT: 'Movement' };
export const PLACE_KIND = {
  ADMINISTRATIVE: 'Country or region', WATER: 'Water', REGION: 'Region', SETTLEMENT: 'Settlement', ROUTE: 'Route', SITE: 'Site', LANDFORM: 'Landform',
};
export const SOURCE_KIND = {
  BOOK: 'Book', CHAPTER: 'Chapter', ARTICLE: 'Article', ARCHIVE: 'Archive', NEWSPAPER: 'Newspaper', REFERENCE: 'Work of reference',
  WEB: 'Web page', DATASET: 'Data set', SPEECH: 'Speech',
};
export const SOURCE_LEVEL = { PRIMARY: 'primary', SECONDARY: 'secondary', TERTIARY: 'tertiary' };

export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A day of the year: "1 December". */
export const dayOfYear = ({ month, day }) => `${day} ${MONTHS[month - 1]}`;

const INSIDE = new RegExp(`(?<=\\d) (?=${MONTHS.join('|')}|BCE)|(?<=${MONTHS.join('|')}) (?=\\d)|(?<=\\bc\\.) `, 'g');

/** A date in words, which lines do not part. */
export const written = ({ display }) => display.replace(INSIDE, '\u00a0');

/** Where the page of a day is, for `to`. */
export const dayPath = ({ month, day }) => `/on/${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The day of the year on which a date starts, when that is known to the day; by the Gregorian calendar. */
export function startDay({ earliestStart, latestStart }) {
  const [, month, day] = (earliestStart === latestStart && earliestStart?.match(/-(\d\d)-(\d\d)$/)) || [];
  return month && { month: Number(month), day: Number(day) };
}

/** Where the page of a thing is. */
export const PATHS = {
  Event: 'events', Person: 'people', Organisation: 'organisations', Place: 'places', Context: 'contexts', Source: 'sources',
};

/** `plural(2, 'source')` is "2 sources". */
export const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** "a, b and c". */
export const listed = names => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);

/** A year as the API counts: -44 is 44 BCE. */
export const year = number => (number < 0 ? `${-number} BCE` : `${number}`);
