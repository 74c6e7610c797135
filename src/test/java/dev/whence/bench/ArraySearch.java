package dev.whence.bench;

import java.util.Arrays;
import java.util.function.LongToIntFunction;

/**
 * The limit: breadth-first search on bare arrays of neighbours, which knows no types, no lens and no budget, and hands out numbers only.
 * One such object serves one thread.
 */
final class ArraySearch {

    /** By event: where its neighbours begin; and, by position, the neighbours, ascending. */
    private record Neighbours(int[] starts, int[] events) {

        static Neighbours of(GeneratedGraph graph, LongToIntFunction from, LongToIntFunction to) {
            var starts = new int[graph.events() + 1];
            for (long link : graph.links()) {
                starts[from.applyAsInt(link) + 1]++;
            }
            Arrays.parallelPrefix(starts, Integer::sum);
            var next = starts.clone();
            var events = new int[graph.links().length];
            for (long link : graph.links()) {
                events[next[from.applyAsInt(link)]++] = to.applyAsInt(link);
            }
            for (int event = 0; event < graph.events(); event++) {
                Arrays.sort(events, starts[event], starts[event + 1]);
            }
            return new Neighbours(starts, events);
        }
    }

    /** One side of a search: what it has seen, in the order of its discovery. */
    private static final class Side {
        final Neighbours neighbours;
        final long[] seen;
        final int[] queue;
        int size;
        int edge;

        Side(Neighbours neighbours, int events) {
            this.neighbours = neighbours;
            seen = new long[(events + 63) >>> 6];
            queue = new int[events];
        }

        void start(int event) {
            for (int i = 0; i < size; i++) {
                seen[queue[i] >>> 6] = 0;
            }
            size = 0;
            edge = 0;
            add(event);
        }

        boolean has(int event) {
            return (seen[event >>> 6] & 1L << event) != 0;
        }

        void add(int event) {
            seen[event >>> 6] |= 1L << event;
            queue[size++] = event;
        }

        /** Goes a step on; whether it came to what the other side has seen. */
        boolean advance(Side other) {
            int end = size;
            boolean met = false;
            for (; edge < end; edge++) {
                int event = queue[edge];
                for (int i = neighbours.starts[event]; i < neighbours.starts[event + 1]; i++) {
                    int neighbour = neighbours.events[i];
                    if (!has(neighbour)) {
                        add(neighbour);
                        met |= other != null && other.has(neighbour);
                    }
                }
            }
            return met;
        }
    }

    private final Side effects;
    private final Side causes;

    private ArraySearch(Neighbours effects, Neighbours causes, int events) {
        this.effects = new Side(effects, events);
        this.causes = new Side(causes, events);
    }

    /** As many searches of one graph as there are callers. */
    static ArraySearch[] of(GeneratedGraph graph, int callers) {
        var effects = Neighbours.of(graph, GeneratedGraph::cause, GeneratedGraph::effect);
        var causes = Neighbours.of(graph, GeneratedGraph::effect, GeneratedGraph::cause);
        var searches = new ArraySearch[callers];
        Arrays.setAll(searches, caller -> new ArraySearch(effects, causes, graph.events()));
        return searches;
    }

    /** How many events come of the event within these steps. */
    int downstream(int event, int steps) {
        effects.start(event);
        for (int step = 0; step < steps; step++) {
            effects.advance(null);
        }
        return effects.size - 1;
    }

    /** How many links lead from one event to another, searched from both ends; -1 if none do. */
    int path(int from, int to) {
        effects.start(from);
        causes.start(to);
        for (int length = 1; effects.edge < effects.size && causes.edge < causes.size; length++) {
            boolean ahead = effects.size - effects.edge <= causes.size - causes.edge;
            if (ahead ? effects.advance(causes) : causes.advance(effects)) return length;
        }
        return -1;
    }
}
