// From where to look at a drawing: translations `{ x, y, k }` of the layout into a `space` `{ left, top, width, height }` of the screen. Pure.

export const EDGE = 28;

/** The scale at which it can be read: titles of 16 pixels are 14 then, and smaller never; larger not by much. */
export const readable = (drawn, width) => Math.min(1.1, Math.max(.875, (width - 2 * EDGE) / Math.max(1, drawn.width)));

/** Readable, with one event in the middle, but with no more empty space than need be. */
export function around(id, drawn, space) {
  const k = readable(drawn, space.width);
  const { x, y, width, height } = drawn.nodes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  const centre = (start, room, at, size) => {
    if (size * k + 2 * EDGE <= room) return start + (room - size * k) / 2;
    return start + Math.min(EDGE, Math.max(room - EDGE - size * k, room / 2 - at * k));
  };
  return { k, x: centre(space.left, space.width, x + width / 2, drawn.width), y: centre(space.top, space.height, y + height / 2, drawn.height) };
}

export function everything(drawn, { left, top, width, height }) {
  const k = Math.min(1.1, (width - 2 * EDGE) / drawn.width, (height - 2 * EDGE) / drawn.height);
  return { k, x: left + (width - drawn.width * k) / 2, y: top + (height - drawn.height * k) / 2 };
}

/** How far to move `{ x, y, k }` so that the boxes of these events are in sight: `[dx, dy]`. */
export function nudge(ids, drawn, { x, y, k }, { left, top, width, height }) {
  const boxes = ids.map(id => drawn.nodes.get(id));
  const shift = (low, high, start, room) => {
    if (high - low > room - 40) return start + room / 2 - (low + high) / 2;
    return low < start + 20 ? start + 20 - low : Math.min(0, start + room - 20 - high);
  };
  const ends = (at, size, from) => [from + k * Math.min(...boxes.map(box => box[at])), from + k * Math.max(...boxes.map(box => box[at] + box[size]))];
  return [shift(...ends('x', 'width', x), left, width), shift(...ends('y', 'height', y), top, height)];
}

/**
 * Histories are much longer than broad: from afar, where nothing is written in the boxes, they take the breadth that there is.
 * @returns `{ x, y, kx, ky }`
 */
export function stretched(drawn, { x, y, k }, { width, height }, down) {
  const [size, room] = down ? [drawn.width, width] : [drawn.height, height];
  const stretch = Math.max(1, Math.min(8, (room - 2 * EDGE) / (size * k)));
  const shift = (k - k * stretch) * size / 2;
  return down ? { x: x + shift, y, kx: k * stretch, ky: k } : { x, y: y + shift, kx: k, ky: k * stretch };
}
