package dev.whence.causality;

import dev.whence.event.CausalLinkType;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.Standing;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * All events and causal links at one moment, in compressed sparse arrays that never change, so safe to share among threads.
 *
 * <p>Nodes are the events, numbered from 0 in the order of their row ids. Links are numbered from 0 by cause; those of one
 * cause by their effect's start (earliest, then latest day), then its row id, then the row id of the claim. The causes of an
 * effect come in the same order: by the cause's start, its row id, then the claim's. So all searches find neighbours in
 * chronological order, always the same.
 *
 * <p>A node takes 33 bytes, a link 20: 133 MB for a million nodes and five million links. There may be 16 million nodes.
 * Searches for paths leave a few more bytes for each node behind, see {@link Scratch}.
 */
final class CausalGraph {

    private static final int CONDITION = 1;
    private static final int OCCURRED = 2;

    /** How many are kept for later searches; those that run at once beyond that make their own. */
    private static final int SCRATCHES = 4;

    private final long[] events;
    private final long[] startEarliest;
    private final long[] startLatest;
    private final byte[] flags;
    private final Adjacency effects;
    private final Adjacency causes;
    private final long[] claims;
    private final Queue<Scratch> scratches = new ArrayBlockingQueue<>(SCRATCHES);

    CausalGraph(
            long[] events,
            long[] startEarliest,
            long[] startLatest,
            byte[] flags,
            Adjacency effects,
            Adjacency causes,
            long[] claims) {
        this.events = events;
        this.startEarliest = startEarliest;
        this.startLatest = startLatest;
        this.flags = flags;
        this.effects = effects;
        this.causes = causes;
        this.claims = claims;
    }

    static byte flags(boolean condition, boolean occurred) {
        return (byte) ((condition ? CONDITION : 0) | (occurred ? OCCURRED : 0));
    }

    /** For a search to write on; it is to be {@linkplain #giveBack given back} as empty as it was. */
    Scratch takeScratch() {
        var kept = scratches.poll();
        return kept == null ? new Scratch(nodes()) : kept;
    }

    void giveBack(Scratch scratch) {
        scratches.offer(scratch);
    }

    int nodes() {
        return events.length;
    }

    int links() {
        return claims.length;
    }

    /** The node of the event with this row id, or -1 if there is none. */
    int nodeOf(long event) {
        int node = Arrays.binarySearch(events, event);
        return node < 0 ? -1 : node;
    }

    /** The row id of the node's event. */
    long eventOf(int node) {
        return events[node];
    }

    boolean isCondition(int node) {
        return (flags[node] & CONDITION) != 0;
    }

    boolean occurred(int node) {
        return (flags[node] & OCCURRED) != 0;
    }

    /** The first day on which the event may have started: an epoch day, {@code HistoricalDate.NO_EARLIEST} if there is none. */
    long startEarliest(int node) {
        return startEarliest[node];
    }

    /** The last day on which the event may have started: an epoch day, {@code HistoricalDate.NO_LATEST} if there is none. */
    long startLatest(int node) {
        return startLatest[node];
    }

    /** Orders nodes by the start of their events (earliest, then latest day), then by row id. */
    int compareByStart(int node, int other) {
        int earliest = Long.compare(startEarliest[node], startEarliest[other]);
        if (earliest != 0) return earliest;
        int latest = Long.compare(startLatest[node], startLatest[other]);
        return latest != 0 ? latest : Integer.compare(node, other);
    }

    /** From a cause to its effects. */
    Adjacency effects() {
        return effects;
    }

    /** From an effect to its causes. */
    Adjacency causes() {
        return causes;
    }

    /** The link that this claim is, among those of which the node is the cause; -1 if none is. Linear in their number. */
    int linkOf(int cause, long claim) {
        for (int link = effects.start(cause); link < effects.end(cause); link++) {
            if (claims[link] == claim) return link;
        }
        return -1;
    }

    /** The node that is the link's cause; logarithmic in the number of nodes. */
    int causeOf(int link) {
        int low = 0;
        int high = nodes() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (effects.end(middle) <= link) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The node that is the link's effect. */
    int effectOf(int link) {
        return effects.neighbour(link);
    }

    /** The row id of the claim that the link is. */
    long claimOf(int link) {
        return claims[link];
    }

    /** The link's type, certainty and standing, packed as {@link LinkAttributes} says. */
    byte attributes(int link) {
        return effects.attributes(link);
    }

    CausalLinkType type(int link) {
        return LinkAttributes.type(attributes(link));
    }

    Certainty certainty(int link) {
        return LinkAttributes.certainty(attributes(link));
    }

    Standing standing(int link) {
        return LinkAttributes.standing(attributes(link));
    }

    /** How much memory the graph takes, in bytes, but for some hundred. */
    long bytes() {
        return 8L * (events.length + startEarliest.length + startLatest.length + claims.length)
                + flags.length
                + effects.bytes()
                + causes.bytes();
    }
}
