package dev.whence.causality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.whence.causality.SmallGraph.SmallLink;
import dev.whence.event.CausalLinkType;
import dev.whence.event.EventKind;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The graph holds what the builder was given, in the order that it promises. */
class CausalGraphTest {

    @Property
    void holdsItsEvents(@ForAll("graphs") SmallGraph small) {
        var graph = small.build();

        assertThat(graph.nodes()).isEqualTo(small.events().size());
        for (int node = 0; node < graph.nodes(); node++) {
            var event = small.events().get(node);
            assertThat(graph.eventOf(node)).isEqualTo(node * 10L + 5);
            assertThat(graph.nodeOf(node * 10L + 5)).isEqualTo(node);
            assertThat(graph.nodeOf(node * 10L)).isEqualTo(-1);
            assertThat(graph.isCondition(node)).isEqualTo(event.kind() == EventKind.CONDITION);
            assertThat(graph.occurred(node)).isEqualTo(event.occurred());
            assertThat(graph.startEarliest(node)).isEqualTo(event.startEarliest());
            assertThat(graph.startLatest(node)).isEqualTo(event.startLatest());
        }
    }

    @Property
    void holdsItsLinksInOrder(@ForAll("graphs") SmallGraph small) {
        var graph = small.build();

        List<SmallLink> links = new ArrayList<>();
        for (int link = 0; link < graph.links(); link++) {
            links.add(linkOf(graph, link, graph.causeOf(link)));
            assertThat(graph.linkOf(graph.causeOf(link), graph.claimOf(link))).isEqualTo(link);
            assertThat(graph.linkOf(graph.causeOf(link), 5_000)).isEqualTo(-1);
        }
        var order = Comparator.comparingInt(SmallLink::cause)
                .thenComparing(SmallLink::effect, small.byStart())
                .thenComparingLong(SmallLink::claim);
        assertThat(links).isEqualTo(small.links().stream().sorted(order).toList());
    }

    @Property
    void findsTheSameLinksFromTheirEffects(@ForAll("graphs") SmallGraph small) {
        var graph = small.build();

        List<SmallLink> links = new ArrayList<>();
        for (int node = 0; node < graph.nodes(); node++) {
            for (int entry = graph.causes().start(node); entry < graph.causes().end(node); entry++) {
                assertThat(graph.effectOf(graph.causes().link(entry))).isEqualTo(node);
                links.add(
                        linkOf(graph, graph.causes().link(entry), graph.causes().neighbour(entry)));
            }
        }
        var order = Comparator.comparingInt(SmallLink::effect)
                .thenComparing(SmallLink::cause, small.byStart())
                .thenComparingLong(SmallLink::claim);
        assertThat(links).isEqualTo(small.links().stream().sorted(order).toList());
    }

    @Provide
    Arbitrary<SmallGraph> graphs() {
        return SmallGraph.arbitrary(60, 150);
    }

    private static SmallLink linkOf(CausalGraph graph, int link, int cause) {
        return new SmallLink(
                graph.claimOf(link),
                cause,
                graph.effectOf(link),
                graph.type(link),
                graph.certainty(link),
                graph.standing(link));
    }

    @Test
    void takesThirtyThreeBytesForANodeAndTwentyForALink() {
        var builder = new CausalGraphBuilder(2, 1);
        builder.event(1, EventKind.PROCESS, true, 0, 0).event(2, EventKind.PROCESS, true, 0, 0);
        link(builder, 7, 1, 2);

        assertThat(builder.build().bytes()).isEqualTo(2 * 33 + 20 + 8);
    }

    @Test
    void ignoresLinksToUnknownEvents() {
        var builder = new CausalGraphBuilder(1, 1).event(1, EventKind.PROCESS, true, 0, 0);

        assertThat(link(builder, 7, 1, 2)).isFalse();
        assertThat(link(builder, 8, 2, 1)).isFalse();
        assertThat(link(builder, 9, 1, 1)).isTrue();
        assertThat(builder.build().links()).isEqualTo(1);
    }

    @Test
    void refusesWhatItCannotHold() {
        var builder = new CausalGraphBuilder(0, 0).event(2, EventKind.PROCESS, true, 0, 0);

        assertThatIllegalArgumentException().isThrownBy(() -> builder.event(2, EventKind.PROCESS, true, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> link(builder, (-1L << 56) - 1, 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> link(builder, 1L << 56, 2, 2));
        assertThat(link(builder, (1L << 56) - 1, 2, 2)).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> builder.event(3, EventKind.PROCESS, true, 0, 0));
        assertThat(builder.build().claimOf(0)).isEqualTo((1L << 56) - 1);
    }

    @Test
    void mayBeEmpty() {
        var graph = new CausalGraphBuilder(0, 0).build();

        assertThat(graph.nodes()).isZero();
        assertThat(graph.links()).isZero();
        assertThat(graph.nodeOf(1)).isEqualTo(-1);
        assertThat(Cycles.of(graph, SmallGraph.SmallFilter.ALL.build())).isEmpty();
        assertThat(Ranks.of(graph, new int[0], new int[0])).isEmpty();
    }

    private static boolean link(CausalGraphBuilder builder, long claim, long cause, long effect) {
        return builder.link(claim, cause, effect, CausalLinkType.CAUSED, Certainty.CERTAIN, Standing.ACCEPTED);
    }
}
