// The graph as a nested list: each event once, where it is nearest to the one in focus, and a reference where it is met again; each link once. Pure.

/**
 * @param graph as `graphOf` makes it
 * @param focus the event to start from
 * @returns `{ causes, consequences }`, lists of `{ edge, id, again, items, also }`: the link, the event that it leads to, whether that is told of elsewhere; its own
 *   causes or consequences; and links to it from events of the other list.
 */
export function outline(graph, focus) {
  const placed = new Set([focus]);
  const told = new Set();
  const root = { causes: [], consequences: [] };
  const queue = [{ id: focus, items: root.causes, side: 'causes' }, { id: focus, items: root.consequences, side: 'effects' }];
  const all = [];
  for (let i = 0; i < queue.length; i++) {
    const { id, items, side } = queue[i];
    for (const edge of graph[side](id)) {
      if (told.has(edge.id)) continue;
      told.add(edge.id);
      const other = side === 'causes' ? edge.from : edge.to;
      const item = { edge, id: other, again: placed.has(other), items: [], also: [] };
      items.push(item);
      if (item.again) continue;
      placed.add(other);
      all.push(item);
      queue.push({ id: other, items: item.items, side });
    }
  }
  for (const item of all) {
    for (const edge of graph.causes(item.id)) {
      if (told.has(edge.id)) continue;
      told.add(edge.id);
      item.also.push(edge);
    }
  }
  return root;
}
