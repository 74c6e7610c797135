// What stands in the boxes of the drawing, at each size that it is looked at, and how large they are.
import { brief } from './model.js';
import { wrap } from './text.js';

/** Two stand side by side on a phone. */
export const BOX = { width: 168, inset: 9, title: 19, date: 17, large: 26 };

/** What a link takes of the side of a box, so that its end can be told from the next. */
const PORT = 9.5;

const context = document.createElement('canvas').getContext('2d');

/** The width of a text in the page's own face. */
function ruler(size, style = '') {
  const family = getComputedStyle(document.documentElement).getPropertyValue('--serif') || 'serif';
  return text => {
    context.font = `${style} ${size}px ${family}`;
    return context.measureText(text).width;
  };
}

/**
 * @param down whether time runs down, and links leave at the lower edge
 * @returns by event `{ id, time, width, height, lines, top, date, large }`: the title in lines as it is read close by, from `top` on, and in `large` ones,
 *   shortened, as it is from afar
 */
export function boxes(graph, down) {
  const [title, date, far] = [ruler(16), ruler(13.5), ruler(24)];
  const room = BOX.width - 2 * BOX.inset;
  return graph.nodes.map(({ id, time, event }) => {
    const lines = wrap(event.title, title, room - 2, 4);
    const written = BOX.inset + BOX.date + lines.length * BOX.title + BOX.inset - 2;
    const ports = down ? 0 : Math.max(graph.causes(id).length, graph.effects(id).length);
    const height = Math.max(written, Math.min(150, PORT * ports + 10));
    const large = wrap(event.title, far, room + 8, Math.max(1, Math.floor((height - 6) / BOX.large)));
    return { id, time, width: BOX.width, height, lines, top: (height - written) / 2, date: wrap(brief(event.date), date, room + 2, 1)[0], large };
  });
}
