package dev.whence.causality;

/**
 * The neighbours of every node in one direction, as compressed sparse rows: those of node {@code n} are the entries
 * {@code start(n)} to {@code end(n)}, exclusive.
 *
 * <p>An entry holds its link's attributes beside the neighbour, so that a search touches no other memory for them.
 *
 * @param offsets by node, and one more
 * @param entries {@code neighbour << BITS | attributes}, with the bits of {@link LinkAttributes}
 * @param links by entry, the link that leads to the neighbour; null where entries and links are the same
 */
record Adjacency(int[] offsets, int[] entries, int[] links) {

    /** So that an entry is an int. */
    static final int MAX_NODES = Integer.MAX_VALUE >>> LinkAttributes.BITS;

    static int entry(int neighbour, byte attributes) {
        return neighbour << LinkAttributes.BITS | attributes;
    }

    int start(int node) {
        return offsets[node];
    }

    int end(int node) {
        return offsets[node + 1];
    }

    int degree(int node) {
        return offsets[node + 1] - offsets[node];
    }

    int neighbour(int entry) {
        return entries[entry] >>> LinkAttributes.BITS;
    }

    /** The attributes of the entry's link, packed as {@link LinkAttributes} says. */
    byte attributes(int entry) {
        return (byte) (entries[entry] & (1 << LinkAttributes.BITS) - 1);
    }

    int link(int entry) {
        return links == null ? entry : links[entry];
    }

    long bytes() {
        return 4L * (offsets.length + entries.length + (links == null ? 0 : links.length));
    }
}
