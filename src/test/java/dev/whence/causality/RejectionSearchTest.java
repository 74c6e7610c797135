package dev.whence.causality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.causality.SmallGraph.SmallLink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What a rejection does, against what roots lead to before and after it. */
class RejectionSearchTest {

    @Property
    void findsWhatChanges(
            @ForAll("graphs") SmallGraph small,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 99) Integer> picks,
            @ForAll @IntRange(min = 1, max = 70) int maxNodes) {
        if (small.links().isEmpty()) return;
        var graph = small.build();
        Set<SmallLink> rejected = new HashSet<>();
        picks.forEach(
                pick -> rejected.add(small.links().get(pick % small.links().size())));
        int[] links = rejected.stream()
                .mapToInt(link -> graph.linkOf(link.cause(), link.claim()))
                .toArray();

        var found = RejectionSearch.search(graph, small.filter().build(), links, maxNodes);

        List<SmallLink> before = small.walked();
        List<SmallLink> after = new ArrayList<>(before);
        after.removeAll(rejected);
        Set<Integer> roots = small.withoutCauses(before);
        Set<Integer> losing = small.withoutCauses(after);
        losing.removeAll(roots);
        int[] reachedBefore = small.distances(roots, before, SmallLink::cause, SmallLink::effect);
        int[] reachedAfter = small.distances(roots, after, SmallLink::cause, SmallLink::effect);
        List<Integer> unreachable = IntStream.range(0, small.events().size())
                .filter(node -> reachedBefore[node] != SmallGraph.NEVER && reachedAfter[node] == SmallGraph.NEVER)
                .boxed()
                .toList();

        Set<Integer> effects = new HashSet<>();
        before.stream().filter(rejected::contains).forEach(link -> effects.add(link.effect()));
        int[] downstream = small.walkedDownstream(effects);
        long size = IntStream.of(downstream)
                .filter(distance -> distance != SmallGraph.NEVER)
                .count();

        assertThat(found.unreachable()).doesNotHaveDuplicates();
        if (size <= maxNodes) {
            assertThat(found.cut()).isNull();
            assertThat(SmallGraph.set(found.losesAllCauses())).isEqualTo(losing);
            assertThat(SmallGraph.set(found.unreachable())).isEqualTo(new HashSet<>(unreachable));
        } else {
            assertThat(found.cut().reason()).isEqualTo(TruncationReason.NODE_BUDGET);
            assertThat(found.cut().nodesSeen()).isEqualTo(maxNodes);
            assertThat(losing).containsAll(SmallGraph.set(found.losesAllCauses()));
            assertThat(unreachable).containsAll(SmallGraph.set(found.unreachable()));
        }
    }

    @Property
    void tellsWhatRootsLeadTo(@ForAll("graphs") SmallGraph small, @ForAll @IntRange(max = 60) int maxLinks) {
        var graph = small.build();
        var filter = small.filter().build();
        var rooted = new Rooted(graph, filter, filter, maxLinks);

        int[] reached = small.walkedDownstream(small.withoutCauses(small.walked()));
        for (int node = 0; node < graph.nodes(); node++) {
            assertThat(rooted.contains(node)).isEqualTo(reached[node] != SmallGraph.NEVER);
        }
    }

    /** Thin graphs, in which a link matters. */
    @Provide
    Arbitrary<SmallGraph> graphs() {
        return Arbitraries.oneOf(SmallGraph.arbitrary(60, 40), SmallGraph.arbitrary(12, 20));
    }
}
