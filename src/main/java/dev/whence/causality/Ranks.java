package dev.whence.causality;

import java.util.Arrays;

/**
 * Layers for drawing, causes left of effects.
 *
 * <p>A cause's rank is lower than its effect's, unless both are on one cycle: all events of a cycle share a rank. An event is as
 * far to the left as its own causes allow; one without any stands just left of its nearest effect instead. Ranks start at 0
 * and none is empty. Linear in nodes and links.
 */
final class Ranks {

    private Ranks() {}

    /**
     * Ranks the nodes of a drawing.
     *
     * @param nodes each once
     * @param links between these nodes; all count, {@code PREVENTED} ones too
     * @return by position in {@code nodes}: the rank
     */
    static int[] of(CausalGraph graph, int[] nodes, int[] links) {
        var table = new NodeTable();
        for (int node : nodes) {
            table.number(node);
        }
        var offsets = new int[nodes.length + 1];
        for (int link : links) {
            offsets[table.find(graph.causeOf(link)) + 1]++;
        }
        Arrays.parallelPrefix(offsets, Integer::sum);
        int[] next = offsets.clone();
        var effects = new int[links.length];
        for (int link : links) {
            effects[next[table.find(graph.causeOf(link))]++] = table.find(graph.effectOf(link));
        }
        return of(offsets, effects);
    }

    private static int[] of(int[] offsets, int[] effects) {
        int[] components = Components.of(offsets, entry -> effects[entry], entry -> true);
        int[] causesFirst = causesFirst(components);
        var ranks = new int[components.length];
        var hasCauses = new boolean[components.length];
        for (int node : causesFirst) {
            for (int entry = offsets[node]; entry < offsets[node + 1]; entry++) {
                int cause = components[node];
                int effect = components[effects[entry]];
                if (cause != effect) {
                    ranks[effect] = Math.max(ranks[effect], ranks[cause] + 1);
                    hasCauses[effect] = true;
                }
            }
        }
        int[] nearest = nearestEffects(offsets, effects, components, ranks);
        var byNode = new int[components.length];
        for (int node = 0; node < byNode.length; node++) {
            int component = components[node];
            boolean moves = !hasCauses[component] && nearest[component] != Integer.MAX_VALUE;
            byNode[node] = moves ? nearest[component] - 1 : ranks[component];
        }
        return byNode;
    }

    /** The nodes by component, the greatest first. */
    private static int[] causesFirst(int[] components) {
        var starts = new int[components.length + 1];
        for (int component : components) {
            starts[components.length - component]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        var sorted = new int[components.length];
        for (int node = 0; node < components.length; node++) {
            sorted[starts[components.length - components[node] - 1]++] = node;
        }
        return sorted;
    }

    /** By component: the least rank of those that it leads to, {@code Integer.MAX_VALUE} if it leads to none. */
    private static int[] nearestEffects(int[] offsets, int[] effects, int[] components, int[] ranks) {
        var nearest = new int[components.length];
        Arrays.fill(nearest, Integer.MAX_VALUE);
        for (int node = 0; node < components.length; node++) {
            for (int entry = offsets[node]; entry < offsets[node + 1]; entry++) {
                int effect = components[effects[entry]];
                if (effect != components[node]) {
                    nearest[components[node]] = Math.min(nearest[components[node]], ranks[effect]);
                }
            }
        }
        return nearest;
    }
}
