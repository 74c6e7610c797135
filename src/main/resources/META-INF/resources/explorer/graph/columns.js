// Which column of the drawing each event stands in. Pure functions on `{ nodes: [{ id, time }], edges: [{ id, from, to }] }`; a time is a number of years,
// or null where it is not known.

/**
 * The links that close a circle, found by walking from the earliest events on. Turned round, they leave no circle.
 * @returns {Set<string>} their ids
 */
export function backEdges({ nodes, edges }) {
  const out = outgoing(edges);
  const rank = new Map([...nodes].sort(earlier).map((node, i) => [node.id, i]));
  for (const list of out.values()) list.sort((a, b) => rank.get(a.to) - rank.get(b.to) || compare(a.id, b.id));
  const back = new Set();
  const state = new Map();
  for (const root of rank.keys()) {
    if (state.has(root)) continue;
    const walk = [{ id: root, next: 0 }];
    state.set(root, 'open');
    while (walk.length) {
      const step = walk.at(-1);
      const edge = out.get(step.id)?.[step.next++];
      if (!edge) {
        state.set(step.id, 'closed');
        walk.pop();
      } else if (state.get(edge.to) === 'open') {
        back.add(edge.id);
      } else if (!state.has(edge.to)) {
        state.set(edge.to, 'open');
        walk.push({ id: edge.to, next: 0 });
      }
    }
  }
  return back;
}

/** The links, those that close a circle turned round (`turned`); a link of an event to itself is left out. */
export function withoutCircles(graph) {
  const back = backEdges(graph);
  return graph.edges.filter(edge => edge.from !== edge.to)
    .map(edge => (back.has(edge.id) ? { ...edge, from: edge.to, to: edge.from, turned: true } : { ...edge, turned: false }));
}

/**
 * Columns from 0: a cause stands in an earlier one than its effect, and no event in an earlier one than another of a former year. An event whose own
 * date would put it before one of its causes is moved to the right of it; one of unknown date stands where its links have it.
 * @param edges without circles
 * @returns {Map<string, number>} by the id of the node
 */
export function columns(nodes, edges) {
  const order = causesFirst(nodes, edges);
  const incoming = new Map(nodes.map(node => [node.id, []]));
  for (const edge of edges) incoming.get(edge.to).push(edge.from);
  const year = new Map();
  for (const { id, time } of order) {
    const own = time === null ? -Infinity : Math.floor(time);
    year.set(id, Math.max(own, ...incoming.get(id).map(cause => year.get(cause))));
  }
  const position = new Map(order.map((node, i) => [node.id, i]));
  const sorted = [...order].sort((a, b) => (year.get(a.id) === year.get(b.id) ? 0 : year.get(a.id) - year.get(b.id)) || position.get(a.id) - position.get(b.id));
  const column = new Map();
  let [floor, reached, now] = [0, 0, -Infinity];
  for (const { id } of sorted) {
    if (year.get(id) > now) {
      now = year.get(id);
      floor = reached;
    }
    const own = Math.max(floor, ...incoming.get(id).map(cause => column.get(cause) + 1));
    column.set(id, own);
    reached = Math.max(reached, own);
  }
  nearer(nodes, edges, column);
  return column;
}

/** What has neither date nor cause stands beside the first of its effects. */
function nearer(nodes, edges, column) {
  const caused = new Set(edges.map(({ to }) => to));
  for (const { id, time } of nodes) {
    const effects = edges.filter(({ from }) => from === id);
    if (time === null && !caused.has(id) && effects.length) column.set(id, Math.min(...effects.map(({ to }) => column.get(to))) - 1);
  }
}

/** The nodes, each after all of its causes; where that leaves a choice, the earlier first. */
function causesFirst(nodes, edges) {
  const out = outgoing(edges);
  const waits = new Map(nodes.map(node => [node.id, 0]));
  for (const { to } of edges) waits.set(to, waits.get(to) + 1);
  const byId = new Map(nodes.map(node => [node.id, node]));
  const ready = nodes.filter(({ id }) => !waits.get(id)).sort(earlier);
  const order = [];
  while (ready.length) {
    const node = ready.shift();
    order.push(node);
    for (const { to } of out.get(node.id) ?? []) {
      waits.set(to, waits.get(to) - 1);
      if (waits.get(to)) continue;
      const next = byId.get(to);
      const place = ready.findIndex(other => earlier(next, other) < 0);
      ready.splice(place < 0 ? ready.length : place, 0, next);
    }
  }
  return order;
}

function outgoing(edges) {
  const out = new Map();
  for (const edge of edges) {
    if (!out.has(edge.from)) out.set(edge.from, []);
    out.get(edge.from).push(edge);
  }
  return out;
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const earlier = (a, b) => compare(a.time ?? -Infinity, b.time ?? -Infinity) || compare(a.id, b.id);
