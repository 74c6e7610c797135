package dev.whence.causality;

import static dev.whence.causality.SmallGraph.NEVER;
import static dev.whence.causality.SmallGraph.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Neighbourhoods and closures, against distances found by shortening them until nothing changes. */
class NeighbourhoodSearchTest {

    @Property
    void keepsWhatIsNearest(
            @ForAll("graphs") SmallGraph small,
            @ForAll @IntRange(max = 59) int first,
            @ForAll @IntRange(max = 59) int second,
            @ForAll CausalDirection direction,
            @ForAll @IntRange(max = 8) int depth,
            @ForAll @IntRange(min = 2, max = 70) int maxNodes) {
        int size = small.events().size();
        int[] foci = {first % size, second % size};
        var found = NeighbourhoodSearch.search(small.build(), small.filter().build(), foci, direction, depth, maxNodes);

        int[] upstream = direction == CausalDirection.CONSEQUENCES ? never(size) : small.seenUpstream(set(foci));
        int[] downstream = direction == CausalDirection.CAUSES ? never(size) : small.seenDownstream(set(foci));
        int[] nearest = IntStream.range(0, size)
                .map(node -> set(foci).contains(node) ? 0 : Math.min(upstream[node], downstream[node]))
                .toArray();
        long within =
                Arrays.stream(nearest).filter(distance -> distance <= depth).count();
        long connected =
                Arrays.stream(nearest).filter(distance -> distance < NEVER).count();

        assertThat(found.nodes()).doesNotHaveDuplicates().hasSize((int) Math.min(within, maxNodes));
        assertThat(found.distances()).isSorted();
        int furthest = found.distances()[found.distances().length - 1];
        for (int i = 0; i < found.nodes().length; i++) {
            int node = found.nodes()[i];
            assertThat(found.distances()[i]).isEqualTo(nearest[node]);
            assertThat(found.sides()[i])
                    .isEqualTo(
                            nearest[node] == 0
                                    ? CausalSide.FOCUS
                                    : upstream[node] <= downstream[node] ? CausalSide.CAUSE : CausalSide.CONSEQUENCE);
        }
        assertThat(set(found.nodes()))
                .containsAll(IntStream.range(0, size)
                        .filter(node -> nearest[node] < furthest)
                        .boxed()
                        .toList());

        if (within > maxNodes) {
            assertThat(found.cut().reason()).isEqualTo(TruncationReason.NODE_BUDGET);
        } else if (connected > within) {
            assertThat(found.cut().reason()).isEqualTo(TruncationReason.DEPTH);
        } else if (found.cut() != null) {
            assertThat(found.cut().reason()).isEqualTo(TruncationReason.DEPTH);
        }
        if (found.cut() != null) {
            assertThat(found.cut().nodesSeen()).isEqualTo(found.nodes().length);
            assertThat(found.cut().frontier()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(set(found.nodes())).containsAll(set(found.cut().frontier()));
        }
    }

    @Property
    void drawsAllLinksAmongItsNodes(@ForAll("graphs") SmallGraph small, @ForAll @IntRange(max = 59) int focus) {
        var graph = small.build();
        var found = NeighbourhoodSearch.search(
                graph, small.filter().build(), new int[] {focus % small.events().size()}, CausalDirection.BOTH, 2, 15);

        Set<Integer> nodes = set(found.nodes());
        assertThat(Arrays.stream(found.links()).mapToObj(graph::claimOf))
                .containsExactlyInAnyOrderElementsOf(small.seen().stream()
                        .filter(link -> nodes.contains(link.cause()) && nodes.contains(link.effect()))
                        .map(link -> link.claim())
                        .toList());
    }

    /** The frontier is exactly the nodes at which one more level or more room would have shown or walked more. */
    @Property
    void namesTheFrontier(
            @ForAll("graphs") SmallGraph small,
            @ForAll @IntRange(max = 59) int focus,
            @ForAll @IntRange(max = 5) int depth) {
        int node = focus % small.events().size();
        var found = NeighbourhoodSearch.search(
                small.build(), small.filter().build(), new int[] {node}, CausalDirection.CONSEQUENCES, depth, 1000);

        int[] walked = small.walkedDownstream(set(node));
        int[] seen = small.seenDownstream(set(node));
        Set<Integer> open = new HashSet<>();
        small.seen().stream()
                .filter(link -> walked[link.cause()] <= depth && seen[link.effect()] > depth)
                .forEach(link -> open.add(link.cause()));
        small.walked().stream()
                .filter(link -> walked[link.cause()] <= depth && walked[link.effect()] > depth)
                .forEach(link -> open.add(link.cause()));
        assertThat(found.cut() == null ? Set.of() : set(found.cut().frontier())).isEqualTo(open);
    }

    @Property
    void closesOverAllWithinSomeSteps(
            @ForAll("graphs") SmallGraph small,
            @ForAll @IntRange(max = 59) int start,
            @ForAll @IntRange(max = 8) int steps,
            @ForAll @IntRange(min = 1, max = 70) int maxNodes) {
        int node = start % small.events().size();
        var graph = small.build();
        var filter = small.filter().build();

        var downstream = Closure.of(graph, filter, node, graph.effects(), steps, maxNodes);
        var upstream = Closure.of(graph, filter, node, graph.causes(), steps, maxNodes);
        assertClosure(downstream, small.seenDownstream(set(node)), steps, maxNodes);
        assertClosure(upstream, small.seenUpstream(set(node)), steps, maxNodes);
    }

    private static void assertClosure(Closure closure, int[] distances, int steps, int maxNodes) {
        Set<Integer> all = SmallGraph.within(distances, steps);
        assertThat(closure.nodes()).doesNotHaveDuplicates().hasSize(Math.min(all.size(), maxNodes - 1));
        assertThat(all).containsAll(set(closure.nodes()));
        assertThat(Arrays.stream(closure.nodes()).map(node -> distances[node]).toArray())
                .isSorted();
        int[] kept = Arrays.stream(closure.nodes()).map(node -> distances[node]).toArray();
        int[] nearest = all.stream()
                .mapToInt(node -> distances[node])
                .sorted()
                .limit(kept.length)
                .toArray();
        assertThat(kept).isEqualTo(nearest);
        assertThat(closure.isComplete()).isEqualTo(all.size() < maxNodes);
    }

    @Property(tries = 200)
    void refusesMoreFociThanNodes(@ForAll("graphs") SmallGraph small) {
        int[] foci = IntStream.range(0, small.events().size()).toArray();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeighbourhoodSearch.search(
                        small.build(), small.filter().build(), foci, CausalDirection.BOTH, 1, foci.length - 1));
    }

    @Provide
    Arbitrary<SmallGraph> graphs() {
        return SmallGraph.arbitrary(60, 120);
    }

    private static int[] never(int size) {
        var distances = new int[size];
        Arrays.fill(distances, NEVER);
        return distances;
    }
}
