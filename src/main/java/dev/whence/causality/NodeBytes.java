package dev.whence.causality;

import java.util.Arrays;

/**
 * A small number for each of some nodes, and 0 for all others: a hash table with open addressing. It takes memory, and time to clear, for
 * the nodes that it has a number for, not for those of the whole graph.
 */
final class NodeBytes {

    /** The node, plus 1, above a byte for its number; 0 where there is none. */
    private long[] slots = new long[1024];

    private int size;

    byte get(int node) {
        return (byte) slots[slot(node)];
    }

    /** @param number not 0 */
    void put(int node, byte number) {
        int slot = slot(node);
        if (slots[slot] == 0 && ++size << 1 > slots.length) {
            grow();
            slot = slot(node);
        }
        slots[slot] = node + 1L << Byte.SIZE | Byte.toUnsignedLong(number);
    }

    void clear() {
        if (size > 0) {
            Arrays.fill(slots, 0);
            size = 0;
        }
    }

    /** Where the node is, or where it would go. */
    private int slot(int node) {
        int mask = slots.length - 1;
        int slot = (node * 0x9E3779B9 >>> 7) & mask;
        while (slots[slot] != 0 && slots[slot] >>> Byte.SIZE != node + 1L) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var before = slots;
        slots = new long[before.length << 1];
        for (long entry : before) {
            if (entry != 0) {
                slots[slot((int) (entry >>> Byte.SIZE) - 1)] = entry;
            }
        }
    }
}
