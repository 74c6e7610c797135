package dev.whence.time;

import java.util.stream.Stream;

/** An EDTF expression as parsed. Its {@code toString} is its text. */
sealed interface Edtf permits Date, Interval, OneOf {

    /** The earliest and latest days of its start and its end. */
    Span span(Calendar calendar);

    /** The dates written in it, in order. */
    Stream<Date> dates();

    /** A run of days, counted from 1970-01-01, both ends included. */
    record Days(long first, long last) {
        Days and(Days other) {
            return new Days(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    /** Start and end, each on some day of a run of days. */
    record Span(Days start, Days end) {}
}
