package dev.whence.causality;

import java.util.ArrayList;
import java.util.List;

/**
 * All shortest ways between two nodes, once a search from both ends has met, and the best of them. Linear in the links of the
 * nodes on these ways.
 */
final class ShortestWays {

    private static final byte UNKNOWN = Byte.MAX_VALUE;

    private final CausalGraph graph;
    private final LinkFilter filter;

    /** By node: the weakness, plus 1, of the strongest shortest way from there to the end; 0 if it is on no shortest way. */
    private final byte[] weaknesses;

    /** By distance from the start: the nodes on shortest ways. */
    private final List<IntList> layers = new ArrayList<>();

    private ShortestPath.Side forward;
    private ShortestPath.Side backward;
    private int from;
    private int[] banned;
    private int length;
    private long linksSeen;

    ShortestWays(CausalGraph graph, LinkFilter filter, byte[] weaknesses) {
        this.graph = graph;
        this.filter = filter;
        this.weaknesses = weaknesses;
    }

    /** How many links the last search looked at. */
    long linksSeen() {
        return linksSeen;
    }

    /**
     * The links of the best way.
     *
     * @param forward the side that started from {@code from}, which has met the other
     * @param banned nodes to which no link from {@code from} leads
     * @param weakness of what comes before: a way no weaker is none the worse for it
     */
    int[] best(ShortestPath.Side forward, ShortestPath.Side backward, int from, int[] banned, int weakness) {
        this.forward = forward;
        this.backward = backward;
        this.from = from;
        this.banned = banned;
        length = forward.depth() + backward.depth();
        linksSeen = 0;
        findLayers();
        for (int distance = length - 1; distance >= 0; distance--) {
            findWeaknesses(distance);
        }
        int[] way = choose(Math.max(weakness, weaknesses[from] - 1));
        clear();
        return way;
    }

    private void findLayers() {
        while (layers.size() <= length) {
            layers.add(new IntList());
        }
        int middle = forward.depth();
        for (int i = 0; i < forward.level().size(); i++) {
            mark(forward.level().get(i), middle, backward.depths[forward.level().get(i)] > 0);
        }
        for (int distance = middle; distance > 0; distance--) {
            findNext(graph.causes(), distance, distance - 1);
        }
        for (int distance = middle; distance < length; distance++) {
            findNext(graph.effects(), distance, distance + 1);
        }
        weaknesses[layers.get(length).get(0)] = 1;
    }

    private void findNext(Adjacency along, int distance, int next) {
        var layer = layers.get(distance);
        for (int i = 0; i < layer.size(); i++) {
            int node = layer.get(i);
            linksSeen += along.degree(node);
            for (int entry = along.start(node); entry < along.end(node); entry++) {
                int neighbour = along.neighbour(entry);
                if (!isAt(next, neighbour) || isBanned(node, neighbour)) continue;
                mark(neighbour, next, filter.walks(graph, along, entry));
            }
        }
    }

    private void mark(int node, int distance, boolean isOnAWay) {
        if (isOnAWay && weaknesses[node] == 0) {
            weaknesses[node] = UNKNOWN;
            layers.get(distance).add(node);
        }
    }

    /** Whether a node, if it is on a shortest way, is at this distance from the start. */
    private boolean isAt(int distance, int node) {
        return distance <= forward.depth()
                ? forward.depths[node] == distance + 1
                : backward.depths[node] == length - distance + 1;
    }

    private boolean isBanned(int node, int neighbour) {
        return node == from && ShortestPath.contains(banned, neighbour)
                || neighbour == from && ShortestPath.contains(banned, node);
    }

    private boolean isStep(int cause, int link, int distance) {
        int effect = graph.effectOf(link);
        return weaknesses[effect] != 0
                && isAt(distance + 1, effect)
                && !isBanned(cause, effect)
                && filter.walks(graph, link);
    }

    private void findWeaknesses(int distance) {
        var layer = layers.get(distance);
        for (int i = 0; i < layer.size(); i++) {
            int cause = layer.get(i);
            int least = UNKNOWN;
            linksSeen += graph.effects().degree(cause);
            for (int link = graph.effects().start(cause); link < graph.effects().end(cause); link++) {
                if (isStep(cause, link, distance)) {
                    least = Math.min(least, Math.max(weakness(link) + 1, weaknesses[graph.effectOf(link)]));
                }
            }
            weaknesses[cause] = (byte) least;
        }
    }

    /** Goes from the start to the end, each time by the least claim that leads on to a way no weaker than this. */
    private int[] choose(int weakness) {
        var way = new int[length];
        int cause = from;
        for (int distance = 0; distance < length; distance++) {
            way[distance] = step(cause, distance, weakness);
            cause = graph.effectOf(way[distance]);
        }
        return way;
    }

    private int step(int cause, int distance, int weakness) {
        int best = -1;
        int end = graph.effects().end(cause);
        linksSeen += graph.effects().degree(cause);
        for (int link = graph.effects().start(cause), next; link < end; link = next) {
            int strongest = -1;
            for (next = link; next < end && graph.effectOf(next) == graph.effectOf(link); next++) {
                boolean isStronger = strongest < 0 || weakness(next) < weakness(strongest);
                if (isStronger && isStep(cause, next, distance)) {
                    strongest = next;
                }
            }
            if (strongest < 0 || Math.max(weakness(strongest), weaknesses[graph.effectOf(link)] - 1) > weakness)
                continue;
            if (best < 0 || graph.claimOf(strongest) < graph.claimOf(best)) {
                best = strongest;
            }
        }
        return best;
    }

    private int weakness(int link) {
        return LinkAttributes.weakness(graph.attributes(link));
    }

    private void clear() {
        for (var layer : layers) {
            for (int i = 0; i < layer.size(); i++) {
                weaknesses[layer.get(i)] = 0;
            }
            layer.clear();
        }
    }
}
