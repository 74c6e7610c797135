package dev.whence.causality;

import dev.whence.event.CausalLink;
import dev.whence.event.Event;
import dev.whence.graphql.request.RequestException;
import dev.whence.relation.Relations;
import dev.whence.relation.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The entities that nodes and links of the graph in memory stand for, as the request's snapshot of the database has them. */
@ApplicationScoped
class CausalRows {

    private static final int MAX_FRONTIER = 100;

    private final Relations relations;

    CausalRows(Relations relations) {
        this.relations = relations;
    }

    /** The events, by node; those that the database no longer has are left out. */
    CompletionStage<Map<Integer, Event>> events(CausalGraph graph, int... nodes) {
        return rows(Event.class, Arrays.stream(nodes).distinct().toArray(), graph::eventOf);
    }

    /** The causal links, by number; those that the database no longer has are left out. */
    CompletionStage<Map<Integer, CausalLink>> links(CausalGraph graph, int... links) {
        return rows(CausalLink.class, Arrays.stream(links).distinct().toArray(), graph::claimOf);
    }

    /** What to tell of where a search stopped; empty when it did not. */
    CompletionStage<Optional<Truncation>> truncation(CausalGraph graph, Cut cut) {
        if (cut == null) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        var frontier = Arrays.copyOf(cut.frontier(), Math.min(cut.frontier().length, MAX_FRONTIER));
        return events(graph, frontier)
                .thenApply(events -> Optional.of(new Truncation(
                        cut.reason(),
                        cut.nodesSeen(),
                        Arrays.stream(frontier)
                                .mapToObj(events::get)
                                .filter(Objects::nonNull)
                                .toList())));
    }

    /** The number of the link that the claim is; empty when the graph has none. */
    OptionalInt numberOf(CausalGraph graph, CausalLink claim) {
        var cause = graph.nodeOf(Relations.number(claim.cause));
        var link = cause < 0 ? -1 : graph.linkOf(cause, claim.rowId);
        return link < 0 ? OptionalInt.empty() : OptionalInt.of(link);
    }

    /** The nodes of the events. One that was written since the graph was loaded is in the database, but not yet in the graph. */
    static int[] nodes(CausalGraph graph, String argument, List<Event> events) {
        return events.stream()
                .mapToInt(event -> {
                    var node = graph.nodeOf(event.rowId);
                    if (node < 0) {
                        throw RequestException.unavailable(
                                "%s: '%s' is too new for the causal graph; try again in a moment"
                                        .formatted(argument, event.slug));
                    }
                    return node;
                })
                .toArray();
    }

    private interface Numbering {
        long row(int number);
    }

    private <T extends Row> CompletionStage<Map<Integer, T>> rows(Class<T> type, int[] numbers, Numbering numbering) {
        var found = Arrays.stream(numbers)
                .mapToObj(number ->
                        relations.numbered(type, numbering.row(number)).toCompletableFuture())
                .toList();
        return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new)).thenApply(done -> {
            var rows = new HashMap<Integer, T>();
            for (int i = 0; i < numbers.length; i++) {
                var row = found.get(i).join();
                if (row != null) {
                    rows.put(numbers[i], row);
                }
            }
            return rows;
        });
    }
}
