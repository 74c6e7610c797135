// The names of the types of links, written beside their lines where nothing else is drawn.
import { TIPS, VERB, looks } from './marks.js';

const HEIGHT = 15;
const LETTER = 6;
const CELL = 24;
/** How close a name may come to a line or a box. */
const AIR = 2;

/**
 * @param named the links to name
 * @param subject the event that they are all of, if they are: then each is named near its other end
 */
export function verbs(layer, named, subject, view) {
  const ground = groundOf(view.drawn);
  const taken = [];
  const shown = named.flatMap(({ id, to, link }) => {
    const width = VERB[link.type].length * LETTER;
    const free = places(view, id, link, width, subject === to)
      .find(place => !ground.hit(place) && !taken.some(other => meet(other, place)));
    if (!free) return [];
    taken.push(free);
    return [{ id, text: VERB[link.type], hue: looks(link), x: (free.left + free.right) / 2, y: free.bottom - 3.5 }];
  });
  layer.selectAll('text').data(shown, ({ id }) => id).join('text').attr('class', ({ hue }) => `verb ${hue}`)
    .attr('x', ({ x }) => x).attr('y', ({ y }) => y).text(({ text }) => text);
}

/** Where a name may stand: on either side of its line, from the end where it is looked for onward. */
function places({ drawn, down }, id, link, width, atStart) {
  const { points, turned } = drawn.edges.get(id);
  const line = samples(points);
  if (!atStart) line.reverse();
  const skip = atStart ? 6 : TIPS[link.type].length + 4;
  const back = turned !== atStart;
  const beside = down
    ? ([x, y]) => [rect(x + 6, y - HEIGHT / 2, width), rect(x - 6 - width, y - HEIGHT / 2, width)]
    : ([x, y]) => [y - HEIGHT - 3, y + 3].map(top => rect(back ? x : x - width, top, width));
  const start = line[0];
  return line.filter(([x, y]) => Math.abs(down ? y - start[1] : x - start[0]) >= skip).flatMap(beside);
}

const rect = (left, top, width) => ({ left, top, right: left + width, bottom: top + HEIGHT });
const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What is drawn where, so that few things need be looked at for each place; made once for a layout. */
const grounds = new WeakMap();

function groundOf(drawn) {
  if (!grounds.has(drawn)) grounds.set(drawn, ground(drawn));
  return grounds.get(drawn);
}

function ground(drawn) {
  const cells = new Map();
  const key = (column, row) => column * 100003 + row;
  const cell = value => Math.floor(value / CELL);
  const put = (thing, { left, top, right, bottom }) => {
    for (let column = cell(left); column <= cell(right); column++) {
      for (let row = cell(top); row <= cell(bottom); row++) {
        const at = key(column, row);
        if (!cells.has(at)) cells.set(at, []);
        cells.get(at).push(thing);
      }
    }
  };
  for (const { x, y, width, height } of drawn.nodes.values()) {
    const box = { left: x - AIR, top: y - AIR, right: x + width + AIR, bottom: y + height + AIR };
    put(box, box);
  }
  for (const { points } of drawn.edges.values()) {
    for (const [x, y] of samples(points)) {
      const dot = { left: x - AIR, top: y - AIR, right: x + AIR, bottom: y + AIR };
      put(dot, dot);
    }
  }
  const hit = place => {
    for (let column = cell(place.left); column <= cell(place.right); column++) {
      for (let row = cell(place.top); row <= cell(place.bottom); row++) {
        if (cells.get(key(column, row))?.some(thing => meet(thing, place))) return true;
      }
    }
    return false;
  };
  return { hit };
}

/** Points on the line, never further apart than a letter is wide. */
function samples(points) {
  const found = [points[0]];
  for (let i = 1; i < points.length; i += 3) {
    const [a, b, c, d] = points.slice(i - 1, i + 3);
    const steps = Math.max(2, Math.ceil((Math.abs(d[0] - a[0]) + Math.abs(d[1] - a[1])) / 6));
    for (let step = 1; step <= steps; step++) {
      const t = step / steps;
      const u = 1 - t;
      found.push([0, 1].map(axis => u * u * u * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * d[axis]));
    }
  }
  return found;
}
