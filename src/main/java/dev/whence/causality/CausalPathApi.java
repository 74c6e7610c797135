package dev.whence.causality;

import dev.whence.event.CausalLink;
import dev.whence.event.Event;
import dev.whence.event.Lens;
import dev.whence.graphql.request.RequestException;
import dev.whence.relation.Relations;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** How one event led to another. */
@GraphQLApi
public class CausalPathApi {

    /** How many links a search looks at before it gives up. */
    private static final long MAX_LINKS = 20_000_000;

    private final CausalSights sights;
    private final CausalRows rows;
    private final Relations relations;

    CausalPathApi(CausalSights sights, CausalRows rows, Relations relations) {
        this.sights = sights;
        this.rows = rows;
        this.relations = relations;
    }

    @Query
    @NonNull @Description(
            "How one event led to another: the best chains of causal links, each event at most once on a chain. Those of the fewest links come "
                    + "first, of these those whose weakest link is strongest, then always in the same order. Two chains differ in an event; of several links "
                    + "between two events the strongest is taken. Empty when there is none. What was prevented is on no chain. This is reachability in a "
                    + "model, not a claim about history.")
    public CompletionStage<List<@NonNull CausalPath>> causalPaths(
            @NonNull @Description("The slug of the event to start from.") String from,
            @NonNull @Description("The slug of the event to arrive at.") String to,
            @DefaultValue("3") @Description("How many chains at most, 1 to 20.") Integer limit,
            @DefaultValue("12") @Description("How many links a chain may have, 1 to 30.") Integer maxLength,
            @Description("Which links to see.") Lens lens) {
        var count = Limits.within("limit", limit, 1, 20, 3);
        var length = Limits.within("maxLength", maxLength, 1, 30, 12);
        var start = relations.require("from", Event.class, List.of(from));
        var end = relations.require("to", Event.class, List.of(to));
        var graph = sights.view().graph();
        var found = PathSearch.search(
                graph,
                sights.filter(lens),
                CausalRows.nodes(graph, "from", start)[0],
                CausalRows.nodes(graph, "to", end)[0],
                count,
                length,
                MAX_LINKS);
        if (found.best().isEmpty() && !found.isComplete()) {
            throw RequestException.tooComplex(
                    "No chain was found among the first %d links: ask for a shorter one, or see fewer links through a lens"
                            .formatted(MAX_LINKS));
        }
        var links = found.best().stream()
                .flatMapToInt(path -> Arrays.stream(path.links()))
                .toArray();
        return rows.links(graph, links)
                .thenCombine(
                        rows.events(graph, ends(found.best())),
                        (claims, events) -> found.best().stream()
                                .map(path -> path(graph, path, claims, events))
                                .filter(Objects::nonNull)
                                .toList());
    }

    /** The path as clients see it; null when the database no longer has a link of it. */
    private static CausalPath path(
            CausalGraph graph, Path path, Map<Integer, CausalLink> claims, Map<Integer, Event> events) {
        var links = Arrays.stream(path.links()).mapToObj(claims::get).toList();
        if (links.contains(null)) {
            return null;
        }
        var first = events.get(path.nodes()[0]);
        var last = events.get(path.nodes()[path.length()]);
        return new CausalPath(
                links,
                path.length(),
                graph.certainty(path.weakest()),
                links.stream()
                        .map(link -> link.standing)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                claims.get(path.weakest()),
                first == null || last == null
                        ? null
                        : first.date.yearsUntil(last.date).orElse(null));
    }

    private static int[] ends(List<Path> paths) {
        return paths.stream()
                .flatMapToInt(path -> Arrays.stream(new int[] {path.nodes()[0], path.nodes()[path.length()]}))
                .toArray();
    }
}
