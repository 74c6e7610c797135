// Who stands above whom: the order within the columns that has few links cross, after Sugiyama, with sweeps of barycentres and exchanges of neighbours.

const SWEEPS = 24;
const MANY = 1500;

/**
 * Orders the items of each layer.
 * @param layers arrays of items; an item has `before` and `after`, the items of the neighbouring layers that it is linked to
 * @returns the layers in the best order that was met; the items' `place` says where they stand
 */
export function fewCrossings(layers) {
  const items = layers.reduce((sum, layer) => sum + layer.length, 0);
  let best = layers.map(layer => [...layer]);
  settle(best);
  let fewest = crossings(best);
  let now = best.map(layer => [...layer]);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const forward = sweep % 2 === 0;
    const around = forward ? now : [...now].reverse();
    for (const layer of around) {
      sortByBarycentre(layer, forward ? 'before' : 'after', sweep % 4 > 1);
      settle([layer]);
    }
    if (items <= MANY || sweep >= SWEEPS - 4) exchange(now);
    const crossed = crossings(now);
    if (crossed < fewest) {
      fewest = crossed;
      best = now.map(layer => [...layer]);
    }
  }
  settle(best);
  return best;
}

function settle(layers) {
  for (const layer of layers) layer.forEach((item, i) => { item.place = i; });
}

/** Items with no link to that side keep their places; ties stay as they are, or are turned round where `turn`. */
function sortByBarycentre(layer, side, turn) {
  const centre = new Map(layer.map(item => [item, barycentre(item[side])]));
  const moving = layer.filter(item => centre.get(item) !== null);
  const was = new Map(moving.map((item, i) => [item, turn ? -i : i]));
  moving.sort((a, b) => centre.get(a) - centre.get(b) || was.get(a) - was.get(b));
  let next = 0;
  layer.forEach((item, i) => { if (centre.get(item) !== null) layer[i] = moving[next++]; });
}

const barycentre = items => (items.length ? items.reduce((sum, { place }) => sum + place, 0) / items.length : null);

/** Exchanges neighbours as long as that saves crossings. */
function exchange(layers) {
  for (let round = 0, better = true; better && round < 6; round++) {
    better = false;
    for (const layer of layers) {
      for (let i = 0; i + 1 < layer.length; i++) {
        const [a, b] = [layer[i], layer[i + 1]];
        const saved = pairs(a.before, b.before) + pairs(a.after, b.after) - pairs(b.before, a.before) - pairs(b.after, a.after);
        if (saved > 0) {
          [layer[i], layer[i + 1]] = [b, a];
          a.place = i + 1;
          b.place = i;
          better = true;
        }
      }
    }
  }
}

/** How many links of the upper one cross links of the lower one. */
function pairs(upper, lower) {
  let count = 0;
  for (const u of upper) for (const l of lower) if (u.place > l.place) count++;
  return count;
}

/** How many links cross in all; with a tree of sums, so that it stays quick where there are thousands. */
export function crossings(layers) {
  let count = 0;
  for (const layer of layers) {
    const ends = layer.flatMap(item => item.after.map(({ place }) => place).sort((a, b) => a - b));
    const size = Math.max(0, ...ends) + 1;
    const sums = new Uint32Array(size + 1);
    for (let k = ends.length - 1; k >= 0; k--) {
      for (let i = ends[k]; i > 0; i -= i & -i) count += sums[i];
      for (let i = ends[k] + 1; i <= size; i += i & -i) sums[i]++;
    }
  }
  return count;
}
