// The lens: which claims the reader wants to see. It lives in the address, and every link carries it along.
import { carry, here } from './router.js';

export const CERTAINTIES = ['CERTAIN', 'PROBABLE', 'POSSIBLE', 'DOUBTFUL'];
export const STANDINGS = ['ACCEPTED', 'DISPUTED', 'REJECTED'];
const USUAL = ['ACCEPTED', 'DISPUTED'];
const TYPES = ['CAUSED', 'TRIGGERED', 'CONTRIBUTED_TO', 'ENABLED', 'MOTIVATED', 'PREVENTED'];

const NAMES = { minCertainty: 'certainty', standings: 'standing', types: 'type', explanation: 'reading', without: 'without' };
carry(...Object.values(NAMES));

const list = (text, allowed) => {
  const found = (text ?? '').split(',').filter(Boolean);
  return allowed ? allowed.filter(value => found.includes(value)) : found;
};

/** The lens that an address speaks of, as the API takes it; null for none. What makes no sense in it is passed over. */
export function lensOf(url = location) {
  const search = new URLSearchParams(url.search);
  const lens = {};
  const certainty = search.get(NAMES.minCertainty);
  if (CERTAINTIES.includes(certainty) && certainty !== 'DOUBTFUL') lens.minCertainty = certainty;
  const standings = list(search.get(NAMES.standings), STANDINGS);
  if (standings.length) lens.standings = standings;
  const types = list(search.get(NAMES.types), TYPES);
  if (types.length) lens.types = types;
  const explanation = search.get(NAMES.explanation);
  if (explanation) lens.explanation = explanation;
  const without = list(search.get(NAMES.without));
  if (without.length) lens.without = without;
  return Object.keys(lens).length ? lens : null;
}

/** The parameters that say `lens`, for `to` and `here`; null takes a parameter away. */
const lensParameters = lens => Object.fromEntries(
  Object.entries(NAMES).map(([part, name]) => {
    const value = lens?.[part];
    return [name, Array.isArray(value) ? value.join(',') || null : value ?? null];
  }));

/** This page seen through another lens. */
export const withLens = lens => here(lensParameters(lens));

/** The lens with `change` made to it: `null` or an empty list takes a part away. */
export const changed = (lens, change) => {
  const parts = Object.entries({ ...lens, ...change })
    .filter(([, value]) => value !== null && value !== undefined && value.length !== 0);
  return parts.length ? Object.fromEntries(parts) : null;
};

/** The standings in force: what the API takes when the lens names none. */
export const standingsOf = lens => lens?.standings ?? USUAL;

export function toggleStanding(lens, standing) {
  const now = standingsOf(lens);
  const next = STANDINGS.filter(value => (value === standing) !== now.includes(value));
  if (!next.length) return lens;
  const usual = next.length === USUAL.length && next.every(value => USUAL.includes(value));
  return changed(lens, { standings: usual ? null : next });
}

export const withoutClaim = (lens, { key }) => changed(lens, { without: [...new Set([...(lens?.without ?? []), key])] });
export const restoredClaim = (lens, claim) => changed(lens, { without: (lens?.without ?? []).filter(name => !named(name)(claim)) });

/** Whether a claim or a reading is the one of that name: its key, as the explorer writes it, or its id, which the API takes as well. */
export const named = name => ({ id, key }) => name === key || name === id;

/** The claims and the reading that a lens names: every query asks for them as `chosen`, so that the page can say what it is seen through. */
export const chosenIn = lens => [lens?.explanation, ...(lens?.without ?? [])].filter(Boolean);
