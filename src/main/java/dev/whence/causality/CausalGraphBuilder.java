package dev.whence.causality;

import dev.whence.event.CausalLinkType;
import dev.whence.event.EventKind;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.Standing;
import java.util.Arrays;

/**
 * Builds a {@link CausalGraph}: first all events, in the order of their row ids, then the links, in any order.
 *
 * <p>Linear in events and links but for sorting the events by their dates. The most memory that it takes, given the right
 * sizes, is less than twice that of the graph.
 */
final class CausalGraphBuilder {

    private static final long MAX_CLAIM = Long.MAX_VALUE >>> LinkAttributes.BITS;

    private long[] events;
    private long[] startEarliest;
    private long[] startLatest;
    private byte[] flags;
    private int nodes;

    /** As they came: cause, effect, and {@code claim << BITS | attributes}. */
    private int[] linkCauses;

    private int[] linkEffects;
    private long[] linkClaims;
    private int links;

    /** Where more events or links come than are expected, room for them is made. */
    CausalGraphBuilder(int expectedEvents, int expectedLinks) {
        events = new long[expectedEvents];
        startEarliest = new long[expectedEvents];
        startLatest = new long[expectedEvents];
        flags = new byte[expectedEvents];
        linkCauses = new int[expectedLinks];
        linkEffects = new int[expectedLinks];
        linkClaims = new long[expectedLinks];
    }

    /**
     * Adds an event.
     *
     * @param event its row id, greater than all before
     * @param startEarliest the epoch day before which it surely did not start
     * @param startLatest the epoch day after which it surely did not start
     */
    CausalGraphBuilder event(long event, EventKind kind, boolean occurred, long startEarliest, long startLatest) {
        if (nodes > 0 && event <= events[nodes - 1]) {
            throw new IllegalArgumentException("Event %d came after %d".formatted(event, events[nodes - 1]));
        }
        if (links > 0) {
            throw new IllegalStateException("Event %d came after links".formatted(event));
        }
        if (nodes == Adjacency.MAX_NODES) {
            throw new IllegalStateException("More than %d events".formatted(nodes));
        }
        if (nodes == events.length) {
            resizeEvents(grown(nodes));
        }
        this.events[nodes] = event;
        this.startEarliest[nodes] = startEarliest;
        this.startLatest[nodes] = startLatest;
        this.flags[nodes] = CausalGraph.flags(kind == EventKind.CONDITION, occurred);
        nodes++;
        return this;
    }

    /**
     * Adds a link, unless one of its ends is unknown: then it is ignored.
     *
     * @param claim its row id, -2^56 to 2^56 - 1
     * @return whether it was added
     */
    boolean link(long claim, long cause, long effect, CausalLinkType type, Certainty certainty, Standing standing) {
        if (claim < ~MAX_CLAIM || claim > MAX_CLAIM) {
            throw new IllegalArgumentException(
                    "Claim %d is not within %d and %d".formatted(claim, ~MAX_CLAIM, MAX_CLAIM));
        }
        int causeNode = Arrays.binarySearch(events, 0, nodes, cause);
        int effectNode = Arrays.binarySearch(events, 0, nodes, effect);
        if (causeNode < 0 || effectNode < 0) return false;
        if (links == linkCauses.length) {
            resizeLinks(grown(links));
        }
        linkCauses[links] = causeNode;
        linkEffects[links] = effectNode;
        linkClaims[links] = claim << LinkAttributes.BITS | LinkAttributes.pack(type, certainty, standing);
        links++;
        return true;
    }

    /** The graph. The builder is spent by it. */
    CausalGraph build() {
        resizeEvents(nodes);
        int[] byStart = nodesByStart();
        int[] effectOffsets = offsets(linkCauses);
        int[] causeOffsets = offsets(linkEffects);

        int[] effects = new int[links];
        long[] claims = new long[links];
        placeByCause(byStart, effectOffsets, causeOffsets, effects, claims);
        linkCauses = null;
        linkEffects = null;
        linkClaims = null;
        sortParallelLinks(effectOffsets, effects, claims);

        var forward = new Adjacency(effectOffsets, effects, null);
        var backward = placeByEffect(byStart, forward, causeOffsets);
        return new CausalGraph(events, startEarliest, startLatest, flags, forward, backward, claims);
    }

