package dev.whence.causality;

import java.util.Arrays;

/**
 * Finds what rejecting some links would do, as {@link Rejection} defines it, nearest first.
 *
 * <p>Only what is downstream of the links can change, so only that is looked at, within the budget; what is said of an event
 * is exact whether or not the budget ends. To tell whether a root leads to an event, as much of what is upstream of it is
 * looked at as is needed: usually little, at most the whole graph, once before the rejection and once after.
 */
final class RejectionSearch {

    private RejectionSearch() {}

    /**
     * Searches downstream of some links, as if all were rejected at once.
     *
     * @param links those that the filter does not let through, or of type {@code PREVENTED}, change nothing
     * @param maxNodes how many nodes to look at most
     */
    static Rejection search(CausalGraph graph, LinkFilter filter, int[] links, int maxNodes) {
        int[] rejected =
                Arrays.stream(links).filter(link -> filter.walks(graph, link)).toArray();
        int[] effects = Arrays.stream(rejected).map(graph::effectOf).distinct().toArray();
        var after = filter.dropping(
                Arrays.stream(rejected).mapToLong(graph::claimOf).toArray());

        var downstream = Walk.along(graph.effects(), graph, filter);
        Arrays.stream(effects).limit(maxNodes).forEach(downstream::from);
        boolean hasRoom = effects.length <= maxNodes;
        while (hasRoom && !downstream.isExhausted()) {
            hasRoom = downstream.advance(maxNodes - downstream.size());
        }

        var rootsBefore = new Rooted(graph, filter, filter);
        var rootsAfter = new Rooted(graph, filter, after);
        int[] unreachable = Arrays.stream(downstream.nodes(0))
                .filter(node -> !rootsAfter.contains(node) && rootsBefore.contains(node))
                .toArray();
        int[] losesAllCauses = Arrays.stream(effects)
                .limit(maxNodes)
                .filter(effect -> !Rooted.hasCause(graph, after, effect))
                .toArray();
        return new Rejection(losesAllCauses, unreachable, cut(downstream, hasRoom));
    }

    private static Cut cut(Walk downstream, boolean hasRoom) {
        if (hasRoom) return null;
        var cut = downstream.cut(false);
        return cut != null ? cut : new Cut(TruncationReason.NODE_BUDGET, downstream.size(), new int[0]);
    }
}
