package dev.whence.causality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the nearest common causes of some events: ancestors of each of them by links that may be walked through. An event asked
 * about is none of them, for it does not cause itself.
 *
 * <p>Walks upstream of all the events at once, a level each in turn. What has not been found after level {@code d} is further
 * than that from one event, so its summed distance is at least {@code d} plus the number of events: as soon as enough was
 * found that is nearer, the search ends.
 */
final class CommonAncestorSearch {

    private static final Comparator<Found> NEAREST =
            Comparator.comparingInt(Found::sum).thenComparingInt(Found::max).thenComparingInt(Found::node);

    /** A common cause, with its place in {@link #ancestors}. */
    private record Found(int node, int number, int sum, int max) {}

    private final Walk[] walks;
    private final NodeSet asked;

    /** By walk, how many nodes it has found that were not asked about. */
    private final int[] candidates;

    private final NodeTable ancestors = new NodeTable();

    /** By ancestor's number and walk: the distance. By number alone: how many walks have found it. */
    private final IntList distances = new IntList();

    private final IntList foundBy = new IntList();

    private final List<Found> common = new ArrayList<>();

    /** By summed distance, how many are common. */
    private final IntList counts = new IntList();

    private CommonAncestorSearch(CausalGraph graph, LinkFilter filter, int[] events) {
        if (events.length == 0) {
            throw new IllegalArgumentException("No events");
        }
        asked = new NodeSet(graph.nodes());
        candidates = new int[events.length];
        walks = Arrays.stream(events)
                .peek(asked::add)
                .mapToObj(event -> Walk.along(graph.causes(), graph, filter).from(event))
                .toArray(Walk[]::new);
    }

    /**
     * Searches upstream of some events.
     *
     * @param events one or more; each is searched for itself, even if named twice
     * @param limit how many common causes to find at most
     * @param maxNodes how many nodes to see at most, one that leads to several events counted for each, and the events too
     */
    static CommonAncestors search(CausalGraph graph, LinkFilter filter, int[] events, int limit, int maxNodes) {
        return new CommonAncestorSearch(graph, filter, events).run(limit, maxNodes);
    }

    private CommonAncestors run(int limit, int maxNodes) {
        int nearest = 0;
        int level = 0;
        boolean hasRoom = true;
        while (hasRoom && !isComplete() && nearest < limit) {
            level++;
            hasRoom = advance(maxNodes);
            if (hasRoom && level + walks.length - 1 < counts.size()) {
                nearest += counts.get(level + walks.length - 1);
            }
        }
        int surelyFound = isComplete() && hasRoom ? Integer.MAX_VALUE : level + walks.length - (hasRoom ? 1 : 2);
        var nearestFirst = common.stream()
                .filter(found -> found.sum <= surelyFound)
                .sorted(NEAREST)
                .limit(limit)
                .map(this::common)
                .toArray(CommonAncestors.Common[]::new);
        return new CommonAncestors(nearestFirst, hasRoom ? null : cut());
    }

    private boolean advance(int maxNodes) {
        for (int i = 0; i < walks.length; i++) {
            boolean hasRoom = walks[i].advance(maxNodes - size());
            for (int index = walks[i].levelStart(); index < walks[i].size(); index++) {
                found(walks[i].node(index), i, walks[i].level());
            }
            if (!hasRoom) return false;
        }
        return true;
    }

    private void found(int node, int by, int distance) {
        if (asked.contains(node)) return;
        candidates[by]++;
        int number = ancestors.number(node);
        if (number == foundBy.size()) {
            foundBy.add(0);
            for (int i = 0; i < walks.length; i++) {
                distances.add(0);
            }
        }
        distances.set(number * walks.length + by, distance);
        foundBy.set(number, foundBy.get(number) + 1);
        if (foundBy.get(number) == walks.length) {
            foundByAll(node, number);
        }
    }

    private void foundByAll(int node, int number) {
        int[] distances = distances(number);
        int sum = Arrays.stream(distances).sum();
        common.add(new Found(node, number, sum, Arrays.stream(distances).max().orElseThrow()));
        while (counts.size() <= sum) {
            counts.add(0);
        }
        counts.set(sum, counts.get(sum) + 1);
    }

    /** Whether nothing is left to find: all walks are through, or one is and all that it found was found by the others. */
    private boolean isComplete() {
        boolean allExhausted = true;
        for (int i = 0; i < walks.length; i++) {
            if (walks[i].isExhausted() && candidates[i] == common.size()) return true;
            allExhausted &= walks[i].isExhausted();
        }
        return allExhausted;
    }

    private int size() {
        return Arrays.stream(walks).mapToInt(Walk::size).sum();
    }

    private int[] distances(int number) {
        var all = new int[walks.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = distances.get(number * walks.length + i);
        }
        return all;
    }

    private CommonAncestors.Common common(Found found) {
        return new CommonAncestors.Common(found.node, distances(found.number));
    }

    private Cut cut() {
        var open = Arrays.stream(walks)
                .map(walk -> walk.cut(false))
                .filter(cut -> cut != null)
                .flatMapToInt(cut -> Arrays.stream(cut.frontier()))
                .distinct()
                .toArray();
        return new Cut(TruncationReason.NODE_BUDGET, size(), open);
    }
}