    /** Takes the effects in the order of their starts and puts the links that lead to each behind those of its cause. */
    private void placeByCause(int[] byStart, int[] effectOffsets, int[] causeOffsets, int[] effects, long[] claims) {
        int[] grouped = new int[links];
        int[] next = causeOffsets.clone();
        for (int i = 0; i < links; i++) {
            grouped[next[linkEffects[i]]++] = i;
        }
        System.arraycopy(effectOffsets, 0, next, 0, next.length);
        for (int effect : byStart) {
            for (int i = causeOffsets[effect]; i < causeOffsets[effect + 1]; i++) {
                int link = next[linkCauses[grouped[i]]]++;
                effects[link] = effect;
                claims[link] = linkClaims[grouped[i]];
            }
        }
    }

    /** Orders links with the same cause and effect by their claims, and moves the attributes from claims to effects. */
    private void sortParallelLinks(int[] effectOffsets, int[] effects, long[] claims) {
        for (int cause = 0; cause < nodes; cause++) {
            int end = effectOffsets[cause + 1];
            for (int from = effectOffsets[cause], to; from < end; from = to) {
                to = from + 1;
                while (to < end && effects[to] == effects[from]) {
                    to++;
                }
                Arrays.sort(claims, from, to);
            }
        }
        for (int link = 0; link < links; link++) {
            effects[link] = Adjacency.entry(effects[link], (byte) (claims[link] & (1 << LinkAttributes.BITS) - 1));
            claims[link] >>= LinkAttributes.BITS;
        }
    }

    /** Takes the causes in the order of their starts and puts each of their links behind those of its effect. */
    private static Adjacency placeByEffect(int[] byStart, Adjacency effects, int[] causeOffsets) {
        var entries = new int[effects.entries().length];
        var positions = new int[entries.length];
        int[] next = causeOffsets.clone();
        for (int cause : byStart) {
            for (int link = effects.start(cause); link < effects.end(cause); link++) {
                int entry = next[effects.neighbour(link)]++;
                entries[entry] = Adjacency.entry(cause, effects.attributes(link));
                positions[entry] = link;
            }
        }
        return new Adjacency(causeOffsets, entries, positions);
    }

    private int[] nodesByStart() {
        var order = new int[nodes];
        Arrays.setAll(order, node -> node);
        return sortedBy(startEarliest, sortedBy(startLatest, order));
    }

    /** The nodes in the order of their values, those with equal values as they were. */
    private static int[] sortedBy(long[] values, int[] order) {
        long[] distinct = values.clone();
        Arrays.sort(distinct);
        int count = 0;
        for (long value : distinct) {
            if (count == 0 || value != distinct[count - 1]) {
                distinct[count++] = value;
            }
        }
        var ranks = new int[values.length];
        var next = new int[count + 1];
        for (int node = 0; node < ranks.length; node++) {
            ranks[node] = Arrays.binarySearch(distinct, 0, count, values[node]);
            next[ranks[node] + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        var sorted = new int[order.length];
        for (int node : order) {
            sorted[next[ranks[node]]++] = node;
        }
        return sorted;
    }

    /** Where the links of each node start when they are grouped by these ends. */
    private int[] offsets(int[] ends) {
        var offsets = new int[nodes + 1];
        for (int i = 0; i < links; i++) {
            offsets[ends[i] + 1]++;
        }
        Arrays.parallelPrefix(offsets, Integer::sum);
        return offsets;
    }

    private void resizeEvents(int size) {
        if (size == events.length) return;
        events = Arrays.copyOf(events, size);
        startEarliest = Arrays.copyOf(startEarliest, size);
        startLatest = Arrays.copyOf(startLatest, size);
        flags = Arrays.copyOf(flags, size);
    }

    private void resizeLinks(int size) {
        linkCauses = Arrays.copyOf(linkCauses, size);
        linkEffects = Arrays.copyOf(linkEffects, size);
        linkClaims = Arrays.copyOf(linkClaims, size);
    }

    private static int grown(int size) {
        return Math.max(16, size + (size >> 1));
    }
}
