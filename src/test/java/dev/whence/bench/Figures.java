package dev.whence.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long the runs of one way took. */
record Figures(long[] sortedNanos) {

    static Figures of(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Figures(sorted);
    }

    int runs() {
        return sortedNanos.length;
    }

    long median() {
        return atLeast(0.5);
    }

    long p99() {
        return atLeast(0.99);
    }

    /** The least time within which this share of the runs ended; of less than a hundred runs, the 99th percentile is the longest. */
    private long atLeast(double share) {
        return sortedNanos[(int) Math.ceil(share * runs()) - 1];
    }

    /** As people read it: {@code 12.3 ms}. */
    static String text(long nanos) {
        if (nanos == Way.TIMED_OUT) {
            return "> " + BenchDatabase.PATIENCE.toSeconds() + " s";
        }
        if (nanos < 1_000_000) return number(nanos / 1e3) + " µs";
        return nanos < 10_000_000_000L ? number(nanos / 1e6) + " ms" : number(nanos / 1e9) + " s";
    }

    /** Three digits that count. */
    static String number(double value) {
        int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
