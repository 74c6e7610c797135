package dev.whence.causality;

import dev.whence.event.Event;
import dev.whence.event.Lens;
import dev.whence.graphql.request.RequestException;
import dev.whence.relation.Relations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** What is asked of the causal graph as a whole: what is around, how one led to another, what is behind several. */
@GraphQLApi
public class CausalGraphApi {

    private static final int MAX_AROUND = 20;
    private static final int MAX_OF = 10;

    private static final String NOT_A_CLAIM = " This is reachability in a model, not a claim about history.";

    private final CausalSights sights;
    private final CausalRows rows;
    private final Relations relations;
    private final CausalitySettings settings;

    CausalGraphApi(CausalSights sights, CausalRows rows, Relations relations, CausalitySettings settings) {
        this.sights = sights;
        this.rows = rows;
        this.relations = relations;
        this.settings = settings;
    }

    @Query
    @NonNull @Description(
            "The causal graph around some events: causes of their causes, and consequences of their consequences. What was prevented is shown "
                    + "as a last step, and not walked through." + NOT_A_CLAIM)
    public CompletionStage<Drawing> causalGraph(
            @NonNull @Description("The slugs of the events, 1 to 20.") List<@NonNull String> around,
            @DefaultValue("BOTH") @Description("Which way to go.") CausalDirection direction,
            @DefaultValue("3") @Description("How many links away at most, 1 to 30.") Integer depth,
            @DefaultValue("200")
                    @Description(
                            "How many events at most, the nearest first: 1 to 1000, and no fewer than are asked about.")
                    Integer maxNodes,
            @Description("Which links to see.") Lens lens) {
        if (around.isEmpty() || around.size() > MAX_AROUND) {
            throw RequestException.badInput("around", "%d are not 1 to %d".formatted(around.size(), MAX_AROUND));
        }
        var steps = Limits.within("depth", depth, 1, 30, 3);
        var most = Limits.within("maxNodes", maxNodes, 1, 1000, 200);
        var foci = relations.require("around", Event.class, around).stream()
                .distinct()
                .toList();
        if (most < foci.size()) {
            throw RequestException.badInput("maxNodes", "%d is less than the events asked about".formatted(most));
        }
        var view = sights.view();
        var found = NeighbourhoodSearch.search(
                view.graph(),
                sights.filter(lens),
                CausalRows.nodes(view.graph(), "around", foci),
                Objects.requireNonNullElse(direction, CausalDirection.BOTH),
                steps,
                most);
        return drawing(view, found);
    }

    private CompletionStage<Drawing> drawing(CausalView view, Neighbourhood found) {
        var graph = view.graph();
        var ranks = Ranks.of(graph, found.nodes(), found.links());
        return rows.events(graph, found.nodes())
                .thenCombine(rows.links(graph, found.links()), (events, links) -> {
                    var nodes = new ArrayList<CausalNode>();
                    for (int i = 0; i < found.nodes().length; i++) {
                        var event = events.get(found.nodes()[i]);
                        if (event != null) {
                            nodes.add(new CausalNode(event, found.distances()[i], found.sides()[i], ranks[i]));
                        }
                    }
                    return new Drawing(nodes, present(links, found.links()), null, view.stale());
                })
                .thenCombine(
                        rows.truncation(graph, found.cut()),
                        (drawing, truncation) -> new Drawing(
                                drawing.nodes(), drawing.edges(), truncation.orElse(null), drawing.stale()));
    }

    @Query
    @NonNull @Description(
            "What is behind several events: the events from which causal links lead to all of them, those of the least summed distance first. "
                    + "What prevents is behind nothing." + NOT_A_CLAIM)
    public CompletionStage<List<@NonNull CommonCause>> commonCauses(
            @NonNull @Description("The slugs of the events, 2 to 10 different ones.") List<@NonNull String> of,
            @DefaultValue("10") @Description("How many at most, 1 to 100.") Integer limit,
            @Description("Which links to see.") Lens lens) {
        var events = relations.require("of", Event.class, of);
        if (events.size() < 2
                || events.size() > MAX_OF
                || events.stream().distinct().count() < events.size()) {
            throw RequestException.badInput("of", "not 2 to %d different events".formatted(MAX_OF));
        }
        var count = Limits.within("limit", limit, 1, 100, 10);
        var graph = sights.view().graph();
        var found = CommonAncestorSearch.search(
                graph, sights.filter(lens), CausalRows.nodes(graph, "of", events), count, settings.nodeBudget());
        return rows.events(
                        graph,
                        Arrays.stream(found.all())
                                .mapToInt(CommonAncestors.Common::node)
                                .toArray())
                .thenApply(rows -> Arrays.stream(found.all())
                        .filter(common -> rows.containsKey(common.node()))
                        .map(common -> new CommonCause(
                                rows.get(common.node()),
                                Arrays.stream(common.distances()).boxed().toList()))
                        .toList());
    }

    /** The rows by which the numbers are known, in order, without those that are not known. */
    private static <T> List<T> present(Map<Integer, T> rows, int[] numbers) {
        return Arrays.stream(numbers)
                .mapToObj(rows::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
