// Puts a laid out graph on the page with d3: what stays moves, what comes and goes fades.
import { easeCubicInOut, select } from './d3.js';
import { BOX } from './boxes.js';
import { looks, TIPS, VERB } from './marks.js';
import { CERTAINTY, STANDING, plural } from '../words.js';

/** @param view the drawing: its `graph`, `boxes`, `drawn`, what was drawn `before`, and what its parts tell it */
export function paint(world, view, duration) {
  nodes(world.select('.nodes'), view, duration);
  links(world.select('.links'), view, duration);
}

function nodes(layer, view, duration) {
  const { graph, drawn } = view;
  const at = ({ id }) => `translate(${drawn.nodes.get(id).x},${drawn.nodes.get(id).y})`;
  const all = layer.selectAll('g.node').data(view.boxes.map(box => ({ ...graph.node(box.id), box })), ({ id }) => id);
  all.exit().attr('tabindex', null).attr('aria-hidden', 'true').transition().duration(duration * .4).style('opacity', 0).remove();
  const fresh = all.enter().append('g').attr('class', 'node').attr('transform', at).style('opacity', 0);
  fresh.append('title');
  fresh.append('path').attr('class', 'box');
  fresh.append('g').attr('class', 'close');
  fresh.append('g').attr('class', 'from-afar');
  fresh.on('mouseenter', (event, { id }) => view.hover('node', id, event)).on('mouseleave', () => view.unhover())
    .on('focus', ({ currentTarget }, { id }) => view.focused('node', id, currentTarget)).on('click', (event, { id }) => view.clicked('node', id, event));
  const now = fresh.merge(all)
    .attr('class', ({ event, focus }) => `node ${event.kind.toLowerCase()}${event.occurred ? '' : ' never'}${focus ? ' focus' : ''}`)
    .attr('role', 'link').attr('aria-label', named(graph)).attr('aria-current', ({ focus }) => (focus ? 'true' : null));
  now.each(write);
  const moving = now.transition().duration(duration).ease(easeCubicInOut).attr('transform', at);
  fresh.transition(moving).style('opacity', 1).attr('transform', at);
  all.style('opacity', 1);
}

const place = ({ focus }, id) => (focus.length < 2 ? 'the event in the middle' : id === focus[0] ? 'at the beginning' : 'at the end');

const named = graph => ({ id, event, focus, box }) => [
  `${box.date} ${event.title}`, event.occurred ? '' : 'did not happen', focus ? place(graph, id) : '',
  `${plural(graph.causes(id).length, 'cause')} and ${plural(graph.effects(id).length, 'consequence')} here`,
].filter(Boolean).join(', ');

/** An event has corners, a condition none, and a process goes on past its right edge. */
function outline({ event: { kind }, box: { width: w, height: h } }) {
  switch (kind) {
    case 'CONDITION':
      return `M12,0H${w - 12}A12,12 0 0 1 ${w},12V${h - 12}A12,12 0 0 1 ${w - 12},${h}H12A12,12 0 0 1 0,${h - 12}V12A12,12 0 0 1 12,0Z`;
    case 'PROCESS':
      return `M0,0H${w - 8}L${w},${h / 2}L${w - 8},${h}H0Z`;
    default:
      return `M0,0H${w}V${h}H0Z`;
  }
}

function write(node) {
  const group = select(this);
  const { box } = node;
  group.select('title').text(node.event.title);
  group.select('.box').attr('d', outline(node));
  const lines = [{ text: box.date, y: box.top + BOX.inset + 10, date: true }, ...box.lines.map((text, i) => ({ text, y: box.top + BOX.inset + BOX.date + 13 + i * BOX.title }))];
  group.select('.close').selectAll('text').data(lines).join('text')
    .attr('class', line => (line.date ? 'date' : 'title')).attr('x', BOX.inset).attr('y', ({ y }) => y).text(({ text }) => `${text} `);
  const top = (box.height - box.large.length * BOX.large) / 2 + 20;
  group.select('.from-afar').selectAll('text').data(box.large).join('text').attr('x', BOX.inset - 3).attr('y', (_, i) => top + i * BOX.large).text(text => text);
}

