package dev.whence.causality;

/**
 * The nodes to which a root leads, found as they are asked for: a root is a node with no causes, and leads to itself.
 *
 * <p>Looks upstream of the nodes asked about, depth first, and stops as soon as the answer is known; what was found is kept for
 * the next. However many are asked about, each link is looked at no more than a few times.
 */
final class Rooted {

    private final CausalGraph graph;
    private final LinkFilter roots;
    private final LinkFilter filter;

    private final NodeSet seen;
    private final NodeSet rooted;

    /** Nodes seen whose causes have not been looked at. */
    private final IntList pending = new IntList();

    private final IntList spreading = new IntList();

    /**
     * @param roots the links that make a node no root
     * @param filter the links by which roots lead to nodes
     */
    Rooted(CausalGraph graph, LinkFilter roots, LinkFilter filter) {
        this.graph = graph;
        this.roots = roots;
        this.filter = filter;
        seen = new NodeSet(graph.nodes());
        rooted = new NodeSet(graph.nodes());
    }

    static boolean hasCause(CausalGraph graph, LinkFilter filter, int node) {
        var causes = graph.causes();
        for (int entry = causes.start(node); entry < causes.end(node); entry++) {
            if (filter.walks(graph, causes.link(entry))) return true;
        }
        return false;
    }

    /** Whether a root leads to the node. */
    boolean contains(int node) {
        if (seen.add(node)) {
            pending.add(node);
        }
        while (!rooted.contains(node) && !pending.isEmpty()) {
            lookUpstream(pending.removeLast());
        }
        return rooted.contains(node);
    }

    private void lookUpstream(int node) {
        if (rooted.contains(node)) return;
        if (!hasCause(graph, roots, node)) {
            spread(node);
            return;
        }
        var causes = graph.causes();
        for (int entry = causes.start(node); entry < causes.end(node); entry++) {
            if (!filter.walks(graph, causes.link(entry))) continue;
            int cause = causes.neighbour(entry);
            if (rooted.contains(cause)) {
                spread(node);
                return;
            }
            if (seen.add(cause)) {
                pending.add(cause);
            }
        }
    }

    /** A root leads to this node, so also to all those seen that it leads to. */
    private void spread(int node) {
        if (!rooted.add(node)) return;
        spreading.add(node);
        while (!spreading.isEmpty()) {
            int cause = spreading.removeLast();
            for (int link = graph.effects().start(cause); link < graph.effects().end(cause); link++) {
                int effect = graph.effectOf(link);
                if (seen.contains(effect) && !rooted.contains(effect) && filter.walks(graph, link)) {
                    rooted.add(effect);
                    spreading.add(effect);
                }
            }
        }
    }
}
