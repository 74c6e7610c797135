package dev.whence.time;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A date in history: when something started and ended, as exactly as that is known.
 *
 * <p>The bounds are days counted from 1970-01-01 in the proleptic Gregorian calendar, whatever calendar the text is written in;
 * the start is not before {@code startEarliest} and not after {@code startLatest}, and the end likewise. What is open or
 * unknown is {@link #NO_EARLIEST} or {@link #NO_LATEST}. Only {@link #parse} makes them fit the text.
 *
 * @param edtf the text, in EDTF as {@linkplain dev.whence.time this package} reads it
 */
@Embeddable
@Description(
        "A date in history: when something started and ended, as exactly as that is known. What happened on one day that is not "
                + "known, as 1934 or 193X, starts and ends between the same two days; what lasted, as 1928/1932, starts and ends between "
                + "days of their own. Year 0 of an ISO 8601 date is 1 BCE.")
public record HistoricalDate(
        @NonNull @Description(
                "The date in EDTF (ISO 8601-2, level 1, and one-of sets), written in its own calendar: 1934-12-01, 193X, 1928~/1932, "
                        + "[1933,1936], -0043 for 44 BCE.")
        @Column(name = "edtf")
        String edtf,

        @NonNull @Description(
                "The calendar that `edtf` and `display` are written in. The days below are Gregorian all the same.")
        @Column(name = "calendar")
        @Enumerated(EnumType.STRING)
        Calendar calendar,

        @Ignore @Column(name = "start_earliest") long startEarliest,
        @Ignore @Column(name = "start_latest") long startLatest,
        @Ignore @Column(name = "end_earliest") long endEarliest,
        @Ignore @Column(name = "end_latest") long endLatest) {

    /** The earliest day of what is open or unknown towards the past. */
    public static final long NO_EARLIEST = Long.MIN_VALUE;

    /** The latest day of what is open or unknown towards the future. */
    public static final long NO_LATEST = Long.MAX_VALUE;

    /** By start, then by end: the earliest possible day first, then the latest. */
    public static final Comparator<HistoricalDate> BY_START = Comparator.comparingLong(HistoricalDate::startEarliest)
            .thenComparingLong(HistoricalDate::startLatest)
            .thenComparingLong(HistoricalDate::endEarliest)
            .thenComparingLong(HistoricalDate::endLatest);

    /** As {@link #parse(String, Calendar)}, in the Gregorian calendar. */
    public static HistoricalDate parse(String edtf) {
        return parse(edtf, Calendar.GREGORIAN);
    }

    /**
     * Reads a date that is written in the given calendar.
     *
     * @param edtf at most 200 characters, with years within ±999,999,999
     * @throws DateException if the text is null or no date, or would end before it starts
     */
    public static HistoricalDate parse(String edtf, Calendar calendar) {
        Edtf expression = Parser.parse(edtf, calendar);
        Edtf.Span span = expression.span(calendar);
        return new HistoricalDate(
                expression.toString(),
                calendar,
                span.start().first(),
                span.start().last(),
                span.end().first(),
                span.end().last());
    }

    @NonNull @Description(
            "The date for people, in English and never more exact than what is known: `1 December 1934`, `c. 1200 BCE`, "
                    + "`1928–1932`, `25 October 1917 (Julian; 7 November)`. `c.` is circa, `possibly` uncertain; CE is written up to the year 999.")
    public String getDisplay() {
        return Display.of(expression(), calendar);
    }

    @Description(
            "The first day on which it may have started, ISO 8601 in the Gregorian calendar: 1934-12-01, or with a sign and six digits "
                    + "or more for the year, -000043-03-13. Null where the start is open or unknown.")
    public String getEarliestStart() {
        return iso(startEarliest);
    }

    @Description(
            "The last day on which it may have started, written as `earliestStart`. Null where nothing bounds the start.")
    public String getLatestStart() {
        return iso(startLatest);
    }

    @Description(
            "The first day on which it may have ended, written as `earliestStart`. Null where nothing bounds the end.")
    public String getEarliestEnd() {
        return iso(endEarliest);
    }

    @Description(
            "The last day on which it may have ended, written as `earliestStart`. Null where the end is open or unknown.")
    public String getLatestEnd() {
        return iso(endLatest);
    }

    @Description(
            "The year of the start, in the date's own calendar, as people say it: 1934, or -44 for 44 BCE; there is no 0. "
                    + "Null unless the start surely lies in one year.")
    public Integer getYear() {
        if (isUnbounded(startEarliest) || isUnbounded(startLatest)) return null;
        long year = calendar.day(startEarliest).year();
        if (year != calendar.day(startLatest).year()) return null;
        return Math.toIntExact(year > 0 ? year : year - 1);
    }

    @NonNull @Description("How exactly the date is known: the coarsest precision of the dates that it is written with.")
    public DatePrecision getPrecision() {
        return expression()
                .dates()
                .map(Date::precision)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Description("Whether it, or one of the dates that it is written with, is approximate: circa, ~ or % in EDTF.")
    public boolean isApproximate() {
        return isQualified(Qualifier::approximate);
    }

    @Description("Whether it, or one of the dates that it is written with, is uncertain: ? or % in EDTF.")
    public boolean isUncertain() {
        return isQualified(Qualifier::uncertain);
    }

    /**
     * The years from the start of this date to the start of the other, 0 within one year; negative when that comes first. Empty unless both
     * are known to the year.
     */
    public Optional<Integer> yearsUntil(HistoricalDate other) {
        Integer from = getYear();
        Integer to = other.getYear();
        return from == null || to == null ? Optional.empty() : Optional.of(astronomical(to) - astronomical(from));
    }

    /** There is no year between -1 and 1 as people say it. */
    private static int astronomical(int year) {
        return year < 0 ? year + 1 : year;
    }

    /**
     * The month and day on which its start is remembered, as the given calendar names that day in the year of the event.
     * Empty unless the start is written to the day; qualified days count, members of a set do not.
     */
    public Optional<MonthDay> commemorated(Calendar calendar) {
        Optional<Date> start = switch (expression()) {
            case Date date -> Optional.of(date);
            case Interval(Date date, Interval.End end) -> Optional.of(date);
            case Interval(Interval.NoDate none, Interval.End end) -> Optional.empty();
            case OneOf set -> Optional.empty();
        };
        return start.filter(date -> date.precision() == DatePrecision.DAY)
                .map(date -> calendar.day(this.calendar.epochDay(date.toDay())))
                .map(day -> MonthDay.of(day.month(), day.day()));
    }

    /**
     * Whether it lies within a range, which reaches from the earliest day that the range may start to the latest that it may
     * end: {@code 193X} as a range is the whole decade. Of a set only the outer bounds count.
     */
    public boolean within(HistoricalDate range, DateMatch match) {
        return switch (match) {
            case POSSIBLY -> startEarliest <= range.endLatest && endLatest >= range.startEarliest;
            case CERTAINLY -> startEarliest >= range.startEarliest && endLatest <= range.endLatest;
        };
    }

    private Edtf expression() {
        return Parser.parse(edtf, calendar);
    }

    private boolean isQualified(Predicate<Qualifier> how) {
        return expression().dates().map(Date::qualifier).anyMatch(how);
    }

    private static boolean isUnbounded(long epochDay) {
        return epochDay == NO_EARLIEST || epochDay == NO_LATEST;
    }

    private static String iso(long epochDay) {
        return isUnbounded(epochDay) ? null : Calendar.GREGORIAN.day(epochDay).toString();
    }
}
