package dev.whence.time;

import java.util.stream.Stream;

/** What lasted from a start to an end, at least one of which is a date. */
record Interval(End start, End end) implements Edtf {

    /** An end of an interval: a date, or none. */
    sealed interface End permits Date, NoDate {}

    /** Why there is no date: it goes on for ever (or is none of our business), or there is one that nobody knows. */
    enum NoDate implements End {
        OPEN(".."),
        UNKNOWN("");

        private final String text;

        NoDate(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** An unknown end is bounded by the other one alone; and each by the other, since no start is after its end. */
    @Override
    public Span span(Calendar calendar) {
        Days starts = switch (start) {
            case Date date -> date.days(calendar);
            case NoDate.OPEN -> new Days(HistoricalDate.NO_EARLIEST, HistoricalDate.NO_EARLIEST);
            case NoDate.UNKNOWN -> new Days(HistoricalDate.NO_EARLIEST, HistoricalDate.NO_LATEST);
        };
        Days ends = switch (end) {
            case Date date -> date.days(calendar);
            case NoDate.OPEN -> new Days(HistoricalDate.NO_LATEST, HistoricalDate.NO_LATEST);
            case NoDate.UNKNOWN -> new Days(HistoricalDate.NO_EARLIEST, HistoricalDate.NO_LATEST);
        };
        return new Span(
                new Days(starts.first(), Math.min(starts.last(), ends.last())),
                new Days(Math.max(ends.first(), starts.first()), ends.last()));
    }

    @Override
    public Stream<Date> dates() {
        return Stream.of(start, end).filter(Date.class::isInstance).map(Date.class::cast);
    }

    @Override
    public String toString() {
        return start + "/" + end;
    }
}
