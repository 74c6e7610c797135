// Fits titles into boxes. SVG has no lines of its own.

/**
 * Breaks a text into lines, between words, or within one that is too long for any line.
 * @param width of the text `(text) → number`
 * @returns at most `most` lines of at most `room`; the last ends with … if something is left out
 */
export function wrap(text, width, room, most) {
  const lines = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (width(longer) <= room || !line) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length > most) lines.splice(most - 1, lines.length, lines.slice(most - 1).join(' '));
  return lines.map(each => cut(each, width, room));
}

function cut(text, width, room) {
  if (width(text) <= room) return text;
  let [fits, over] = [1, text.length];
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (width(`${text.slice(0, middle)}…`) <= room) fits = middle;
    else over = middle;
  }
  return `${text.slice(0, fits).trimEnd()}…`;
}
