package dev.whence.causality;

import dev.whence.causality.Ancestry.Ancestor;
import dev.whence.event.CausalLinkType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** Finds what an event goes back to, as {@link Ancestry} defines it. Linear in the causal links of the ancestors. */
final class AncestrySearch {

    private final CausalGraph graph;
    private final LinkFilter filter;
    private final int event;
    private final Walk walk;
    private final IntList distances = new IntList();
    private final boolean hasRoom;

    private AncestrySearch(CausalGraph graph, LinkFilter filter, int event, int depth, int maxNodes) {
        this.graph = graph;
        this.filter = filter;
        this.event = event;
        walk = Walk.along(graph.causes(), graph, filter).from(event);
        distances.add(0);
        boolean hasRoom = true;
        while (hasRoom && walk.level() < depth && !walk.isExhausted()) {
            hasRoom = walk.advance(maxNodes - walk.size());
            while (distances.size() < walk.size()) {
                distances.add(walk.level());
            }
        }
        this.hasRoom = hasRoom;
    }

    /**
     * Searches upstream of an event.
     *
     * @param depth how many links away at most
     * @param maxNodes how many nodes to see at most, the event among them; at least 1
     */
    static Ancestry search(CausalGraph graph, LinkFilter filter, int event, int depth, int maxNodes) {
        var search = new AncestrySearch(graph, filter, event, depth, maxNodes);
        var enabling = search.enabling(depth);
        return new Ancestry(
                search.ancestors(search::isRoot),
                search.ancestors(node -> graph.isCondition(node) || enabling.contains(node)),
                search.triggers(),
                search.walk.cut(search.hasRoom));
    }

    /** Those of the ancestors that match. */
    private Ancestor[] ancestors(IntPredicate matches) {
        List<Ancestor> found = new ArrayList<>();
        for (int i = 1; i < walk.size(); i++) {
            if (matches.test(walk.node(i))) {
                found.add(new Ancestor(walk.node(i), distances.get(i)));
            }
        }
        found.sort(Comparator.comparingInt(Ancestor::distance)
                .thenComparing((a, b) -> graph.compareByStart(a.node(), b.node())));
        return found.toArray(Ancestor[]::new);
    }

    private boolean isRoot(int node) {
        return !hasCause(node, link -> true);
    }

    private boolean hasCause(int node, IntPredicate matches) {
        var causes = graph.causes();
        for (int entry = causes.start(node); entry < causes.end(node); entry++) {
            int link = causes.link(entry);
            if (filter.walks(graph, link) && matches.test(link)) return true;
        }
        return false;
    }

    /** The causes of {@code ENABLED} links into what lies less deep than the search went. */
    private NodeSet enabling(int depth) {
        var enabling = new NodeSet(graph.nodes());
        int deepest = hasRoom ? depth : walk.level();
        for (int i = 0; i < walk.size() && distances.get(i) < deepest; i++) {
            addCauses(walk.node(i), link -> graph.type(link) == CausalLinkType.ENABLED, enabling);
        }
        return enabling;
    }

    private Ancestor[] triggers() {
        var triggers = new NodeSet(graph.nodes());
        if (hasCause(event, this::triggers)) {
            addCauses(event, this::triggers, triggers);
            return ancestors(triggers::contains);
        }
        addCauses(event, link -> graph.type(link) != CausalLinkType.ENABLED, triggers);
        return ancestors(node -> triggers.contains(node) && !graph.isCondition(node));
    }

    private boolean triggers(int link) {
        return graph.type(link) == CausalLinkType.TRIGGERED;
    }

    private void addCauses(int node, IntPredicate matches, NodeSet set) {
        var causes = graph.causes();
        for (int entry = causes.start(node); entry < causes.end(node); entry++) {
            int link = causes.link(entry);
            if (filter.walks(graph, link) && matches.test(link)) {
                set.add(causes.neighbour(entry));
            }
        }
    }
}
