// With the arrow keys through the graph: left to what caused it, right to what came of it, by way of the link between; up and down among those alike. Pure.

/**
 * @param at `{ kind: 'node' | 'link', id, from }`; `from` is the event that a link was reached from
 * @param key `ArrowLeft`, `ArrowRight`, `ArrowUp`, `ArrowDown`, `Home`
 * @param drawn the layout, for what stands above what
 * @returns where that leads, or null
 */
export function step(graph, drawn, at, key) {
  if (key === 'Home') return { kind: 'node', id: graph.focus[0] };
  return at.kind === 'node' ? fromNode(graph, drawn, at, key) : fromLink(graph, drawn, at, key);
}

function fromNode(graph, drawn, { id }, key) {
  switch (key) {
    case 'ArrowLeft':
      return linkTo(nearest(drawn, id, graph.causes(id), 'from'), id);
    case 'ArrowRight':
      return linkTo(nearest(drawn, id, graph.effects(id), 'to'), id);
    default: {
      const box = drawn.nodes.get(id);
      const column = drawn.columns[box.column].ids;
      const next = column[column.indexOf(id) + (key === 'ArrowUp' ? -1 : 1)];
      return next === undefined ? null : { kind: 'node', id: next };
    }
  }
}

function fromLink(graph, drawn, { id, from }, key) {
  const edge = graph.edge(id);
  switch (key) {
    case 'ArrowLeft':
      return { kind: 'node', id: edge.from };
    case 'ArrowRight':
      return { kind: 'node', id: edge.to };
    default: {
      const came = from ?? edge.from;
      const [siblings, end] = came === edge.to ? [graph.causes(came), 'from'] : [graph.effects(came), 'to'];
      const order = [...siblings].sort((a, b) => middle(drawn, a[end]) - middle(drawn, b[end]));
      const next = order[order.indexOf(edge) + (key === 'ArrowUp' ? -1 : 1)];
      return next ? linkTo(next, came) : null;
    }
  }
}

const linkTo = (edge, from) => (edge ? { kind: 'link', id: edge.id, from } : null);

const middle = (drawn, id) => {
  const { y, height } = drawn.nodes.get(id);
  return y + height / 2;
};

/** The link that leads least far up or down. */
function nearest(drawn, id, edges, end) {
  const here = middle(drawn, id);
  return [...edges].sort((a, b) => Math.abs(middle(drawn, a[end]) - here) - Math.abs(middle(drawn, b[end]) - here))[0];
}
