package dev.whence.causality;

import dev.whence.event.CausalLinkType;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.Standing;
import java.util.Arrays;
import java.util.Set;

/**
 * Which links a search sees. A dropped claim is never seen; an added one always, whatever its attributes, unless it is
 * dropped too; any other if its type, certainty and standing are let through.
 *
 * <p>A link of type {@code PREVENTED} that is seen is shown but not walked: it leads to its other end and no further.
 *
 * <p>A test is one table lookup where no claims are named, and two binary searches more where some are.
 */
final class LinkFilter {

    private static final int ATTRIBUTES = 1 << LinkAttributes.BITS;

    /** By a link's attributes: whether it is seen, and whether it is walked. */
    private final boolean[] seen;

    private final boolean[] walked;

    /** The claims named, ascending. */
    private final long[] dropped;

    private final long[] added;
    private final boolean namesClaims;

    private LinkFilter(boolean[] seen, long[] dropped, long[] added) {
        this.seen = seen;
        this.dropped = dropped;
        this.added = added;
        namesClaims = dropped.length + added.length > 0;
        walked = seen.clone();
        for (int attributes = CausalLinkType.PREVENTED.ordinal() << 4; attributes < ATTRIBUTES; attributes++) {
            walked[attributes] = false;
        }
    }

    /** Links of these types and standings that are at least this sure, and no claims dropped or added. */
    static LinkFilter of(Set<CausalLinkType> types, Certainty minCertainty, Set<Standing> standings) {
        var seen = new boolean[ATTRIBUTES];
        for (var type : types) {
            for (var certainty : minCertainty.andSurer()) {
                for (var standing : standings) {
                    seen[LinkAttributes.pack(type, certainty, standing)] = true;
                }
            }
        }
        return new LinkFilter(seen, new long[0], new long[0]);
    }

    /** This filter, with these claims dropped as well; in any order. */
    LinkFilter dropping(long... claims) {
        return new LinkFilter(seen, sorted(dropped, claims), added);
    }

    /** This filter, with these claims added as well; in any order. */
    LinkFilter adding(long... claims) {
        return new LinkFilter(seen, dropped, sorted(added, claims));
    }

    /** Whether the link is seen. */
    boolean test(CausalGraph graph, int link) {
        return test(graph, graph.effects(), link);
    }

    /** Whether the entry's link is seen. */
    boolean test(CausalGraph graph, Adjacency along, int entry) {
        boolean usually = seen[along.attributes(entry)];
        return namesClaims ? named(graph.claimOf(along.link(entry)), usually, true) : usually;
    }

    /** Whether the link is seen and may be walked through. */
    boolean walks(CausalGraph graph, int link) {
        return walks(graph, graph.effects(), link);
    }

    /** Whether the entry's link is seen and may be walked through. */
    boolean walks(CausalGraph graph, Adjacency along, int entry) {
        byte attributes = along.attributes(entry);
        boolean usually = walked[attributes];
        return namesClaims
                ? named(
                        graph.claimOf(along.link(entry)),
                        usually,
                        LinkAttributes.type(attributes) != CausalLinkType.PREVENTED)
                : usually;
    }

    private boolean named(long claim, boolean usually, boolean ifAdded) {
        if (Arrays.binarySearch(dropped, claim) >= 0) return false;
        return usually || ifAdded && Arrays.binarySearch(added, claim) >= 0;
    }

    private static long[] sorted(long[] claims, long[] more) {
        long[] all = Arrays.copyOf(claims, claims.length + more.length);
        System.arraycopy(more, 0, all, claims.length, more.length);
        Arrays.sort(all);
        return all;
    }
}
