package dev.whence.causality;

import dev.whence.event.Event;
import dev.whence.event.Lens;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What an event goes back to. */
@GraphQLApi
public class OriginsApi {

    private final CausalSights sights;
    private final CausalRows rows;
    private final CausalitySettings settings;

    OriginsApi(CausalSights sights, CausalRows rows, CausalitySettings settings) {
        this.sights = sights;
        this.rows = rows;
        this.settings = settings;
    }

    @NonNull @Description(
            "What it goes back to: root causes, conditions and triggers apart. A link by which it was prevented is no part of that. "
                    + "This is reachability in a model, not a claim about history.")
    public CompletionStage<Origins> origins(
            @Source Event event,
            @DefaultValue("6") @Description("How many links back at most, 1 to 30.") Integer depth,
            @Description("Which links to see.") Lens lens) {
        var steps = Limits.within("depth", depth, 1, 30, 6);
        var graph = sights.view().graph();
        var node = graph.nodeOf(event.rowId);
        if (node < 0) {
            return CompletableFuture.completedFuture(new Origins(List.of(), List.of(), List.of(), null));
        }
        var found = AncestrySearch.search(graph, sights.filter(lens), node, steps, settings.nodeBudget());
        var nodes = Stream.of(found.rootCauses(), found.conditions(), found.triggers())
                .flatMap(Arrays::stream)
                .mapToInt(Ancestry.Ancestor::node)
                .toArray();
        return rows.events(graph, nodes)
                .thenCombine(
                        rows.truncation(graph, found.cut()),
                        (events, truncation) -> new Origins(
                                origins(event, found.rootCauses(), events),
                                origins(event, found.conditions(), events),
                                origins(event, found.triggers(), events),
                                truncation.orElse(null)));
    }

    private static List<Origin> origins(Event event, Ancestry.Ancestor[] ancestors, Map<Integer, Event> events) {
        return Arrays.stream(ancestors)
                .filter(ancestor -> events.containsKey(ancestor.node()))
                .map(ancestor -> {
                    var origin = events.get(ancestor.node());
                    return new Origin(
                            origin,
                            ancestor.distance(),
                            origin.date.yearsUntil(event.date).orElse(null));
                })
                .toList();
    }
}
