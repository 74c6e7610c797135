package dev.whence.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Measures ways to answer the same questions side by side: after a warm-up they take turns, a slice of time each, so that whatever else
 * the machine does falls on all of them alike.
 */
final class Meter implements AutoCloseable {

    static final int MOST_CALLERS = 8;

    /** A way that has used up so much sits out the rest. */
    private static final Duration MOST = Duration.ofSeconds(60);

    private final int rounds;
    private final Duration slice;
    private final ExecutorService callers = Executors.newFixedThreadPool(MOST_CALLERS);

    Meter(int rounds, Duration slice) {
        this.rounds = rounds;
        this.slice = slice;
    }

    /** What is measured of one way: its runs so far, by caller. */
    private static final class Series {
        final Way way;
        final List<LongStream.Builder> runs;
        final int[] next;
        long spent;

        Series(Way way, int callers, int questions) {
            this.way = way;
            runs = IntStream.range(0, callers)
                    .mapToObj(caller -> LongStream.builder())
                    .toList();
            // Each caller begins elsewhere.
            next = IntStream.range(0, callers)
                    .map(caller -> caller * questions / callers)
                    .toArray();
        }

        Figures figures() {
            return Figures.of(
                    runs.stream().flatMapToLong(LongStream.Builder::build).toArray());
        }
    }

    /** Has all callers ask for a while, of which nothing is kept. */
    void warmUp(Way way, int questions, Duration time) throws Exception {
        take(new Series(way, MOST_CALLERS, questions), questions, time);
    }

    /** The figures of each way, with so many callers at once. */
    List<Figures> measure(List<Way> ways, int questions, int callers) throws Exception {
        var all = ways.stream().map(way -> new Series(way, callers, questions)).toList();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < all.size(); i++) {
                var series = all.get((i + round) % all.size());
                if (series.spent < MOST.toNanos()) {
                    take(series, questions, slice);
                }
            }
        }
        return all.stream().map(Series::figures).toList();
    }

    /** Has all callers ask for a while, each at least once. */
    private void take(Series series, int questions, Duration time) throws Exception {
        var started = System.nanoTime();
        var deadline = started + time.toNanos();
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < series.next.length; i++) {
            int caller = i;
            work.add(() -> {
                do {
                    series.runs.get(caller).add(series.way.nanos(caller, series.next[caller]++ % questions));
                } while (System.nanoTime() < deadline);
                return null;
            });
        }
        for (var done : callers.invokeAll(work)) {
            done.get();
        }
        series.spent += System.nanoTime() - started;
    }

    @Override
    public void close() {
        callers.close();
    }
}
