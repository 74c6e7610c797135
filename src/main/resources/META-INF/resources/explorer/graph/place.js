// Where across its column each item stands: near what it is linked to, in the order given, with the space it needs; long links as straight as can be.

const ROUNDS = 14;

/**
 * Sets the items' `across`, the middle of each, so that the least is 0 at its edge.
 * @param layers ordered; an item has `size`, `bend` (true for the points that a long link passes), `before`, `after`
 * @param space the least distance between the edges of two neighbours
 */
export function placeAcross(layers, space) {
  for (const layer of layers) {
    let at = 0;
    layer.forEach((item, i) => {
      at += i ? apart(layer[i - 1], item, space) : 0;
      item.across = at;
    });
    layer.forEach(item => { item.across -= at / 2; });
  }
  for (let round = 0; round < ROUNDS; round++) {
    const forward = round % 2 === 0;
    const sides = round >= ROUNDS - 4 ? ['before', 'after'] : [forward ? 'before' : 'after'];
    for (const layer of forward ? layers : [...layers].reverse()) pull(layer, sides, space);
  }
  let top = Infinity;
  for (const layer of layers) for (const item of layer) top = Math.min(top, item.across - item.size / 2);
  for (const layer of layers) for (const item of layer) item.across -= top;
}

const apart = (a, b, space) => (a.size + b.size) / 2 + space(a, b);

/** A link between two bends should be straight above all, one between two events least. */
const stiffness = (a, b) => (a.bend && b.bend ? 8 : a.bend || b.bend ? 2 : 1);

function pull(layer, sides, space) {
  const wishes = layer.map(item => {
    let [sum, weight] = [0, 0];
    for (const side of sides) {
      for (const other of item[side]) {
        const pulls = stiffness(item, other);
        sum += pulls * other.across;
        weight += pulls;
      }
    }
    return weight ? { at: sum / weight, weight } : { at: item.across, weight: .1 };
  });
  const gaps = layer.map((item, i) => (i ? apart(layer[i - 1], item, space) : 0));
  nearest(wishes, gaps).forEach((at, i) => { layer[i].across = at; });
}

/**
 * The positions nearest to those wished for, by least squares, that keep each item at least its gap after the one before it.
 * @param wishes `{ at, weight }` each
 * @param gaps the first is not used
 * @returns {number[]}
 */
export function nearest(wishes, gaps) {
  let offset = 0;
  const offsets = gaps.map((gap, i) => (offset += i ? gap : 0));
  const blocks = [];
  wishes.forEach(({ at, weight }, i) => {
    blocks.push({ at: at - offsets[i], weight, count: 1 });
    while (blocks.length > 1 && blocks.at(-2).at > blocks.at(-1).at) {
      const [last, former] = [blocks.pop(), blocks.pop()];
      const sum = former.weight + last.weight;
      blocks.push({ at: (former.at * former.weight + last.at * last.weight) / sum, weight: sum, count: former.count + last.count });
    }
  });
  return blocks.flatMap(({ at, count }) => Array(count).fill(at)).map((at, i) => at + offsets[i]);
}
