package dev.whence.causality;

import dev.whence.event.CausalLink;
import dev.whence.event.Event;
import dev.whence.evidence.Claim;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What hangs on a claim. */
@GraphQLApi
public class ImpactApi {

    private static final Impact NONE = new Impact(List.of(), List.of(), null);

    private final CausalSights sights;
    private final CausalRows rows;
    private final CausalitySettings settings;

    ImpactApi(CausalSights sights, CausalRows rows, CausalitySettings settings) {
        this.sights = sights;
        this.rows = rows;
        this.settings = settings;
    }

    @NonNull @Description("What would hang in the air were the claim rejected, under no lens.")
    public CompletionStage<Impact> impact(@Source Claim claim) {
        if (!(claim instanceof CausalLink causal)) {
            return CompletableFuture.completedFuture(NONE);
        }
        var graph = sights.view().graph();
        var link = rows.numberOf(graph, causal);
        return link.isPresent() ? impact(graph, link.getAsInt()) : CompletableFuture.completedFuture(NONE);
    }

    private CompletionStage<Impact> impact(CausalGraph graph, int link) {
        var found = RejectionSearch.search(graph, sights.filter(null), new int[] {link}, settings.nodeBudget());
        var nodes = IntStream.concat(Arrays.stream(found.losesAllCauses()), Arrays.stream(found.unreachable()))
                .toArray();
        return rows.events(graph, nodes)
                .thenCombine(
                        rows.truncation(graph, found.cut()),
                        (events, truncation) -> new Impact(
                                chronological(graph, found.losesAllCauses(), events),
                                chronological(graph, found.unreachable(), events),
                                truncation.orElse(null)));
    }

    private static List<Event> chronological(CausalGraph graph, int[] nodes, Map<Integer, Event> events) {
        return Arrays.stream(nodes)
                .boxed()
                .sorted(graph::compareByStart)
                .map(events::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
