package dev.whence.causality;

import dev.whence.event.CausalLinkType;
import dev.whence.event.EventKind;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A generated graph and lens, as plain lists, to find slowly and obviously what the searches find fast. */
record SmallGraph(List<SmallEvent> events, List<SmallLink> links, SmallFilter filter) {

    static final int NEVER = Integer.MAX_VALUE;

    record SmallEvent(EventKind kind, boolean occurred, long startEarliest, long startLatest) {}

    /** Cause and effect are positions in the list of events, and so nodes. */
    record SmallLink(long claim, int cause, int effect, CausalLinkType type, Certainty certainty, Standing standing) {}

    record SmallFilter(
            Set<CausalLinkType> types,
            Certainty minCertainty,
            Set<Standing> standings,
            Set<Long> dropped,
            Set<Long> added) {

        static final SmallFilter ALL = new SmallFilter(
                Set.of(CausalLinkType.values()), Certainty.DOUBTFUL, Set.of(Standing.values()), Set.of(), Set.of());

        boolean sees(SmallLink link) {
            if (dropped.contains(link.claim)) return false;
            if (added.contains(link.claim)) return true;
            return types.contains(link.type)
                    && link.certainty.compareTo(minCertainty) <= 0
                    && standings.contains(link.standing);
        }

        LinkFilter build() {
            return LinkFilter.of(types, minCertainty, standings)
                    .dropping(dropped.stream().mapToLong(claim -> claim).toArray())
                    .adding(added.stream().mapToLong(claim -> claim).toArray());
        }
    }

    /** Graphs with cycles, hubs, parts, loops, equal dates and parallel links; lenses from open to nearly shut. */
    static Arbitrary<SmallGraph> arbitrary(int maxNodes, int maxLinks) {
        return Arbitraries.integers()
                .between(1, maxNodes)
                .flatMap(nodes -> Combinators.combine(
                                event().list().ofSize(nodes), links(nodes, maxLinks), filter(maxLinks))
                        .as(SmallGraph::new))
                .withoutEdgeCases();
    }

    private static Arbitrary<SmallEvent> event() {
        return Combinators.combine(
                        Arbitraries.of(EventKind.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Long.MIN_VALUE, -700_000L, 0L, 1L, 700_000L),
                        Arbitraries.of(0L, 1L, Long.MAX_VALUE))
                .as(SmallEvent::new);
    }

    private static Arbitrary<List<SmallLink>> links(int nodes, int maxLinks) {
        Arbitrary<Integer> anyNode = Arbitraries.oneOf(
                Arbitraries.integers().between(0, nodes - 1),
                Arbitraries.integers().between(0, Math.min(2, nodes - 1)));
        return Combinators.combine(
                        anyNode,
                        anyNode,
                        Arbitraries.of(CausalLinkType.class),
                        Arbitraries.of(Certainty.class),
                        Arbitraries.of(Standing.class))
                .as((cause, effect, type, certainty, standing) ->
                        new SmallLink(0, cause, effect, type, certainty, standing))
                .list()
                .ofMaxSize(maxLinks)
                .map(SmallGraph::withClaims);
    }

    /** Claims in no order, all different. */
    private static List<SmallLink> withClaims(List<SmallLink> links) {
        List<SmallLink> named = new ArrayList<>();
        for (var link : links) {
            named.add(new SmallLink(
                    claim(named.size()), link.cause, link.effect, link.type, link.certainty, link.standing));
        }
        return named;
    }

    private static long claim(int position) {
        return position * 37L % 1009 + 1;
    }

    private static Arbitrary<SmallFilter> filter(int maxLinks) {
        var claims = Arbitraries.integers()
                .between(0, maxLinks)
                .map(SmallGraph::claim)
                .set()
                .ofMaxSize(4);
        var any = Combinators.combine(
                        Arbitraries.of(CausalLinkType.class).set(),
                        Arbitraries.of(Certainty.class),
                        Arbitraries.of(Standing.class).set(),
                        claims,
                        claims)
                .as(SmallFilter::new);
        var wide = Combinators.combine(Arbitraries.of(Certainty.POSSIBLE, Certainty.DOUBTFUL), claims, claims)
                .as((certainty, dropped, added) -> new SmallFilter(
                        Set.of(CausalLinkType.values()),
                        certainty,
                        Set.of(Standing.ACCEPTED, Standing.DISPUTED),
                        dropped,
                        added));
        return Arbitraries.oneOf(Arbitraries.just(SmallFilter.ALL), wide, any);
    }

