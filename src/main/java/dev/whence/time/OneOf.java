package dev.whence.time;

import dev.whence.time.Interval.End;
import dev.whence.time.Interval.NoDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of several dates; which one is not known. */
record OneOf(List<Choice> choices) implements Edtf {

    /** A member of the set: one date, or all dates of a range. */
    sealed interface Choice permits Date, Range {
        Days days(Calendar calendar);

        Stream<Date> dates();
    }

    /** All dates from one to another, both of one precision; from any time before, or to any time after, where one is open. */
    record Range(End from, End to) implements Choice {

        @Override
        public Days days(Calendar calendar) {
            return new Days(
                    from instanceof Date date ? date.days(calendar).first() : HistoricalDate.NO_EARLIEST,
                    to instanceof Date date ? date.days(calendar).last() : HistoricalDate.NO_LATEST);
        }

        @Override
        public Stream<Date> dates() {
            return new Interval(from, to).dates();
        }

        @Override
        public String toString() {
            return (from == NoDate.OPEN ? "" : from) + ".." + (to == NoDate.OPEN ? "" : to);
        }
    }

    @Override
    public Span span(Calendar calendar) {
        Days days = choices.stream()
                .map(choice -> choice.days(calendar))
                .reduce(Days::and)
                .orElseThrow();
        return new Span(days, days);
    }

    @Override
    public Stream<Date> dates() {
        return choices.stream().flatMap(Choice::dates);
    }

    @Override
    public String toString() {
        return choices.stream().map(Choice::toString).collect(Collectors.joining(",", "[", "]"));
    }
}
