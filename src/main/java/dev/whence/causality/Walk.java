package dev.whence.causality;

/**
 * A search from one or more nodes in one direction, level by level: first all that is one link away, then what is two away.
 *
 * <p>A node is <em>walked</em> when links that may be walked through lead to it; from there the search goes on. It is
 * <em>reached</em> when it is walked, or when a {@code PREVENTED} link leads to it from a walked node. So a node may be reached
 * one level by such a link and walked, by others, on a later one; its distance is that of the level on which it was reached.
 *
 * <p>Nodes are in the order of discovery: by distance, then as their first neighbours on the level before, then
 * chronologically. Time is linear in the links of the nodes walked.
 */
final class Walk {

    private final CausalGraph graph;
    private final LinkFilter filter;
    private final Adjacency along;
    private final boolean showsPrevented;

    private final NodeSet walked;

    /** Those walked, in this order. The frontier, from which the walk goes on, is the last level of them. */
    private final IntList queue = new IntList();

    private int previousStart;
    private int frontierStart;

    /** Those reached before they were walked; null as long as there are none. */
    private NodeSet onlyReached;

    /** Those reached: the very queue as long as all of them were walked at once. */
    private IntList nodes = queue;

    private int levelStart;
    private int level;

    private Walk(CausalGraph graph, LinkFilter filter, Adjacency along, boolean showsPrevented) {
        this.graph = graph;
        this.filter = filter;
        this.along = along;
        this.showsPrevented = showsPrevented;
        walked = new NodeSet(graph.nodes());
    }

    /** A walk along links that may be walked through, which never uses a {@code PREVENTED} one. */
    static Walk along(Adjacency along, CausalGraph graph, LinkFilter filter) {
        return new Walk(graph, filter, along, false);
    }

    /** A walk that shows {@code PREVENTED} links as last steps. */
    static Walk showing(Adjacency along, CausalGraph graph, LinkFilter filter) {
        return new Walk(graph, filter, along, true);
    }

    /** Adds a node to start from, before the first {@link #advance}. */
    Walk from(int node) {
        if (walked.add(node)) {
            queue.add(node);
        }
        return this;
    }

    /** Reaches the next level, or as many nodes of it as there is room for; false if it did not have room for all. */
    boolean advance(int room) {
        return advance(room, null);
    }

    /**
     * The same, where nodes known elsewhere need no room.
     *
     * @param known the nodes that need no room; null if all do
     */
    boolean advance(int room, NodeSet known) {
        previousStart = frontierStart;
        frontierStart = queue.size();
        levelStart = nodes.size();
        level++;
        int left = room;
        for (int i = previousStart; i < frontierStart; i++) {
            int node = queue.get(i);
            int end = along.end(node);
            for (int entry = along.start(node); entry < end; entry++) {
                int neighbour = along.neighbour(entry);
                if (walked.contains(neighbour)) continue;
                boolean walks = filter.walks(graph, along, entry);
                if (!walks && !(showsPrevented && filter.test(graph, along, entry))) continue;
                if (onlyReached == null || !onlyReached.contains(neighbour)) {
                    if (known == null || !known.contains(neighbour)) {
                        if (left <= 0) return false;
                        left--;
                    }
                    reach(neighbour, walks);
                }
                if (walks) {
                    walked.add(neighbour);
                    queue.add(neighbour);
                }
            }
        }
        return true;
    }

    private void reach(int node, boolean walks) {
        if (!walks) {
            if (onlyReached == null) {
                onlyReached = new NodeSet(graph.nodes());
                nodes = queue.copy();
            }
            onlyReached.add(node);
        }
        if (nodes != queue) {
            nodes.add(node);
        }
    }

    /** Whether nothing is left to walk from. */
    boolean isExhausted() {
        return frontierStart == queue.size();
    }

    /** The distance of the nodes reached last. */
    int level() {
        return level;
    }

    /** Where the nodes reached last begin. */
    int levelStart() {
        return levelStart;
    }

    /** How many nodes were reached, the first ones among them. */
    int size() {
        return nodes.size();
    }

    int node(int index) {
        return nodes.get(index);
    }

    /** The nodes in the order of discovery, from this position on. */
    int[] nodes(int from) {
        return nodes.toArray(from);
    }

    boolean hasReached(int node) {
        return walked.contains(node) || onlyReached != null && onlyReached.contains(node);
    }

    /** The nodes walked on the level before the last, from which the last was reached. */
    NodeSet previousLevel() {
        var set = new NodeSet(graph.nodes());
        for (int i = previousStart; i < frontierStart; i++) {
            set.add(queue.get(i));
        }
        return set;
    }

    /**
     * Whether the walk would have more to do at this node: it was walked, and has a link to a node that was not kept, or that
     * may be walked through and was not.
     *
     * @param kept the nodes kept of those reached; null if all were
     */
    boolean isOpen(int node, NodeSet kept) {
        if (!walked.contains(node)) return false;
        for (int entry = along.start(node); entry < along.end(node); entry++) {
            int neighbour = along.neighbour(entry);
            boolean isKept = kept == null ? hasReached(neighbour) : kept.contains(neighbour);
            if (isKept && walked.contains(neighbour)) continue;
            if (filter.walks(graph, along, entry)) return true;
            if (!isKept && showsPrevented && filter.test(graph, along, entry)) return true;
        }
        return false;
    }

    /** Where the walk stopped, or null if nothing was left to find. */
    Cut cut(boolean hadRoom) {
        var open = new IntList();
        for (int i = hadRoom ? frontierStart : previousStart; i < queue.size(); i++) {
            if (isOpen(queue.get(i), null)) {
                open.add(queue.get(i));
            }
        }
        if (open.isEmpty()) return null;
        return new Cut(hadRoom ? TruncationReason.DEPTH : TruncationReason.NODE_BUDGET, nodes.size(), open.toArray());
    }
}
