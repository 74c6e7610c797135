package dev.whence.time;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes a single date for people, in English. */
final class DateText {
    private static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .toList();
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final int WINTER = 24;

    private DateText() {}

    static String of(Date date) {
        return withoutEra(date) + era(date);
    }

    static String withoutEra(Date date) {
        return (date.qualifier().uncertain() ? "possibly " : "")
                + unspecified(date)
                + (date.qualifier().approximate() ? "c. " : "")
                + known(date);
    }

    /** BCE is always told, CE before the year 1000, where a bare number might be no year. */
    static String era(Date date) {
        long year = date.precision() == DatePrecision.SEASON && date.month() == WINTER ? date.year() + 1 : date.year();
        boolean beforeCommonEra = switch (date.precision()) {
            case DAY, MONTH, SEASON, YEAR -> year <= 0;
            case DECADE, CENTURY, MILLENNIUM -> year < 0;
        };
        return beforeCommonEra ? " BCE" : year < 1000 ? " CE" : "";
    }

    /** Whether it reads as a phrase, which no dash can join to another date. */
    static boolean isPhrase(Date date) {
        return date.unspecified() > 0 || known(date).contains("between");
    }

    static String month(Date date) {
        return MONTHS.get(date.month() - 1);
    }

    private static String unspecified(Date date) {
        if (date.unspecified() == 0) return "";
        boolean day = date.precision() == DatePrecision.MONTH || date.unspecified() == 2;
        return day ? "a day in " : "a month in ";
    }

    private static String known(Date date) {
        long year = date.year();
        return switch (date.precision()) {
            case DAY -> date.day() + " " + month(date) + " " + year(year);
            case MONTH -> month(date) + " " + year(year);
            case SEASON -> SEASONS.get(date.month() - 21) + " " + (date.month() == WINTER ? winter(year) : year(year));
            case YEAR -> year(year);
            case DECADE -> decade(year);
            case CENTURY -> ordinal(year < 0 ? (1 - year) / 100 : year / 100 + 1) + " century";
            case MILLENNIUM -> ordinal(year < 0 ? (1 - year) / 1000 : year / 1000 + 1) + " millennium";
        };
    }

    /** As people count: year 0 is 1 BCE. */
    private static String year(long year) {
        long counted = year > 0 ? year : 1 - year;
        return counted < 10_000 ? Long.toString(counted) : String.format(Locale.ROOT, "%,d", counted);
    }

    /** The two years that a winter lies in. */
    private static String winter(long year) {
        if (year == 0) return "1 BCE/1";
        boolean sameCentury = year >= 1000 && year % 100 != 99;
        return year(year) + "/" + (sameCentury ? "%02d".formatted((year + 1) % 100) : year(year + 1));
    }

    /** The 1900s may be a century, and digits that BCE years share are no decade as people count them: both are spelt out. */
    private static String decade(long year) {
        if (year > 0 && year % 100 != 0) return year + "s";
        if (year == 0) return "between 1 BCE and 9";
        return "between " + year(year) + " and " + year(year + 9);
    }

    private static String ordinal(long number) {
        boolean teen = number % 100 >= 11 && number % 100 <= 13;
        return number
                + switch (teen ? 0 : (int) (number % 10)) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
