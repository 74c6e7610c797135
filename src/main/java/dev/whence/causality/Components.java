package dev.whence.causality;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * The strongly connected components of a graph: the largest sets of nodes in which each leads to each. After Tarjan, without
 * recursion; linear in nodes and links, and five ints for a node.
 */
final class Components {

    private final int[] offsets;
    private final IntUnaryOperator targets;
    private final IntPredicate passes;

    /** By node: the order in which it was visited, from 1 on; 0 if it was not yet. */
    private final int[] visits;

    /** By node: the earliest visit that it leads back to. */
    private final int[] earliest;

    private final int[] next;
    private final int[] components;
    private final IntList stack = new IntList();
    private final IntList path = new IntList();
    private int visited;
    private int count;

    private Components(int[] offsets, IntUnaryOperator targets, IntPredicate passes) {
        this.offsets = offsets;
        this.targets = targets;
        this.passes = passes;
        int nodes = offsets.length - 1;
        visits = new int[nodes];
        earliest = new int[nodes];
        next = Arrays.copyOf(offsets, nodes);
        components = new int[nodes];
        Arrays.fill(components, -1);
        for (int node = 0; node < nodes; node++) {
            if (visits[node] == 0) {
                visitFrom(node);
            }
        }
    }

    /**
     * Finds the components of a graph in compressed sparse rows.
     *
     * @param offsets by node, and one more: where its entries start
     * @param targets by entry: the node that it leads to
     * @param passes which entries count
     * @return by node, the number of its component; where one component leads to another, its number is the greater one
     */
    static int[] of(int[] offsets, IntUnaryOperator targets, IntPredicate passes) {
        return new Components(offsets, targets, passes).components;
    }

    private void visitFrom(int root) {
        visit(root);
        while (!path.isEmpty()) {
            int node = path.get(path.size() - 1);
            if (next[node] < offsets[node + 1]) {
                follow(node, next[node]++);
            } else {
                leave(node);
            }
        }
    }

    private void visit(int node) {
        visits[node] = earliest[node] = ++visited;
        stack.add(node);
        path.add(node);
    }

    private void follow(int node, int entry) {
        if (!passes.test(entry)) return;
        int target = targets.applyAsInt(entry);
        if (visits[target] == 0) {
            visit(target);
        } else if (components[target] < 0) {
            earliest[node] = Math.min(earliest[node], visits[target]);
        }
    }

    private void leave(int node) {
        path.removeLast();
        if (earliest[node] == visits[node]) {
            int member;
            do {
                member = stack.removeLast();
                components[member] = count;
            } while (member != node);
            count++;
        } else {
            int before = path.get(path.size() - 1);
            earliest[before] = Math.min(earliest[before], earliest[node]);
        }
    }
}