function links(layer, view, duration) {
  const { graph, drawn } = view;
  const shown = graph.edges.filter(({ id }) => drawn.edges.has(id));
  const all = layer.selectAll('g.link').data(shown, ({ id }) => id);
  // What was still on its way to the former drawing goes no further.
  all.interrupt().select('.line').interrupt();
  all.exit().interrupt().remove();
  const fresh = all.enter().append('g');
  for (const part of ['halo', 'line', 'tip', 'cross']) fresh.append('path').attr('class', part);
  fresh.on('mouseenter', (event, { id }) => view.hover('link', id, event)).on('mouseleave', () => view.unhover())
    .on('focus', ({ currentTarget }, { id }) => view.focused('link', id, currentTarget)).on('click', (event, { id }) => view.clicked('link', id, event));
  const now = fresh.merge(all)
    .attr('class', ({ link, from, to }) => `link ${looks(link)}${[from, to].some(end => graph.focus.includes(end)) ? ' direct' : ''}`)
    .attr('role', 'button').attr('aria-label', ({ from, to, link }) =>
      `${graph.node(from).event.title} ${VERB[link.type]} ${graph.node(to).event.title}: ${CERTAINTY[link.certainty]}, ${STANDING[link.standing]}`);
  const final = group => group.each(function(edge) { draw(select(this), edge, view); });
  if (!duration) {
    final(now.interrupt().style('opacity', 1));
    return;
  }
  const stays = ({ from, to }) => [from, to].every(id => view.before?.nodes.has(id));
  now.filter(edge => !stays(edge)).style('opacity', 0);
  // A line cannot be followed while it changes its course: on the way it only says what belongs together.
  now.filter(stays).style('opacity', .45).select('.tip').attr('d', null);
  now.filter(stays).select('.line').transition().duration(duration).ease(easeCubicInOut).attrTween('d', edge => between(edge, view));
  now.transition().delay(duration).on('start', function() { final(select(this)); }).duration(duration * .4).style('opacity', 1);
}

/** From the one event to the other, while both move. */
function between({ from, to }, { before, drawn, down }) {
  const end = (layout, id, far) => {
    const { x, y, width, height } = layout.nodes.get(id);
    return down ? [x + width / 2, y + (far ? height : 0)] : [x + (far ? width : 0), y + height / 2];
  };
  const path = (layout, id, far) => {
    const [a, b] = [end(before, id, far), end(layout, id, far)];
    return t => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  };
  const [start, stop] = [path(drawn, from, true), path(drawn, to, false)];
  return t => {
    const [[x1, y1], [x2, y2]] = [start(t), stop(t)];
    const [xm, ym] = [(x1 + x2) / 2, (y1 + y2) / 2];
    return down ? `M${x1},${y1}C${x1},${ym} ${x2},${ym} ${x2},${y2}` : `M${x1},${y1}C${xm},${y1} ${xm},${y2} ${x2},${y2}`;
  };
}

function draw(group, { id, from, to, link }, { graph, drawn, down }) {
  const { points, turned } = drawn.edges.get(id);
  const tip = TIPS[link.type];
  const [x, y] = points.at(-1);
  const sign = turned ? -1 : 1;
  const angle = (down ? 90 : 0) + (turned ? 180 : 0);
  const end = down ? [x, y - sign * tip.length] : [x - sign * tip.length, y];
  const path = `M${points[0]}` + threes([...points.slice(1, -1), end]).map(part => `C${part.join(' ')}`).join('');
  group.select('.halo').attr('d', path);
  const line = group.select('.line').attr('d', path).node();
  group.select('.tip').classed('filled', tip.filled).attr('d', tip.path).attr('transform', `translate(${x},${y}) rotate(${angle})`);
  const rejected = link.standing === 'REJECTED';
  const middle = rejected ? line.getPointAtLength(line.getTotalLength() / 2) : { x: 0, y: 0 };
  group.select('.cross').attr('d', rejected ? 'M-6,-6L6,6M-6,6L6,-6' : null).attr('transform', `translate(${middle.x},${middle.y})`);
}

const threes = points => Array.from({ length: points.length / 3 }, (_, i) => points.slice(3 * i, 3 * i + 3));
