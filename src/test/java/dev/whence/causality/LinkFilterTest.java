package dev.whence.causality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.event.CausalLinkType;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A filter lets through what a lens shows. */
class LinkFilterTest {

    @Property
    void seesWhatTheLensShowsAndWalksAllButWhatPrevented(@ForAll("graphs") SmallGraph small) {
        var graph = small.build();
        var filter = small.filter().build();

        for (var link : small.links()) {
            boolean sees = small.filter().sees(link);
            int position = graph.linkOf(link.cause(), link.claim());
            assertThat(filter.test(graph, position)).isEqualTo(sees);
            assertThat(filter.walks(graph, position)).isEqualTo(sees && link.type() != CausalLinkType.PREVENTED);
        }
    }

    @Provide
    Arbitrary<SmallGraph> graphs() {
        return SmallGraph.arbitrary(10, 40);
    }
}
