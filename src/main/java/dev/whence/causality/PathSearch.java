package dev.whence.causality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds the best loopless paths from one event to another along links that may be walked through, in the order of
 * {@link Path#best}. After Yen, with Lawler's improvement: when a path is found, all others that share its beginning up to some
 * event and leave it there form a set for each such event; the best of each set is a candidate, and the best candidate is next.
 */
final class PathSearch {

    /**
     * A path that is the best of a set: of those that share its first nodes, up to and with the one at {@code fork}, and go on
     * from there to none of the {@code banned}.
     */
    private record Candidate(Path path, int fork, int[] banned) {}

    private final CausalGraph graph;
    private final int to;
    private final int maxLength;
    private final ShortestPath shortest;
    private final PriorityQueue<Candidate> candidates;

    private PathSearch(CausalGraph graph, LinkFilter filter, Scratch scratch, int to, int maxLength, long maxLinks) {
        this.graph = graph;
        this.to = to;
        this.maxLength = maxLength;
        shortest = new ShortestPath(graph, filter, scratch, maxLinks);
        var best = Path.best(graph);
        candidates = new PriorityQueue<>((a, b) -> best.compare(a.path, b.path));
    }

    /**
     * Searches for paths. There is none from an event to itself.
     *
     * @param limit how many to find at most
     * @param maxLength how many links a path has at most, up to {@link ShortestPath#MAX_LENGTH}
     * @param maxLinks how many links to look at, all in all, before giving up
     */
    static Paths search(
            CausalGraph graph, LinkFilter filter, int from, int to, int limit, int maxLength, long maxLinks) {
        if (maxLength > ShortestPath.MAX_LENGTH) {
            throw new IllegalArgumentException("%d is longer than %d".formatted(maxLength, ShortestPath.MAX_LENGTH));
        }
        if (from == to || limit < 1) return new Paths(List.of(), true);
        var scratch = graph.takeScratch();
        var found = new PathSearch(graph, filter, scratch, to, maxLength, maxLinks).run(from, limit);
        graph.giveBack(scratch);
        return found;
    }

    private Paths run(int from, int limit) {
        List<Path> found = new ArrayList<>();
        addBest(new int[] {from}, new int[0], new int[0]);
        while (!shortest.gaveUp() && !candidates.isEmpty()) {
            var next = candidates.remove();
            found.add(next.path);
            if (found.size() == limit) break;
            addForks(next);
        }
        return new Paths(found, !shortest.gaveUp());
    }

    private void addForks(Candidate candidate) {
        var path = candidate.path;
        for (int fork = candidate.fork; fork < path.length() && !shortest.gaveUp(); fork++) {
            int[] banned = fork == candidate.fork ? candidate.banned : new int[0];
            int[] alsoBanned = Arrays.copyOf(banned, banned.length + 1);
            alsoBanned[banned.length] = path.nodes()[fork + 1];
            addBest(Arrays.copyOf(path.nodes(), fork + 1), Arrays.copyOf(path.links(), fork), alsoBanned);
        }
    }

    /** Adds the best path that begins so and does not go on to a banned node, if there is one. */
    private void addBest(int[] nodes, int[] links, int[] banned) {
        int[] rest = shortest.find(nodes, links, to, banned, maxLength - links.length);
        if (rest == null) return;
        int[] allLinks = Arrays.copyOf(links, links.length + rest.length);
        int[] allNodes = Arrays.copyOf(nodes, nodes.length + rest.length);
        for (int i = 0; i < rest.length; i++) {
            allLinks[links.length + i] = rest[i];
            allNodes[nodes.length + i] = graph.effectOf(rest[i]);
        }
        candidates.add(new Candidate(Path.of(graph, allNodes, allLinks), links.length, banned));
    }
}
