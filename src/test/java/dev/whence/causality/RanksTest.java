package dev.whence.causality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;

/** Layers and cycles, against Kosaraju's components as JGraphT finds them. */
class RanksTest {

    @Property
    void drawsCausesLeftOfEffects(@ForAll("graphs") SmallGraph small) {
        var graph = small.build();
        int[] nodes = IntStream.range(0, graph.nodes())
                .map(node -> graph.nodes() - 1 - node)
                .toArray();
        int[] links = IntStream.range(0, graph.links()).toArray();

        int[] ranks = Ranks.of(graph, nodes, links);

        int[] byNode = new int[nodes.length];
        IntStream.range(0, nodes.length).forEach(i -> byNode[nodes[i]] = ranks[i]);
        List<Set<Integer>> components = components(small, small.links());
        var withCauses = new HashSet<Set<Integer>>();
        for (var link : small.links()) {
            var ofCause = componentOf(components, link.cause());
            var ofEffect = componentOf(components, link.effect());
            if (ofCause == ofEffect) {
                assertThat(byNode[link.cause()]).isEqualTo(byNode[link.effect()]);
            } else {
                assertThat(byNode[link.cause()]).isLessThan(byNode[link.effect()]);
                withCauses.add(ofEffect);
            }
        }
        assertThat(SmallGraph.set(ranks))
                .isEqualTo(SmallGraph.set(
                        IntStream.rangeClosed(0, Arrays.stream(ranks).max().getAsInt())
                                .toArray()));
        for (var component : components) {
            int rank = byNode[component.iterator().next()];
            if (withCauses.contains(component)) {
                assertThat(small.links())
                        .anyMatch(link -> component.contains(link.effect()) && byNode[link.cause()] == rank - 1);
            } else {
                int nearestEffect = small.links().stream()
                        .filter(link -> component.contains(link.cause()) && !component.contains(link.effect()))
                        .mapToInt(link -> byNode[link.effect()])
                        .min()
                        .orElse(1);
                assertThat(rank).isEqualTo(nearestEffect - 1);
            }
        }
        assertThat(Ranks.of(graph, nodes, links)).isEqualTo(ranks);
    }

    @Property
    void findsCycles(@ForAll("graphs") SmallGraph small) {
        var found = Cycles.of(small.build(), small.filter().build());

        List<List<Integer>> expected = new ArrayList<>();
        for (var component : components(small, small.walked())) {
            int first = component.iterator().next();
            boolean isLoop = small.walked().stream().anyMatch(link -> link.cause() == first && link.effect() == first);
            if (component.size() > 1 || isLoop) {
                expected.add(component.stream().sorted().toList());
            }
        }
        expected.sort((a, b) -> Integer.compare(a.getFirst(), b.getFirst()));
        assertThat(found.stream()
                        .map(cycle -> Arrays.stream(cycle).boxed().toList())
                        .toList())
                .isEqualTo(expected);
    }

    @Provide
    Arbitrary<SmallGraph> graphs() {
        return SmallGraph.arbitrary(60, 90);
    }

    private static Set<Integer> componentOf(List<Set<Integer>> components, int node) {
        return components.stream()
                .filter(each -> each.contains(node))
                .findFirst()
                .orElseThrow();
    }

    private static List<Set<Integer>> components(SmallGraph small, List<SmallGraph.SmallLink> links) {
        var graph = new DirectedPseudograph<Integer, DefaultEdge>(DefaultEdge.class);
        IntStream.range(0, small.events().size()).forEach(graph::addVertex);
        links.forEach(link -> graph.addEdge(link.cause(), link.effect()));
        return new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets();
    }
}
