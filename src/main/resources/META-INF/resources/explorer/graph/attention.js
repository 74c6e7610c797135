// Shows in the drawing what is looked at: the event or link, what it is linked to, and what the links do.
import { verbs } from './verbs.js';

/** As many links are named at once, where none is looked at, as one can take in. */
const FEW = 14;

/** @param view the drawing: its `graph`, `subject`, and `at`, which the tab key leads to */
export function attend(world, view) {
  const { subject, graph, at } = view;
  const links = linksOf(graph, subject);
  const near = new Set(links.flatMap(({ from, to }) => [from, to]));
  const chosen = new Set(links.map(({ id }) => id));
  const is = (kind, id) => subject?.kind === kind && subject.id === id;
  const tab = kind => ({ id }) => (at.kind === kind && at.id === id ? 0 : -1);
  world.selectAll('.node').classed('near', ({ id }) => near.has(id)).classed('subject', ({ id }) => is('node', id)).attr('tabindex', tab('node'));
  world.selectAll('.link').classed('near', ({ id }) => chosen.has(id)).classed('subject', ({ id }) => is('link', id)).attr('tabindex', tab('link'));
  // One that has the focus would lose it.
  world.selectAll('.link.near').filter(function() { return this !== document.activeElement; }).raise();
  const named = subject || graph.edges.length > FEW ? links : graph.edges;
  verbs(world.select('.verbs'), named.filter(({ id }) => view.drawn.edges.has(id)), subject?.kind === 'node' ? subject.id : undefined, view);
}

function linksOf(graph, subject) {
  switch (subject?.kind) {
    case 'link':
      return [graph.edge(subject.id)].filter(Boolean);
    case 'node':
      return [...graph.causes(subject.id), ...graph.effects(subject.id)];
    default:
      return [];
  }
}