    /** Events have the row ids 5, 15, 25 … */
    CausalGraph build() {
        var builder = new CausalGraphBuilder(0, 0);
        for (int node = 0; node < events.size(); node++) {
            var event = events.get(node);
            builder.event(node * 10L + 5, event.kind, event.occurred, event.startEarliest, event.startLatest);
        }
        for (var link : links) {
            builder.link(
                    link.claim, link.cause * 10L + 5, link.effect * 10L + 5, link.type, link.certainty, link.standing);
        }
        return builder.build();
    }

    List<SmallLink> seen() {
        return links.stream().filter(filter::sees).toList();
    }

    List<SmallLink> walked() {
        return seen().stream()
                .filter(link -> link.type != CausalLinkType.PREVENTED)
                .toList();
    }

    /** By node: how many links downstream of the nearest of these by links that may be walked. */
    int[] walkedDownstream(Set<Integer> from) {
        return distances(from, walked(), SmallLink::cause, SmallLink::effect);
    }

    int[] walkedUpstream(Set<Integer> from) {
        return distances(from, walked(), SmallLink::effect, SmallLink::cause);
    }

    /** The same, where the last step may be any that is seen. */
    int[] seenDownstream(Set<Integer> from) {
        return lastStep(walkedDownstream(from), SmallLink::cause, SmallLink::effect);
    }

    int[] seenUpstream(Set<Integer> from) {
        return lastStep(walkedUpstream(from), SmallLink::effect, SmallLink::cause);
    }

    private int[] lastStep(int[] walked, ToIntFunction<SmallLink> near, ToIntFunction<SmallLink> far) {
        int[] distances = walked.clone();
        for (var link : seen()) {
            int nearer = walked[near.applyAsInt(link)];
            if (nearer != NEVER) {
                distances[far.applyAsInt(link)] = Math.min(distances[far.applyAsInt(link)], nearer + 1);
            }
        }
        return distances;
    }

    /** After Bellman and Ford: shortens distances along links until nothing changes. */
    int[] distances(
            Set<Integer> from, List<SmallLink> along, ToIntFunction<SmallLink> near, ToIntFunction<SmallLink> far) {
        var distances = new int[events.size()];
        Arrays.fill(distances, NEVER);
        from.forEach(node -> distances[node] = 0);
        for (boolean changed = true; changed; ) {
            changed = false;
            for (var link : along) {
                int nearer = distances[near.applyAsInt(link)];
                if (nearer != NEVER && nearer + 1 < distances[far.applyAsInt(link)]) {
                    distances[far.applyAsInt(link)] = nearer + 1;
                    changed = true;
                }
            }
        }
        return distances;
    }

    /** The nodes with no link of these into them. */
    Set<Integer> withoutCauses(List<SmallLink> links) {
        Set<Integer> nodes = new TreeSet<>();
        for (int node = 0; node < events.size(); node++) {
            nodes.add(node);
        }
        links.forEach(link -> nodes.remove(link.effect));
        return nodes;
    }

    Comparator<Integer> byStart() {
        return Comparator.<Integer>comparingLong(node -> events.get(node).startEarliest)
                .thenComparingLong(node -> events.get(node).startLatest)
                .thenComparingInt(node -> node);
    }

    static Set<Integer> set(int... nodes) {
        Set<Integer> set = new HashSet<>();
        for (int node : nodes) {
            set.add(node);
        }
        return set;
    }

    /** Those within some steps but not at the start, in no order. */
    static Set<Integer> within(int[] distances, int steps) {
        Set<Integer> nodes = new HashSet<>();
        for (int node = 0; node < distances.length; node++) {
            if (distances[node] > 0 && distances[node] <= steps) {
                nodes.add(node);
            }
        }
        return nodes;
    }
}
