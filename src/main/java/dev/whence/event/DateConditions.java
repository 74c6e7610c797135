package dev.whence.event;

import dev.whence.graphql.request.RequestException;
import dev.whence.relation.Condition;
import dev.whence.time.DateException;
import dev.whence.time.DateMatch;
import dev.whence.time.DateRange;
import dev.whence.time.HistoricalDate;

/** What a {@link DateRange} means in SQL. */
final class DateConditions {

    private DateConditions() {}

    /**
     * The dates that lie in the range.
     *
     * @param start the prefix of the columns that hold the start
     * @param end   the prefix of the columns that hold the end, the same where one date is both
     * @param path  the argument that the range came in, for the errors
     */
    static Condition within(String start, String end, String path, DateRange range) {
        var first = range.from() == null
                ? HistoricalDate.NO_EARLIEST
                : parse(path + ".from", range.from()).startEarliest();
        var last = range.to() == null
                ? HistoricalDate.NO_LATEST
                : parse(path + ".to", range.to()).endLatest();
        if (first > last) {
            throw RequestException.badInput(path, "it ends before it begins");
        }
        var began = "coalesce(%s_start_earliest, -9223372036854775808)".formatted(start);
        var ended = "coalesce(%s_end_latest, 9223372036854775807)".formatted(end);
        return range.match() == DateMatch.CERTAINLY
                ? Condition.of("(%s >= ? and %s <= ?)".formatted(began, ended), first, last)
                : Condition.of("(%s >= ? and %s <= ?)".formatted(ended, began), first, last);
    }

    private static HistoricalDate parse(String path, String date) {
        try {
            return HistoricalDate.parse(date);
        } catch (DateException e) {
            throw RequestException.badInput(path, e.getMessage());
        }
    }
}
