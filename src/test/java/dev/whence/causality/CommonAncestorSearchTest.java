package dev.whence.causality;

import static dev.whence.causality.SmallGraph.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Common causes, against all ancestors of all events, sorted. */
class CommonAncestorSearchTest {

    @Property
    void findsTheNearest(
            @ForAll("graphs") SmallGraph small,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 59) Integer> starts,
            @ForAll @IntRange(min = 1, max = 20) int limit) {
        int[] events = events(small, starts);
        var found = CommonAncestorSearch.search(small.build(), small.filter().build(), events, limit, 1000);

        assertThat(found.cut()).isNull();
        assertThat(text(found)).isEqualTo(expected(small, events).limit(limit).toList());
    }

    @Property
    void beginsTheListWhenRoomEnds(
            @ForAll("graphs") SmallGraph small,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 59) Integer> starts,
            @ForAll @IntRange(min = 3, max = 40) int maxNodes) {
        int[] events = events(small, starts);
        var found = CommonAncestorSearch.search(small.build(), small.filter().build(), events, 100, maxNodes);

        var all = expected(small, events).toList();
        assertThat(text(found)).isEqualTo(all.subList(0, found.all().length));
        if (found.cut() == null) {
            assertThat(text(found)).isEqualTo(all);
        } else {
            assertThat(found.cut().reason()).isEqualTo(TruncationReason.NODE_BUDGET);
            assertThat(found.cut().nodesSeen()).isLessThanOrEqualTo(maxNodes);
            assertThat(found.cut().frontier()).isNotEmpty();
        }
    }

    @Test
    void needsAnEvent() {
        var graph = new CausalGraphBuilder(0, 0).build();

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> CommonAncestorSearch.search(graph, SmallGraph.SmallFilter.ALL.build(), new int[0], 1, 1));
    }

    @Provide
    Arbitrary<SmallGraph> graphs() {
        return SmallGraph.arbitrary(60, 160);
    }

    private static int[] events(SmallGraph small, List<Integer> starts) {
        return starts.stream().mapToInt(start -> start % small.events().size()).toArray();
    }

    private static Stream<String> expected(SmallGraph small, int[] events) {
        var byEvent = Arrays.stream(events)
                .mapToObj(event -> small.walkedUpstream(set(event)))
                .toList();
        return IntStream.range(0, small.events().size())
                .filter(node -> !set(events).contains(node))
                .mapToObj(node -> new CommonAncestors.Common(
                        node,
                        byEvent.stream().mapToInt(distances -> distances[node]).toArray()))
                .filter(common -> Arrays.stream(common.distances()).noneMatch(each -> each == SmallGraph.NEVER))
                .sorted(Comparator.<CommonAncestors.Common>comparingInt(
                                common -> Arrays.stream(common.distances()).sum())
                        .thenComparingInt(common ->
                                Arrays.stream(common.distances()).max().getAsInt())
                        .thenComparingInt(CommonAncestors.Common::node))
                .map(CommonAncestorSearchTest::text);
    }

    private static List<String> text(CommonAncestors found) {
        return Arrays.stream(found.all()).map(CommonAncestorSearchTest::text).toList();
    }

    private static String text(CommonAncestors.Common common) {
        return common.node() + " " + Arrays.toString(common.distances());
    }
}
