package dev.whence.time;

import dev.whence.time.Interval.End;
import dev.whence.time.Interval.NoDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an expression for people, in English. */
final class Display {
    private Display() {}

    /** The calendar is told where it matters: a Julian year is a year, but a Julian day is another day. */
    static String of(Edtf expression, Calendar calendar) {
        String text = write(expression);
        if (calendar == Calendar.GREGORIAN) return text;
        boolean matters = expression.dates().anyMatch(date -> date.precision().compareTo(DatePrecision.MONTH) <= 0);
        if (!matters) return text;
        boolean allDays = expression.dates().allMatch(date -> date.precision() == DatePrecision.DAY);
        return text + (allDays ? " (Julian; " + gregorian(expression) + ")" : " (Julian)");
    }

    private static String gregorian(Edtf julian) {
        return switch (julian) {
            case Date date -> {
                Date gregorian = gregorian(date);
                yield gregorian.year() == date.year() ? dayAndMonth(gregorian) : write(plain(gregorian));
            }
            case Interval(End start, End end) -> write(new Interval(gregorian(start), gregorian(end)));
            case OneOf(List<OneOf.Choice> choices) ->
                write(new OneOf(choices.stream().map(Display::gregorian).toList()));
        };
    }

    private static OneOf.Choice gregorian(OneOf.Choice julian) {
        return switch (julian) {
            case Date date -> gregorian(date);
            case OneOf.Range(End from, End to) -> new OneOf.Range(gregorian(from), gregorian(to));
        };
    }

    private static End gregorian(End julian) {
        return switch (julian) {
            case Date date -> gregorian(date);
            case NoDate none -> none;
        };
    }

    private static Date gregorian(Date julian) {
        return Date.ofDay(Calendar.GREGORIAN.day(Calendar.JULIAN.epochDay(julian.toDay())), julian.qualifier());
    }

    private static Date plain(Date day) {
        return Date.ofDay(day.toDay(), Qualifier.NONE);
    }

    private static String dayAndMonth(Date date) {
        return date.day() + " " + DateText.month(date);
    }

    private static String write(Edtf expression) {
        return switch (expression) {
            case Date date -> DateText.of(date);
            case Interval interval -> interval(interval);
            case OneOf(List<OneOf.Choice> choices) -> oneOf(choices);
        };
    }

    private static String interval(Interval interval) {
        if (interval.start() instanceof Date start && interval.end() instanceof Date end) return fromTo(start, end);
        if (interval.start() == NoDate.OPEN) return "until " + end(interval.end());
        if (interval.end() == NoDate.OPEN) return "since " + end(interval.start());
        return dash(end(interval.start()), end(interval.end()));
    }

    private static String end(End end) {
        return switch (end) {
            case Date date -> DateText.of(date);
            case NoDate.OPEN -> "open";
            case NoDate.UNKNOWN -> "unknown";
        };
    }

    /** Says once what both ends share: the month, the year or the era. */
    private static String fromTo(Date start, Date end) {
        if (start.equals(end)) return DateText.of(start);
        if (DateText.isPhrase(start) || DateText.isPhrase(end))
            return "from " + DateText.of(start) + " to " + DateText.of(end);
        if (sharesYear(start, end)) {
            boolean days = start.precision() == DatePrecision.DAY && end.precision() == DatePrecision.DAY;
            if (days && start.month() == end.month()) return start.day() + "–" + DateText.of(end);
            boolean months = start.precision() == DatePrecision.MONTH && end.precision() == DatePrecision.MONTH;
            if (months) return DateText.month(start) + "–" + DateText.of(end);
            return (start.precision() == DatePrecision.DAY ? dayAndMonth(start) : DateText.month(start)) + " – "
                    + DateText.of(end);
        }
        String era = DateText.era(end);
        if (!era.equals(DateText.era(start))) return dash(DateText.of(start), DateText.of(end));
        return dash(DateText.withoutEra(start), DateText.withoutEra(end)) + era;
    }

    private static boolean sharesYear(Date start, Date end) {
        return start.year() == end.year()
                && Stream.of(start, end)
                        .allMatch(date -> date.precision().compareTo(DatePrecision.MONTH) <= 0
                                && date.qualifier() == Qualifier.NONE);
    }

    /** Sets the dash off by spaces where it would else join words that do not belong together. */
    private static String dash(String start, String end) {
        boolean tight = !start.replaceFirst("^c\\. ", "").contains(" ") && !end.contains(" ");
        return start + (tight ? "–" : " – ") + end;
    }

    private static String oneOf(List<OneOf.Choice> choices) {
        if (choices.size() == 1) return choice(choices.getFirst(), "between ", " and ");
        List<String> texts =
                choices.stream().map(choice -> choice(choice, "", " to ")).toList();
        String last = texts.getLast();
        String others = texts.stream().limit(texts.size() - 1L).collect(Collectors.joining(", "));
        boolean either = choices.size() == 2 && choices.stream().allMatch(Date.class::isInstance);
        return either ? others + " or " + last : "one of " + others + ", or " + last;
    }

    private static String choice(OneOf.Choice choice, String between, String and) {
        return switch (choice) {
            case Date date -> DateText.of(date);
            case OneOf.Range(End from, End to) -> {
                if (from == NoDate.OPEN) yield end(to) + " or earlier";
                if (to == NoDate.OPEN) yield end(from) + " or later";
                yield between + end(from) + and + end(to);
            }
        };
    }
}
