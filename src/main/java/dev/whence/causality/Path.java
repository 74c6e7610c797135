package dev.whence.causality;

import java.util.Comparator;

/**
 * A way from one event to another that passes none twice.
 *
 * @param nodes from the first event to the last
 * @param links one fewer: each the strongest between its two events, of equally strong ones that of the least claim
 * @param weakest the weakest link: the least sure, of those equally sure the worst received, of those the first. The path is as
 *     sure as it, and as well received.
 */
record Path(int[] nodes, int[] links, int weakest) {

    /** How many links it has. */
    int length() {
        return links.length;
    }

    static Path of(CausalGraph graph, int[] nodes, int[] links) {
        int weakest = links[0];
        for (int link : links) {
            if (weakness(graph, link) > weakness(graph, weakest)) {
                weakest = link;
            }
        }
        return new Path(nodes, links, weakest);
    }

    /** Fewest links first, then the strongest weakest link, then by the claims from the first link on. */
    static Comparator<Path> best(CausalGraph graph) {
        return Comparator.comparingInt(Path::length)
                .thenComparingInt(path -> weakness(graph, path.weakest))
                .thenComparing((a, b) -> compareClaims(graph, a, b));
    }

    private static int compareClaims(CausalGraph graph, Path a, Path b) {
        for (int i = 0; i < a.length(); i++) {
            int order = Long.compare(graph.claimOf(a.links[i]), graph.claimOf(b.links[i]));
            if (order != 0) return order;
        }
        return 0;
    }

    private static int weakness(CausalGraph graph, int link) {
        return LinkAttributes.weakness(graph.attributes(link));
    }
}
