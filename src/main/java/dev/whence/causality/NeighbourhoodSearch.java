package dev.whence.causality;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what is around some events: causes of their causes, and consequences of their consequences, but not the other
 * consequences of their causes.
 *
 * <p>An event on both sides is on that where it is nearer, and a cause where it is equally near. Both sides are searched level
 * by level, and take turns on each, so that where room ends what was kept is nearest, and neither side crowds out the other.
 */
final class NeighbourhoodSearch {

    private final CausalGraph graph;
    private final LinkFilter filter;
    private final int maxNodes;

    private final Walk causes;
    private final Walk consequences;

    private final NodeSet shown;
    private final IntList nodes = new IntList();
    private final IntList distances = new IntList();
    private final List<CausalSide> sides = new ArrayList<>();

    private NeighbourhoodSearch(
            CausalGraph graph, LinkFilter filter, int[] foci, CausalDirection direction, int maxNodes) {
        this.graph = graph;
        this.filter = filter;
        this.maxNodes = maxNodes;
        causes = Walk.showing(graph.causes(), graph, filter);
        consequences = Walk.showing(graph.effects(), graph, filter);
        shown = new NodeSet(graph.nodes());
        for (int focus : foci) {
            if (!show(focus, 0, CausalSide.FOCUS)) {
                throw new IllegalArgumentException("More events than %d nodes".formatted(maxNodes));
            }
            if (direction != CausalDirection.CONSEQUENCES) {
                causes.from(focus);
            }
            if (direction != CausalDirection.CAUSES) {
                consequences.from(focus);
            }
        }
    }

    /**
     * Searches around some events.
     *
     * @param foci the events; those named twice count once
     * @param depth how many links away at most
     * @param maxNodes how many nodes to keep at most, the foci among them
     * @throws IllegalArgumentException if there are more foci than that
     */
    static Neighbourhood search(
            CausalGraph graph, LinkFilter filter, int[] foci, CausalDirection direction, int depth, int maxNodes) {
        return new NeighbourhoodSearch(graph, filter, foci, direction, maxNodes).run(depth);
    }

    private Neighbourhood run(int depth) {
        boolean hasRoom = true;
        for (int distance = 1; hasRoom && distance <= depth && !isExhausted(); distance++) {
            int room = maxNodes - nodes.size();
            hasRoom = causes.advance(room, shown) & consequences.advance(room, shown);
            hasRoom &= showLevel(distance);
            if (!hasRoom) {
                settleTies(distance);
            }
        }
        return new Neighbourhood(
                nodes.toArray(), distances.toArray(), sides.toArray(CausalSide[]::new), links(), cut(hasRoom));
    }

    private boolean isExhausted() {
        return causes.isExhausted() && consequences.isExhausted();
    }

    /** Shows what was reached last, one cause and one consequence in turn; false if there is no room for all. */
    private boolean showLevel(int distance) {
        int cause = causes.levelStart();
        int consequence = consequences.levelStart();
        boolean hasRoom = true;
        while (hasRoom && (cause < causes.size() || consequence < consequences.size())) {
            if (cause < causes.size()) {
                hasRoom = show(causes.node(cause++), distance, CausalSide.CAUSE);
            }
            if (hasRoom && consequence < consequences.size()) {
                int node = consequences.node(consequence++);
                hasRoom = show(node, distance, causes.hasReached(node) ? CausalSide.CAUSE : CausalSide.CONSEQUENCE);
            }
        }
        return hasRoom;
    }

    /** A level that was cut short may show as a consequence what is a cause just as near, but came too late to be reached as one. */
    private void settleTies(int distance) {
        var effects = causes.previousLevel();
        for (int i = nodes.size() - 1; i >= 0 && distances.get(i) == distance; i--) {
            if (sides.get(i) == CausalSide.CONSEQUENCE && leadsTo(effects, nodes.get(i))) {
                sides.set(i, CausalSide.CAUSE);
            }
        }
    }

    private boolean leadsTo(NodeSet effects, int node) {
        for (int link = graph.effects().start(node); link < graph.effects().end(node); link++) {
            if (effects.contains(graph.effectOf(link)) && filter.test(graph, link)) return true;
        }
        return false;
    }

    private boolean show(int node, int distance, CausalSide side) {
        if (shown.contains(node)) return true;
        if (nodes.size() == maxNodes) return false;
        shown.add(node);
        nodes.add(node);
        distances.add(distance);
        sides.add(side);
        return true;
    }

    private int[] links() {
        var links = new IntList();
        for (int i = 0; i < nodes.size(); i++) {
            int cause = nodes.get(i);
            for (int link = graph.effects().start(cause); link < graph.effects().end(cause); link++) {
                if (shown.contains(graph.effectOf(link)) && filter.test(graph, link)) {
                    links.add(link);
                }
            }
        }
        return links.toArray();
    }

    private Cut cut(boolean hadRoom) {
        if (hadRoom && isExhausted()) return null;
        var open = new IntList();
        for (int i = 0; i < nodes.size(); i++) {
            int node = nodes.get(i);
            if (causes.isOpen(node, shown) || consequences.isOpen(node, shown)) {
                open.add(node);
            }
        }
        if (open.isEmpty()) return null;
        return new Cut(hadRoom ? TruncationReason.DEPTH : TruncationReason.NODE_BUDGET, nodes.size(), open.toArray());
    }
}
