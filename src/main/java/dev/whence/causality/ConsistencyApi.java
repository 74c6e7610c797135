package dev.whence.causality;

import static dev.whence.relation.Order.number;
import static dev.whence.relation.Order.text;

import dev.whence.event.Event;
import dev.whence.evidence.Claim;
import dev.whence.evidence.Statement;
import dev.whence.relation.Condition;
import dev.whence.relation.Order;
import dev.whence.relation.Page;
import dev.whence.relation.Relation;
import dev.whence.relation.Relations;
import io.smallrye.graphql.api.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Whether the history agrees with itself, and says where it has everything from. */
@GraphQLApi
public class ConsistencyApi {

    /** The findings of these kinds and verdicts; the cycles are given by their events and a number for each. */
    private static final Relation<Finding> FINDINGS = new Relation<>(
            "consistency",
            Finding.class,
            """
            (select kind, verdict, key, message, claim_id, event_ids from finding
                union all
                select 'CAUSAL_CYCLE', 'POSSIBLE_VIOLATION', min(event.slug),
                    'These events cause each other in a circle: '
                        || string_agg(format('"%s"', event.title), ', ' order by event.date_start_earliest, event.slug)
                        || '. Feedback may be meant; otherwise reject a link.',
                    null,
                    array_agg(event.id order by event.date_start_earliest, event.slug)
                from unnest(cast(? as bigint[]), cast(? as integer[])) member (event_id, cycle)
                join event on event.id = member.event_id
                group by member.cycle) finding""",
            List.of(),
            "coalesce(finding.claim_id, finding.event_ids[1])",
            List.of(
                    "finding.kind",
                    "finding.verdict",
                    "finding.message",
                    "finding.claim_id",
                    "array_to_string(finding.event_ids, ',')"),
            "finding.kind = any(?) and finding.verdict = any(?)",
            Order.by(
                    number(
                            "array_position(array['EFFECT_BEFORE_CAUSE', 'CAUSAL_CYCLE', 'PARTICIPANT_NOT_ALIVE', 'NO_SOURCE', 'SINGLE_SOURCE'], finding.kind)"),
                    text("finding.key")));

    private final CausalSights sights;
    private final Relations relations;

    ConsistencyApi(CausalSights sights, Relations relations) {
        this.sights = sights;
        this.relations = relations;
    }

    @Query
    @NonNull @Description(
            "What a curator should look at: by kind, in the order of their list here (`EFFECT_BEFORE_CAUSE`, `CAUSAL_CYCLE`, "
                    + "`PARTICIPANT_NOT_ALIVE`, `NO_SOURCE`, `SINGLE_SOURCE`), then by the key of the claim or of the first event. Rejected claims "
                    + "contradict nothing.")
    public CompletionStage<FindingConnection> consistency(
            @Description("Only findings of these kinds; of any when null.") @Nullable List<@NonNull FindingKind> kinds,
            @Description("Only findings of these verdicts; of any when null.") @Nullable List<@NonNull Verdict> verdicts,
            @Description(Page.FIRST) Integer first,
            @Description(Page.AFTER) String after) {
        var wanted = new TreeSet<>(kinds == null ? Arrays.asList(FindingKind.values()) : kinds);
        var cycles = wanted.contains(FindingKind.CAUSAL_CYCLE) ? cycles() : new long[0][];
        var page = Page.forward(first, after);
        return relations
                .page(
                        FINDINGS.about(
                                Condition.texts(Arrays.stream(cycles)
                                        .flatMapToLong(Arrays::stream)
                                        .boxed()
                                        .toList()),
                                Condition.texts(IntStream.range(0, cycles.length)
                                        .flatMap(cycle ->
                                                IntStream.generate(() -> cycle).limit(cycles[cycle].length))
                                        .boxed()
                                        .toList()),
                                Condition.texts(wanted),
                                Condition.texts(
                                        new TreeSet<>(verdicts == null ? Arrays.asList(Verdict.values()) : verdicts))),
                        page,
                        ConsistencyApi::finding)
                .thenApply(FindingConnection::new);
    }

    @NonNull @Description("The claims concerned; none for a cycle, whose events say which links it is made of.")
    public CompletionStage<List<@NonNull Claim>> claims(@Source Finding finding) {
        return finding.claim() == null
                ? CompletableFuture.completedFuture(List.of())
                : relations.numbered(Statement.class, finding.claim()).thenApply(claim -> List.of((Claim) claim));
    }

    @NonNull @Description(
            "The events concerned: of a link its cause and its effect, of a cycle all that are on it; empty for a claim without sources, which names its own.")
    public CompletionStage<List<@NonNull Event>> events(@Source Finding finding) {
        var events = finding.eventIds().stream()
                .map(event -> relations.numbered(Event.class, event).toCompletableFuture())
                .toList();
        return CompletableFuture.allOf(events.toArray(CompletableFuture[]::new))
                .thenApply(done -> events.stream().map(CompletableFuture::join).toList());
    }

    /** The rows of the events on each cycle, under no lens. */
    private long[][] cycles() {
        var graph = sights.view().graph();
        return Cycles.of(graph, sights.filter(null)).stream()
                .map(nodes -> Arrays.stream(nodes).mapToLong(graph::eventOf).toArray())
                .toArray(long[][]::new);
    }

    private static Finding finding(List<Object> columns) {
        var events = (String) columns.get(4);
        return new Finding(
                FindingKind.valueOf((String) columns.get(0)),
                Verdict.valueOf((String) columns.get(1)),
                (String) columns.get(2),
                (Long) columns.get(3),
                events.isEmpty()
                        ? List.of()
                        : Arrays.stream(events.split(",")).map(Long::valueOf).toList());
    }
}
