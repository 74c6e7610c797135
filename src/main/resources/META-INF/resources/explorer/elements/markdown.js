// The Markdown that the history may use, as nodes of Lit: paragraphs, lists, quotations, headings, emphasis, links to the web. Text is only ever text;
// HTML in it is shown as it is written.
import { html } from 'lit';

const INLINE = /\*\*(?<strong>[^*]+)\*\*|\*(?<em>[^*\s][^*]*)\*|(?<![\w])_(?<under>[^_\s][^_]*)_(?!\w)|`(?<code>[^`]+)`|\[(?<text>[^\]]+)\]\((?<href>https?:\/\/[^\s)]+)\)/g;

function inline(text) {
  const parts = [];
  let end = 0;
  for (const found of text.matchAll(INLINE)) {
    const { strong, em, under, code, text: label, href } = found.groups;
    parts.push(text.slice(end, found.index));
    end = found.index + found[0].length;
    if (strong) parts.push(html`<strong>${inline(strong)}</strong>`);
    else if (em ?? under) parts.push(html`<em>${inline(em ?? under)}</em>`);
    else if (code) parts.push(html`<code>${code}</code>`);
    else parts.push(html`<a href=${href} rel="noopener noreferrer">${inline(label)}</a>`);
  }
  parts.push(text.slice(end));
  return parts;
}

const lines = (block, pattern) => block.split('\n').every(line => pattern.test(line) || /^\s{2,}\S/.test(line));
const items = (block, pattern) => block.split(new RegExp(`(?:^|\\n)${pattern.source.slice(1)}`)).filter(Boolean);

const BULLET = /^\s*[-*•] +/;
const NUMBER = /^\s*\d+[.)] +/;

function block(text) {
  if (BULLET.test(text) && lines(text, BULLET)) return html`<ul>${items(text, BULLET).map(item => html`<li>${inline(item)}</li>`)}</ul>`;
  if (NUMBER.test(text) && lines(text, NUMBER)) return html`<ol>${items(text, NUMBER).map(item => html`<li>${inline(item)}</li>`)}</ol>`;
  if (/^> ?/.test(text)) return html`<blockquote>${markdown(text.replace(/^> ?/gm, ''))}</blockquote>`;
  const heading = text.match(/^#{1,6} +(.+)$/);
  if (heading) return html`<h3>${inline(heading[1])}</h3>`;
  return html`<p>${inline(text)}</p>`;
}

export const markdown = text => text.replaceAll('\r\n', '\n').split(/\n\s*\n/).map(part => part.trim()).filter(Boolean).map(block);
