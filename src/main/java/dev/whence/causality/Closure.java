package dev.whence.causality;

/**
 * All events that lead to an event, or come of it, within some steps.
 *
 * @param nodes without the event itself, nearest first; {@code PREVENTED} links count as last steps
 * @param isComplete false if room ended before all within these steps were found
 */
record Closure(int[] nodes, boolean isComplete) {

    /**
     * Searches downstream ({@code graph.effects()}) or upstream ({@code graph.causes()}) of a node.
     *
     * @param steps how many links away at most
     * @param maxNodes how many nodes to see at most, the first among them; at least 1
     */
    static Closure of(CausalGraph graph, LinkFilter filter, int node, Adjacency along, int steps, int maxNodes) {
        var walk = Walk.showing(along, graph, filter).from(node);
        boolean hasRoom = true;
        while (hasRoom && walk.level() < steps && !walk.isExhausted()) {
            hasRoom = walk.advance(maxNodes - walk.size());
        }
        return new Closure(walk.nodes(1), hasRoom);
    }
}
