// A causal graph as the drawing, the list and the keyboard need it, from the API's answer. Pure.

/**
 * @param answer `{ nodes: [{ event }], edges: [CausalLink] }`
 * @param focus the slugs of the events that were asked about
 * @returns `{ focus, nodes: [{ id, event, time, focus }], edges: [{ id, from, to, link }], node(id), edge(id), causes(id), effects(id) }`; the last two are the
 *   links that lead to and from an event, the earliest other event first
 */
export function graphOf({ nodes, edges }, focus) {
  const list = nodes.map(({ event }) => ({ id: event.slug, event, time: time(event.date), focus: focus.includes(event.slug) }));
  const byId = new Map(list.map(node => [node.id, node]));
  const links = edges.map(link => ({ id: link.id, from: link.cause.slug, to: link.effect.slug, link }))
    .filter(({ from, to }) => byId.has(from) && byId.has(to));
  const edgeById = new Map(links.map(edge => [edge.id, edge]));
  const [into, outOf] = [new Map(), new Map()];
  for (const edge of links) {
    if (!into.has(edge.to)) into.set(edge.to, []);
    if (!outOf.has(edge.from)) outOf.set(edge.from, []);
    into.get(edge.to).push(edge);
    outOf.get(edge.from).push(edge);
  }
  const by = end => (a, b) => (byId.get(a[end]).time ?? -Infinity) - (byId.get(b[end]).time ?? -Infinity) || 0;
  for (const list of into.values()) list.sort(by('from'));
  for (const list of outOf.values()) list.sort(by('to'));
  return {
    focus,
    nodes: list,
    edges: links,
    node: id => byId.get(id),
    edge: id => edgeById.get(id),
    causes: id => into.get(id) ?? [],
    effects: id => outOf.get(id) ?? [],
  };
}

/** When a date starts, at the earliest: in years, with 0 for 1 BCE; null when that is not known. */
export function time(date) {
  const parts = date.earliestStart?.match(/^([+-]?\d+)-(\d\d)-(\d\d)/);
  return parts ? Number(parts[1]) + (Number(parts[2]) - 1) / 12 + (Number(parts[3]) - 1) / 372 : null;
}

const MONTHS = /\b(January|February|March|April|June|July|August|September|October|November|December)\b/g;

/** A date for a narrow place: months cut short, and of a Julian date only what is written in that calendar. */
export function brief({ display }) {
  const old = /\(Julian/.test(display);
  return display.replace(/\s*\((Julian)[^)]*\)/, '').replace(MONTHS, month => month.slice(0, 3)).replaceAll(' – ', '–') + (old ? ' O.S.' : '');
}

/**
 * The years of each column, as the axis shows them: `{ from, to, label }` for each run of columns that have the same.
 * @param columns `[{ ids }]`, as laid out
 */
export function axis(graph, columns) {
  let latest = -Infinity;
  const runs = [];
  columns.forEach(({ ids }, i) => {
    const dated = ids.map(id => graph.node(id)).filter(({ time }) => time !== null && Math.floor(time) >= latest);
    if (!dated.length) {
      if (runs.length) runs.at(-1).to = i;
      return;
    }
    const years = dated.map(({ event: { date }, time }) => (isVague(date) ? said(date) : Math.floor(time)));
    const [first, last] = [Math.min(...years), Math.max(...years)];
    latest = Math.max(latest, ...dated.map(({ time }) => Math.floor(time)));
    const vague = dated.some(({ event: { date } }, i) => isVague(date) && [first, last].includes(years[i]));
    const label = (vague ? 'c. ' : '') + span(first, last);
    if (runs.at(-1)?.label === label) runs.at(-1).to = i;
    else runs.push({ from: i, to: i, label });
  });
  return runs;
}

const isVague = date => date.year === null || date.approximate || date.uncertain;

/** The year that a vague date names, `c. 1700` though it may have started in 1695. */
const said = ({ edtf }) => Number(edtf.match(/-?\d[\dX]*/)[0].replaceAll('X', '0'));

function span(first, last) {
  const name = year => (year > 0 ? `${year}` : `${1 - year} BCE`);
  return first === last ? name(first) : `${name(first)}–${name(last)}`;
}
