package dev.whence.causality;

import java.util.Arrays;

/** A growing list of ints. */
final class IntList {

    private int[] values = new int[64];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size << 1);
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    void set(int index, int value) {
        values[index] = value;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int removeLast() {
        return values[--size];
    }

    void clear() {
        size = 0;
    }

    IntList copy() {
        var copy = new IntList();
        copy.values = values.clone();
        copy.size = size;
        return copy;
    }

    int[] toArray() {
        return toArray(0);
    }

    /** The values from this position on. */
    int[] toArray(int from) {
        return Arrays.copyOfRange(values, from, size);
    }
}
