// The drawing of a causal graph: columns of time, causes before effects. A pure function; the same input gives the same drawing.
import { columns, withoutCircles } from './columns.js';
import { fewCrossings } from './order.js';
import { placeAcross } from './place.js';

const SPACE = { column: 96, row: 62, nodes: 20, passing: 11, links: 8, port: 10 };

/**
 * Lays a graph out.
 *
 * @param graph `{ nodes: [{ id, time, width, height }], edges: [{ id, from, to }] }`; times in years or null, sizes in pixels
 * @param down whether time runs down, as on a narrow screen, and not to the right
 * @returns `{ width, height, nodes: Map(id → { x, y, width, height, column }), edges: Map(id → { points, turned }), columns: [{ start, end, ids }] }`:
 *   `x`, `y` is the upper left corner; `points` lead from the cause to the effect in threes, as cubic curves have them; a `turned` link closes a circle and
 *   runs back in time; `start` and `end` are where a column lies along the axis of time.
 */
export function layout(graph, { down = false } = {}) {
  const ids = new Set(graph.nodes.map(node => node.id));
  const edges = withoutCircles({ nodes: graph.nodes, edges: graph.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)) });
  const column = columns(graph.nodes, edges);
  const { layers, items, routes } = layered(graph.nodes, edges, column, down);
  const ordered = fewCrossings(layers);
  placeAcross(ordered, (a, b) => (a.bend && b.bend ? SPACE.links : a.bend || b.bend ? SPACE.passing : SPACE.nodes));
  const bands = along(ordered, down ? SPACE.row : SPACE.column);
  const turn = down ? ({ along, across }) => [across, along] : ({ along, across }) => [along, across];
  const nodes = new Map(graph.nodes.map(({ id, width, height }) => {
    const item = items.get(id);
    const [x, y] = turn({ along: item.along - item.depth / 2, across: item.across - item.size / 2 });
    return [id, { x, y, width, height, column: column.get(id) }];
  }));
  ports(edges, routes);
  const lines = new Map(edges.map(edge => [edge.id, { points: curve(edge, routes.get(edge.id), bands).map(turn), turned: edge.turned }]));
  const breadth = Math.max(0, ...ordered.flat().map(item => item.across + item.size / 2));
  const length = bands.at(-1)?.end ?? 0;
  return {
    width: down ? breadth : length,
    height: down ? length : breadth,
    nodes,
    edges: lines,
    columns: bands.map((band, i) => ({ ...band, ids: ordered[i].filter(item => !item.bend).map(item => item.id) })),
  };
}

/** Nodes and, where a link passes a column, its bends, all as items by layer. */
function layered(nodes, edges, column, down) {
  const layers = Array.from({ length: Math.max(-1, ...column.values()) + 1 }, () => []);
  const items = new Map();
  for (const { id, width, height } of nodes) {
    const item = { id, bend: false, size: down ? width : height, depth: down ? height : width, layer: column.get(id), before: [], after: [] };
    items.set(id, item);
    layers[item.layer].push(item);
  }
  const routes = new Map();
  for (const { id, from, to } of edges) {
    const route = [items.get(from)];
    for (let layer = column.get(from) + 1; layer < column.get(to); layer++) {
      const bend = { id, bend: true, size: 0, depth: 0, layer, before: [], after: [] };
      layers[layer].push(bend);
      route.push(bend);
    }
    route.push(items.get(to));
    for (let i = 0; i + 1 < route.length; i++) {
      route[i].after.push(route[i + 1]);
      route[i + 1].before.push(route[i]);
    }
    routes.set(id, route);
  }
  return { layers, items, routes };
}

/** Where each column lies along the axis: as deep as its deepest event, and wider apart where many links must turn. */
function along(layers, space) {
  const bands = [];
  let at = 0;
  for (const layer of layers) {
    const depth = Math.max(...layer.map(item => item.depth));
    for (const item of layer) item.along = at + depth / 2;
    bands.push({ start: at, end: at + depth });
    const turning = layer.reduce((sum, item) => sum + item.after.filter(next => Math.abs(next.across - item.across) > 2).length, 0);
    at += depth + space + Math.min(60, 2.5 * Math.max(0, turning - 6));
  }
  return bands;
}

/** Links leave and reach an event side by side, in the order of where they come from and go to. */
function ports(edges, routes) {
  for (const side of ['out', 'in']) {
    const byNode = new Map();
    for (const edge of edges) {
      const route = routes.get(edge.id);
      const [node, next] = side === 'out' ? [route[0], route[1]] : [route.at(-1), route.at(-2)];
      if (!byNode.has(node)) byNode.set(node, []);
      byNode.get(node).push({ edge, next });
    }
    for (const [node, list] of byNode) {
      list.sort((a, b) => a.next.across - b.next.across || (a.edge.id < b.edge.id ? -1 : 1));
      const step = Math.min(SPACE.port, (node.size - 12) / Math.max(1, list.length - 1));
      list.forEach(({ edge }, i) => { edge[side] = node.across + (i - (list.length - 1) / 2) * step; });
    }
  }
}

/** Straight through the columns, bending only between them. */
function curve(edge, route, bands) {
  const first = { along: route[0].along + route[0].depth / 2, across: edge.out };
  const last = { along: route.at(-1).along - route.at(-1).depth / 2, across: edge.in };
  const stops = [first, { along: bands[route[0].layer].end, across: edge.out }];
  for (const { layer, across } of route.slice(1, -1)) stops.push({ along: bands[layer].start, across }, { along: bands[layer].end, across });
  stops.push({ along: bands[route.at(-1).layer].start, across: edge.in }, last);
  const points = [stops[0]];
  for (let i = 1; i < stops.length; i++) {
    const [a, b] = [stops[i - 1], stops[i]];
    const middle = (a.along + b.along) / 2;
    points.push({ along: middle, across: a.across }, { along: middle, across: b.across }, b);
  }
  return edge.turned ? points.reverse() : points;
}
