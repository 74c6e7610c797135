package dev.whence.causality;

/**
 * The nodes to which a root leads, found as they are asked for: a root is a node with no causes, and leads to itself.
 *
 * <p>Looks upstream of the nodes asked about, depth first, and stops as soon as the answer is known; what was found is kept for
 * the next. However many are asked about, no node's causes are looked at twice.
 */
final class Rooted {

    private final CausalGraph graph;
    private final LinkFilter roots;
    private final LinkFilter filter;

    private final NodeTable seen = new NodeTable();
    private final NodeSet rooted;

    /** Nodes seen whose causes have not been looked at. */
    private final IntList pending = new IntList();

    /** The links seen from causes of which it was not known whether they are rooted: by number of the cause, the last one. */
    private final IntList lastLinks = new IntList();

    /** By such link: its effect, and the link before it from the same cause, or -1. */
    private final IntList effects = new IntList();

    private final IntList linksBefore = new IntList();

    private final IntList spreading = new IntList();

    /**
     * @param roots the links that make a node no root
     * @param filter the links by which roots lead to nodes
     */
    Rooted(CausalGraph graph, LinkFilter roots, LinkFilter filter) {
        this.graph = graph;
        this.roots = roots;
        this.filter = filter;
        rooted = new NodeSet(graph.nodes());
    }

    static boolean hasCause(CausalGraph graph, LinkFilter filter, int node) {
        var causes = graph.causes();
        for (int entry = causes.start(node); entry < causes.end(node); entry++) {
            if (filter.walks(graph, causes, entry)) return true;
        }
        return false;
    }

    /** Whether a root leads to the node. */
    boolean contains(int node) {
        see(node);
        while (!rooted.contains(node) && !pending.isEmpty()) {
            lookUpstream(pending.removeLast());
        }
        return rooted.contains(node);
    }

    /** The node's number. */
    private int see(int node) {
        int number = seen.number(node);
        if (number == lastLinks.size()) {
            lastLinks.add(-1);
            pending.add(node);
        }
        return number;
    }

    private void lookUpstream(int node) {
        if (rooted.contains(node)) return;
        if (!hasCause(graph, roots, node)) {
            spread(node);
            return;
        }
        var causes = graph.causes();
        for (int entry = causes.start(node); entry < causes.end(node); entry++) {
            if (!filter.walks(graph, causes, entry)) continue;
            int cause = causes.neighbour(entry);
            if (rooted.contains(cause)) {
                spread(node);
                return;
            }
            int number = see(cause);
            linksBefore.add(lastLinks.get(number));
            lastLinks.set(number, effects.size());
            effects.add(node);
        }
    }

    /** A root leads to this node, so also to all to which it is known to lead. */
    private void spread(int node) {
        rooted.add(node);
        spreading.add(node);
        while (!spreading.isEmpty()) {
            int cause = seen.find(spreading.removeLast());
            for (int link = lastLinks.get(cause); link >= 0; link = linksBefore.get(link)) {
                if (rooted.add(effects.get(link))) {
                    spreading.add(effects.get(link));
                }
            }
        }
    }
}
