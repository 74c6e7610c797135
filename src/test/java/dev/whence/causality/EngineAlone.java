package dev.whence.causality;

import dev.whence.event.CausalLinkType;
import dev.whence.event.Lens;
import dev.whence.evidence.Certainty;
import io.agroal.api.AgroalDataSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The causal graph in memory and its searches, without GraphQL and without the database, for the benchmark. Events are row ids. */
public final class EngineAlone {

    private static final LinkFilter NO_LENS =
            LinkFilter.of(EnumSet.allOf(CausalLinkType.class), Certainty.DOUBTFUL, Set.copyOf(Lens.DEFAULT_STANDINGS));

    private final LoadedGraph loaded;

    private EngineAlone(LoadedGraph loaded) {
        this.loaded = loaded;
    }

    /** Loads the graph as the application does. */
    public static EngineAlone load(AgroalDataSource database) {
        return new EngineAlone(new CausalGraphLoader(database).load());
    }

    public Duration took() {
        return loaded.took();
    }

    /** What its arrays hold, by its own account. */
    public long bytes() {
        return loaded.graph().bytes();
    }

    /** How many events come of the event within these steps. */
    public int downstream(long event, int steps) {
        var graph = loaded.graph();
        return Closure.of(graph, NO_LENS, graph.nodeOf(event), graph.effects(), steps, graph.nodes())
                .nodes()
                .length;
    }

    /** How many links the best path has; -1 if there is none. */
    public int path(long from, long to, int maxLength) {
        var graph = loaded.graph();
        var paths =
                PathSearch.search(graph, NO_LENS, graph.nodeOf(from), graph.nodeOf(to), 1, maxLength, Long.MAX_VALUE);
        return paths.best().isEmpty() ? -1 : paths.best().getFirst().length();
    }

    /** The events around an event, as row ids, and how many links are among them. */
    public record Around(long[] events, int links) {

        public long size() {
            return size(events.length, links);
        }

        /** Both numbers in one. */
        public static long size(int events, int links) {
            return events * 1_000_000L + links;
        }
    }

    /** What is to be drawn around an event, ranks and all. */
    public Around around(long event, int depth, int maxNodes) {
        var graph = loaded.graph();
        int[] focus = {graph.nodeOf(event)};
        var found = NeighbourhoodSearch.search(graph, NO_LENS, focus, CausalDirection.BOTH, depth, maxNodes);
        int[] ranks = Ranks.of(graph, found.nodes(), found.links());
        var events = new long[ranks.length];
        Arrays.setAll(events, i -> graph.eventOf(found.nodes()[i]));
        return new Around(events, found.links().length);
    }
}
