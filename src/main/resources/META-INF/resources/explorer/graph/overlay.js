// What is drawn over the graph in the size of the screen, however far away the graph is: its years, and from afar the names of what matters most.
import { axis } from './model.js';

const HEIGHT = 24;
const BREADTH = 66;

/** The years stand at the edge and stay there, each over its columns; where they would meet, the later one gives way. `width` and `tall` are those of the screen. */
export function paintAxis(layer, view, { width, tall: height, transform }) {
  const { drawn, down, graph } = view;
  if (view.axisOf !== drawn) {
    view.axisOf = drawn;
    view.runs = axis(graph, drawn.columns).map(({ from, to, label }) => ({ label, start: drawn.columns[from].start, end: drawn.columns[to].end }));
  }
  const apply = down ? value => transform.applyY(value) : value => transform.applyX(value);
  const room = down ? height : width;
  let last = -Infinity;
  const shown = view.runs.map(run => ({ ...run, a: apply(run.start), b: apply(run.end) })).map(run => {
    const size = down ? 16 : run.label.length * 7 + 14;
    const low = Math.min(Math.max(run.a, Math.min(8, run.b - size)), run.a < room ? room - size : Infinity);
    const fits = low > last;
    if (fits) last = low + size;
    return { ...run, low, fits };
  });
  layer.selectAll('rect.ground').data([0]).join('rect').attr('class', 'ground').attr('width', down ? BREADTH : width).attr('height', down ? height : HEIGHT + 2);
  const runs = layer.selectAll('g.run').data(shown.filter(({ a, b }) => b > 0 && a < room)).join(enter => {
    const group = enter.append('g').attr('class', 'run');
    group.append('path');
    group.append('text');
    return group;
  });
  runs.select('path').attr('d', ({ a, b }) => (down ? `M${BREADTH},${a}V${b}` : `M${a},${HEIGHT}H${b}`));
  runs.select('text').text(({ label, fits }) => (fits ? label : '')).attr('x', ({ low }) => (down ? 6 : low)).attr('y', ({ low }) => (down ? low + 10 : HEIGHT - 7));
  layer.classed('down', Boolean(down));
}

/** Names, while there are places to see them from (`seen`), those of the focus, of its neighbours and of the events of most links first, as long as they do not meet. */
export function namesFromAfar(layer, view, seen) {
  const { graph, drawn } = view;
  const names = [];
  if (seen) {
    if (view.orderOf !== graph) {
      view.orderOf = graph;
      const links = ({ id }) => graph.causes(id).length + graph.effects(id).length;
      const weight = node => (node.focus ? 1000 : 0) + links(node);
      view.important = [...graph.nodes].sort((a, b) => weight(b) - weight(a));
    }
    const taken = [];
    for (const node of view.important) {
      const { x, y, width, height } = drawn.nodes.get(node.id);
      const title = node.event.title.length > 26 ? `${node.event.title.slice(0, 25).trimEnd()}…` : node.event.title;
      const half = title.length * 3.7 + 5;
      const [centre, cy] = [seen.x + seen.kx * (x + width / 2), seen.y + seen.ky * (y + height / 2)];
      if (centre < 0 || centre > seen.width) continue;
      const cx = Math.min(seen.width - half, Math.max(seen.left + half, centre));
      if (taken.some(other => Math.abs(other.cx - cx) < other.half + half && Math.abs(other.cy - cy) < 18)) continue;
      taken.push({ cx, cy, half });
      names.push({ id: node.id, title, cx, cy, focus: node.focus });
      if (names.length > 60) break;
    }
  }
  layer.selectAll('text').data(names, ({ id }) => id).join('text').classed('focus', ({ focus }) => focus)
    .attr('x', ({ cx }) => cx).attr('y', ({ cy }) => cy + 4).text(({ title }) => title);
}
