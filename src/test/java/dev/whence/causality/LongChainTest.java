package dev.whence.causality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.event.CausalLinkType;
import dev.whence.event.EventKind;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.Standing;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Long chains, great cycles and hubs neither overflow the stack nor take more than linear time. */
@Timeout(20)
class LongChainTest {

    private static final int SIZE = 200_000;
    private static final LinkFilter ALL = SmallGraph.SmallFilter.ALL.build();

    private final CausalGraph chain = graph(false);
    private final CausalGraph ring = graph(true);

    /** Event 0 leads to 1, 1 to 2 and so on; the last, in a ring, to 0. */
    private static CausalGraph graph(boolean isRing) {
        var builder = new CausalGraphBuilder(SIZE, SIZE);
        for (int event = 0; event < SIZE; event++) {
            builder.event(event, EventKind.PROCESS, true, event, event);
        }
        for (int link = 0; link < (isRing ? SIZE : SIZE - 1); link++) {
            link(builder, link, link, (link + 1) % SIZE);
        }
        return builder.build();
    }

    private static void link(CausalGraphBuilder builder, long claim, long cause, long effect) {
        builder.link(claim, cause, effect, CausalLinkType.CAUSED, Certainty.CERTAIN, Standing.ACCEPTED);
    }

    @Test
    void areFollowedToTheirEnds() {
        var closure = Closure.of(chain, ALL, 0, chain.effects(), SIZE, SIZE);
        assertThat(closure.nodes()).hasSize(SIZE - 1);
        var ancestry = AncestrySearch.search(chain, ALL, SIZE - 1, SIZE, SIZE);
        assertThat(ancestry.rootCauses()).containsExactly(new Ancestry.Ancestor(0, SIZE - 1));
        assertThat(AncestrySearch.search(ring, ALL, 0, SIZE, SIZE).rootCauses()).isEmpty();
        var common = CommonAncestorSearch.search(chain, ALL, new int[] {SIZE - 1, 1}, 10, 2 * SIZE);
        assertThat(common.all()).hasSize(1);
        assertThat(common.all()[0].distances()).containsExactly(SIZE - 1, 1);
    }

    @Test
    void losesAllBehindARejectedLink() {
        assertThat(RejectionSearch.search(chain, ALL, new int[] {0}, SIZE).unreachable())
                .hasSize(SIZE - 1);
        assertThat(RejectionSearch.search(ring, ALL, new int[] {0}, SIZE).unreachable())
                .isEmpty();
    }

    @Test
    void areRankedAndFoundToBeCycles() {
        int[] nodes = IntStream.range(0, SIZE).toArray();
        assertThat(Ranks.of(chain, nodes, IntStream.range(0, SIZE - 1).toArray()))
                .isEqualTo(nodes);
        assertThat(Ranks.of(ring, nodes, nodes)).containsOnly(0);
        assertThat(Cycles.of(chain, ALL)).isEmpty();
        assertThat(Cycles.of(ring, ALL)).singleElement().isEqualTo(nodes);
    }

    /** A hub with more causes than consequences crowds none of them out. */
    @Test
    void sharesRoomAroundAHub() {
        var builder = new CausalGraphBuilder(SIZE, SIZE);
        for (int event = 0; event < SIZE; event++) {
            builder.event(event, EventKind.PROCESS, true, event, event);
        }
        for (int event = 1; event < SIZE; event++) {
            link(builder, event, event < 4 ? 0 : event, event < 4 ? event : 0);
        }
        var graph = builder.build();

        var found = NeighbourhoodSearch.search(graph, ALL, new int[] {0}, CausalDirection.BOTH, 3, 10);

        assertThat(found.nodes()).containsExactly(0, 4, 1, 5, 2, 6, 3, 7, 8, 9);
        assertThat(found.links()).hasSize(9);
        assertThat(found.cut().frontier()).containsExactly(0);
        assertThat(PathSearch.search(graph, ALL, SIZE - 1, 3, 3, 12, 10L * SIZE).best())
                .singleElement()
                .extracting(Path::length)
                .isEqualTo(2);
    }
}
