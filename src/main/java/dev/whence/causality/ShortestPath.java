package dev.whence.causality;

import java.util.Arrays;

/**
 * Finds the best way to go on from the last node of a path that has begun: fewest links, then the strongest weakest link of the
 * whole path, then the least claims from the next link on. It passes no node of the path again.
 *
 * <p>Searches from both ends, a level of that side each time that has fewer nodes to go on from, until the sides meet. All
 * shortest ways then pass through one of the nodes where they met; {@link ShortestWays} chooses among them. One such object
 * serves many searches of one thread.
 */
final class ShortestPath {

    /** Depths are bytes. */
    static final int MAX_LENGTH = 120;

    /** The depth of a node that is not to be passed. */
    private static final byte BARRED = -1;

    private final CausalGraph graph;
    private final LinkFilter filter;
    private final Side forward;
    private final Side backward;
    private final ShortestWays ways;
    private long linksLeft;

    /** @param maxLinks how many links to look at, in all searches, before giving up */
    ShortestPath(CausalGraph graph, LinkFilter filter, Scratch scratch, long maxLinks) {
        this.graph = graph;
        this.filter = filter;
        linksLeft = maxLinks;
        forward = new Side(graph.effects(), scratch.depths());
        backward = new Side(graph.causes(), scratch.heights());
        ways = new ShortestWays(graph, filter, scratch.weaknesses());
    }

    /** Whether more links would have had to be looked at than allowed. */
    boolean gaveUp() {
        return linksLeft < 0;
    }

    /**
     * Searches for the best way on.
     *
     * @param nodes of the path so far, at least one, none of which is {@code to}
     * @param links of the path so far
     * @param banned nodes to which the next link must not lead
     * @param maxLength how many links more at most
     * @return its links; null if there is none, or if {@link #gaveUp}
     */
    int[] find(int[] nodes, int[] links, int to, int[] banned, int maxLength) {
        int from = nodes[nodes.length - 1];
        forward.start(from);
        backward.start(to);
        for (int i = 0; i < nodes.length - 1; i++) {
            forward.depths[nodes[i]] = BARRED;
            backward.depths[nodes[i]] = BARRED;
        }
        int[] way = meet(from, banned, maxLength) ? choose(from, links, banned) : null;
        for (int i = 0; i < nodes.length - 1; i++) {
            forward.depths[nodes[i]] = 0;
            backward.depths[nodes[i]] = 0;
        }
        forward.clear();
        backward.clear();
        return way;
    }

    private boolean meet(int from, int[] banned, int maxLength) {
        while (forward.depth + backward.depth < maxLength
                && !forward.level.isEmpty()
                && !backward.level.isEmpty()
                && !gaveUp()) {
            if (forward.level.size() <= backward.level.size()) {
                if (advance(forward, backward, from, banned)) return !gaveUp();
            } else {
                if (advance(backward, forward, from, banned)) return !gaveUp();
            }
        }
        return false;
    }

    /** Takes one side a level further; whether it met the other. */
    private boolean advance(Side side, Side other, int from, int[] banned) {
        var along = side.along;
        var expanded = side.nextLevel();
        boolean met = false;
        for (int i = 0; i < expanded.size(); i++) {
            int node = expanded.get(i);
            linksLeft -= along.degree(node);
            if (gaveUp()) return false;
            for (int entry = along.start(node); entry < along.end(node); entry++) {
                int neighbour = along.neighbour(entry);
                if (side.depths[neighbour] != 0 || !filter.walks(graph, along, entry)) continue;
                if (banned.length > 0 && isBanned(node, neighbour, from, banned)) continue;
                side.reach(neighbour);
                met |= other.depths[neighbour] > 0;
            }
        }
        return met;
    }

    private static boolean isBanned(int node, int neighbour, int from, int[] banned) {
        if (node == from) return contains(banned, neighbour);
        return neighbour == from && contains(banned, node);
    }

    static boolean contains(int[] nodes, int node) {
        for (int other : nodes) {
            if (other == node) return true;
        }
        return false;
    }

    private int[] choose(int from, int[] links, int[] banned) {
        int weakness = Arrays.stream(links)
                .map(link -> LinkAttributes.weakness(graph.attributes(link)))
                .max()
                .orElse(0);
        int[] way = ways.best(forward, backward, from, banned, weakness);
        linksLeft -= ways.linksSeen();
        return gaveUp() ? null : way;
    }

    /** One of the two sides: which nodes it reached, and how deep. */
    static final class Side {

        final Adjacency along;

        /** By node: how deep it is, from 1 on; 0 if it was not reached. */
        final byte[] depths;

        private final IntList reached = new IntList();
        private IntList level = new IntList();
        private IntList spare = new IntList();
        private int depth;

        Side(Adjacency along, byte[] depths) {
            this.along = along;
            this.depths = depths;
        }

        /** How many levels it went. */
        int depth() {
            return depth;
        }

        /** The nodes reached last. */
        IntList level() {
            return level;
        }

        private void start(int node) {
            depth = 0;
            level.clear();
            reach(node);
        }

        private void reach(int node) {
            depths[node] = (byte) (depth + 1);
            reached.add(node);
            level.add(node);
        }

        /** Makes room for the next level; the nodes to go on from. */
        private IntList nextLevel() {
            var expanded = level;
            level = spare;
            spare = expanded;
            level.clear();
            depth++;
            return expanded;
        }

        private void clear() {
            for (int i = 0; i < reached.size(); i++) {
                depths[reached.get(i)] = 0;
            }
            reached.clear();
        }
    }
}
