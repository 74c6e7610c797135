package dev.whence.time;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * A day, month, season, year, decade, century or millennium, of which one unknown day is meant.
 *
 * @param year the year; the first one, where digits of the year are unspecified
 * @param month 1 to 12; 21 to 24 for a season; 0 where there is none
 * @param day 1 to 31; 0 where there is none
 * @param unspecified how many {@code -XX} follow what is known
 */
record Date(DatePrecision precision, long year, int month, int day, int unspecified, Qualifier qualifier)
        implements Edtf, Interval.End, OneOf.Choice {

    static Date ofDay(Day day, Qualifier qualifier) {
        return new Date(DatePrecision.DAY, day.year(), day.month(), day.day(), 0, qualifier);
    }

    Day toDay() {
        return new Day(year, month, day);
    }

    @Override
    public Span span(Calendar calendar) {
        Days days = days(calendar);
        return new Span(days, days);
    }

    @Override
    public Stream<Date> dates() {
        return Stream.of(this);
    }

    @Override
    public Days days(Calendar calendar) {
        long january = year * 12;
        return switch (precision) {
            case DAY -> {
                long epochDay = calendar.epochDay(toDay());
                long margin = (long) qualifier.margins() * precision.margin().getDays();
                yield new Days(epochDay - margin, epochDay + margin);
            }
            case MONTH -> months(calendar, january + month - 1, 1);
            case SEASON -> months(calendar, january + 2 + 3L * (month - 21), 3);
            case YEAR -> months(calendar, january, 12);
            case DECADE -> months(calendar, january, 120);
            case CENTURY -> months(calendar, january, 1_200);
            case MILLENNIUM -> months(calendar, january, 12_000);
        };
    }

    private Days months(Calendar calendar, long first, int count) {
        long margin = qualifier.margins() * precision.margin().toTotalMonths();
        return new Days(calendar.firstOfMonth(first - margin), calendar.firstOfMonth(first + count + margin) - 1);
    }

    @Override
    public String toString() {
        String known = switch (precision) {
            case DAY -> "%s-%02d-%02d".formatted(yearText(), month, day);
            case MONTH, SEASON -> "%s-%02d".formatted(yearText(), month);
            case YEAR -> yearText();
            case DECADE -> yearText().replaceFirst(".$", "X");
            case CENTURY -> yearText().replaceFirst("..$", "XX");
            case MILLENNIUM -> yearText().replaceFirst("...$", "XXX");
        };
        return known + "-XX".repeat(unspecified) + qualifier.sign();
    }

    private String yearText() {
        boolean fourDigits = Math.abs(year) <= 9999;
        return (fourDigits ? "" : "Y")
                + (year < 0 ? "-" : "")
                + String.format(Locale.ROOT, fourDigits ? "%04d" : "%d", Math.abs(year));
    }
}
