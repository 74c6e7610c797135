package dev.whence.causality;

import static dev.whence.causality.SmallGraph.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.causality.Ancestry.Ancestor;
import dev.whence.event.CausalLinkType;
import dev.whence.event.EventKind;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Root causes, conditions and triggers, against their definitions. */
class AncestrySearchTest {

    @Property
    void findsWhatTheDefinitionsSay(
            @ForAll("graphs") SmallGraph small,
            @ForAll @IntRange(max = 59) int start,
            @ForAll @IntRange(max = 8) int depth) {
        int event = start % small.events().size();
        var found = AncestrySearch.search(small.build(), small.filter().build(), event, depth, 1000);

        int[] distances = small.walkedUpstream(set(event));
        Set<Integer> ancestors = SmallGraph.within(distances, depth);
        assertThat(found.rootCauses()).containsExactly(roots(small, ancestors, distances));

        Set<Integer> conditions = new HashSet<>(ancestors);
        conditions.removeIf(node -> small.events().get(node).kind() != EventKind.CONDITION);
        small.walked().stream()
                .filter(link -> link.type() == CausalLinkType.ENABLED)
                .filter(link -> distances[link.effect()] < depth && ancestors.contains(link.cause()))
                .forEach(link -> conditions.add(link.cause()));
        assertThat(found.conditions()).containsExactly(sorted(small, conditions, distances));

        var direct = small.walked().stream()
                .filter(link -> link.effect() == event && ancestors.contains(link.cause()))
                .toList();
        boolean isTriggered = small.walked().stream()
                .anyMatch(link -> link.effect() == event && link.type() == CausalLinkType.TRIGGERED);
        Set<Integer> triggers = new HashSet<>();
        direct.stream()
                .filter(link -> isTriggered
                        ? link.type() == CausalLinkType.TRIGGERED
                        : link.type() != CausalLinkType.ENABLED
                                && small.events().get(link.cause()).kind() != EventKind.CONDITION)
                .forEach(link -> triggers.add(link.cause()));
        assertThat(found.triggers()).containsExactly(sorted(small, triggers, distances));

        boolean isAll = ancestors.size()
                == SmallGraph.within(distances, SmallGraph.NEVER - 1).size();
        assertThat(found.cut() == null).isEqualTo(isAll);
        if (found.cut() != null) assertThat(found.cut().reason()).isEqualTo(TruncationReason.DEPTH);
    }

    @Property
    void findsOnlyWhatIsTrueWhenRoomEnds(
            @ForAll("graphs") SmallGraph small,
            @ForAll @IntRange(max = 59) int start,
            @ForAll @IntRange(min = 1, max = 12) int maxNodes) {
        int event = start % small.events().size();
        var graph = small.build();
        var part = AncestrySearch.search(graph, small.filter().build(), event, 6, maxNodes);
        var whole = AncestrySearch.search(graph, small.filter().build(), event, 6, 1000);

        assertThat(List.of(whole.rootCauses())).containsAll(List.of(part.rootCauses()));
        assertThat(List.of(whole.conditions())).containsAll(List.of(part.conditions()));
        assertThat(List.of(whole.triggers())).containsAll(List.of(part.triggers()));
        int[] distances = small.walkedUpstream(set(event));
        int size = SmallGraph.within(distances, 6).size() + 1;
        assertThat(part.cut() != null && part.cut().reason() == TruncationReason.NODE_BUDGET)
                .isEqualTo(size > maxNodes);
        if (size > maxNodes) assertThat(part.cut().nodesSeen()).isEqualTo(maxNodes);
    }

    @Provide
    Arbitrary<SmallGraph> graphs() {
        return SmallGraph.arbitrary(60, 120);
    }

    private static Ancestor[] roots(SmallGraph small, Set<Integer> ancestors, int[] distances) {
        Set<Integer> roots = new HashSet<>(ancestors);
        roots.retainAll(small.withoutCauses(small.walked()));
        return sorted(small, roots, distances);
    }

    private static Ancestor[] sorted(SmallGraph small, Set<Integer> nodes, int[] distances) {
        return nodes.stream()
                .sorted(Comparator.<Integer>comparingInt(node -> distances[node])
                        .thenComparing(small.byStart()))
                .map(node -> new Ancestor(node, distances[node]))
                .toArray(Ancestor[]::new);
    }
}
