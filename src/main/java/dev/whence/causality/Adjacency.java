package dev.whence.causality;

/**
 * The neighbours of every node in one direction, as compressed sparse rows: those of node {@code n} are the entries
 * {@code start(n)} to {@code end(n)}, exclusive.
 *
 * @param offsets by node, and one more
 * @param neighbours by entry
 * @param links by entry, the link that leads to the neighbour; null where entries and links are the same
 */
record Adjacency(int[] offsets, int[] neighbours, int[] links) {

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
        return neighbours[entry];
    }

    int link(int entry) {
        return links == null ? entry : links[entry];
    }

    long bytes() {
        return 4L * (offsets.length + neighbours.length + (links == null ? 0 : links.length));
    }
}
