package dev.whence.causality;

import java.util.Arrays;

/** Numbers the nodes that it is given from 0 on, in the order in which they come: a hash table with open addressing. */
final class NodeTable {

    private static final int NONE = -1;

    private final IntList nodes = new IntList();
    private int[] slots = new int[64];

    NodeTable() {
        Arrays.fill(slots, NONE);
    }

    /** The node's number; a new one if it has none yet. */
    int number(int node) {
        int slot = slot(node);
        if (slots[slot] != NONE) return slots[slot];
        int number = nodes.size();
        nodes.add(node);
        slots[slot] = number;
        if (nodes.size() << 1 > slots.length) {
            grow();
        }
        return number;
    }

    /** The node's number, or -1 if it has none. */
    int find(int node) {
        return slots[slot(node)];
    }

    /** The node with this number. */
    int node(int number) {
        return nodes.get(number);
    }

    /** How many nodes have a number. */
    int size() {
        return nodes.size();
    }

    /** Where the node is, or where it would go. */
    private int slot(int node) {
        int mask = slots.length - 1;
        int slot = (node * 0x9E3779B9 >>> 7) & mask;
        while (slots[slot] != NONE && nodes.get(slots[slot]) != node) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length << 1];
        Arrays.fill(slots, NONE);
        for (int number = 0; number < nodes.size(); number++) {
            slots[slot(nodes.get(number))] = number;
        }
    }
}
