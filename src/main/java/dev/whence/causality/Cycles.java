package dev.whence.causality;

import java.util.ArrayList;
import java.util.List;

/** Finds the events that bring about themselves. */
final class Cycles {

    private Cycles() {}

    /**
     * The largest sets of events in which each leads to each by links that may be walked through, and single events that lead
     * to themselves; so a {@code PREVENTED} link closes no cycle. Events are ascending in each set, the sets by their first.
     * Linear in the whole graph.
     */
    static List<int[]> of(CausalGraph graph, LinkFilter filter) {
        var effects = graph.effects();
        int[] components = Components.of(effects.offsets(), effects::neighbour, link -> filter.walks(graph, link));
        var sizes = new int[graph.nodes()];
        for (int component : components) {
            sizes[component]++;
        }
        int[] missing = sizes.clone();
        var members = new int[graph.nodes()][];
        List<int[]> cycles = new ArrayList<>();
        for (int node = 0; node < components.length; node++) {
            int component = components[node];
            if (sizes[component] == 1 && !leadsToItself(graph, filter, node)) continue;
            if (members[component] == null) {
                members[component] = new int[sizes[component]];
                cycles.add(members[component]);
            }
            members[component][sizes[component] - missing[component]--] = node;
        }
        return cycles;
    }

    private static boolean leadsToItself(CausalGraph graph, LinkFilter filter, int node) {
        for (int link = graph.effects().start(node); link < graph.effects().end(node); link++) {
            if (graph.effectOf(link) == node && filter.walks(graph, link)) return true;
        }
        return false;
    }
}
