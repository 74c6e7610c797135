package dev.whence.causality;

/**
 * The nodes to which a root leads, found as they are asked for: a root is a node with no causes, and leads to itself.
 *
 * <p>Looks upstream of a node asked about, nearest first, until the answer is known, and keeps what it found for the next. When
 * it has looked at as many links as there are, it looks downstream of all roots instead, once and for all; so it is linear in
 * the graph at worst.
 */
final class Rooted {

    private final CausalGraph graph;
    private final LinkFilter roots;
    private final LinkFilter filter;

    private final NodeSet rooted;
    private final NodeSet rootless;
    private long linksLeft;

    /** All that roots lead to; null until it is needed. */
    private Walk fromAllRoots;

    /**
     * @param roots the links that make a node no root
     * @param filter the links by which roots lead to nodes
     */
    Rooted(CausalGraph graph, LinkFilter roots, LinkFilter filter) {
        this(graph, roots, filter, graph.links());
    }

    /** @param maxLinks how many links to look at upstream of the nodes asked about */
    Rooted(CausalGraph graph, LinkFilter roots, LinkFilter filter, long maxLinks) {
        this.graph = graph;
        this.roots = roots;
        this.filter = filter;
        linksLeft = maxLinks;
        rooted = new NodeSet(graph.nodes());
        rootless = new NodeSet(graph.nodes());
    }

    /** Whether a link that may be walked leads to the node. */
    static boolean hasCause(CausalGraph graph, LinkFilter filter, int node) {
        var causes = graph.causes();
        for (int entry = causes.start(node); entry < causes.end(node); entry++) {
            if (filter.walks(graph, causes, entry)) return true;
        }
        return false;
    }

    /** Whether a root leads to the node. */
    boolean contains(int node) {
        if (rooted.contains(node)) return true;
        if (rootless.contains(node)) return false;
        if (fromAllRoots == null && linksLeft < 0) {
            fromAllRoots = walkFromAllRoots();
        }
        return fromAllRoots == null ? lookUpstream(node) : fromAllRoots.hasReached(node);
    }

    private boolean lookUpstream(int node) {
        var causes = graph.causes();
        var seen = new NodeTable();
        var seenFrom = new IntList();
        seen.number(node);
        seenFrom.add(-1);
        for (int i = 0; i < seen.size(); i++) {
            int effect = seen.node(i);
            boolean isRooted = !hasCause(graph, roots, effect);
            linksLeft -= causes.degree(effect);
            for (int entry = causes.start(effect); !isRooted && entry < causes.end(effect); entry++) {
                int cause = causes.neighbour(entry);
                if (rootless.contains(cause) || !filter.walks(graph, causes, entry)) continue;
                isRooted = rooted.contains(cause);
                if (seen.number(cause) == seenFrom.size()) {
                    seenFrom.add(i);
                }
            }
            if (isRooted) {
                for (int number = i; number >= 0; number = seenFrom.get(number)) {
                    rooted.add(seen.node(number));
                }
                return true;
            }
        }
        for (int i = 0; i < seen.size(); i++) {
            rootless.add(seen.node(i));
        }
        return false;
    }

    private Walk walkFromAllRoots() {
        var walk = Walk.along(graph.effects(), graph, filter);
        for (int node = 0; node < graph.nodes(); node++) {
            if (!hasCause(graph, roots, node)) {
                walk.from(node);
            }
        }
        while (!walk.isExhausted()) {
            walk.advance(graph.nodes());
        }
        return walk;
    }
}
