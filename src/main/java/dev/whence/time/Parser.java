package dev.whence.time;

import dev.whence.time.Interval.End;
import dev.whence.time.Interval.NoDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one text as an EDTF expression, or says why it is none. */
final class Parser {
    static final int MAX_LENGTH = 200;
    static final long MAX_YEAR = 999_999_999;

    private static final String EXAMPLES =
            "write it as 1934-12-01, 1934-12, 1934-21 (a season), 1934, 193X, 1928/1932 or [1933,1936]";
    private static final Pattern TIME_OF_DAY = Pattern.compile("[0-9]T[0-9]");
    private static final Pattern QUALIFIER = Pattern.compile("[?~%]");
    private static final Pattern FIELDS = Pattern.compile("(-?[^-]*)(?:-([^-]*))?(?:-([^-]*))?");
    private static final Pattern YEAR = Pattern.compile("(-?)(?=.{4}$)([0-9]{1,4})(X{0,3})");
    private static final Pattern LONG_YEAR = Pattern.compile("Y-?[1-9][0-9]{4,}");
    private static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{2}");

    private final String text;
    private final Calendar calendar;

    private Parser(String text, Calendar calendar) {
        this.text = text;
        this.calendar = calendar;
    }

    static Edtf parse(String text, Calendar calendar) {
        if (text == null) throw new DateException("", "there is none; " + EXAMPLES);
        return new Parser(text, calendar).expression();
    }

    private Edtf expression() {
        if (text.isBlank()) throw problem(text, "it is blank; " + EXAMPLES);
        if (text.length() > MAX_LENGTH)
            throw problem(text, "it is %d characters long, and %d are accepted".formatted(text.length(), MAX_LENGTH));
        if (text.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c)))
            throw problem(text, "it contains white space, which no date does");
        if (TIME_OF_DAY.matcher(text).find())
            throw problem(text, "it has a time of day, and only whole days are accepted, such as 1985-04-12");
        if (text.startsWith("{"))
            throw problem(
                    text, "sets of all members, in braces, are not accepted; one of several dates is [1933,1936]");
        if (text.startsWith("[")) return oneOf();
        if (text.contains("/")) return interval();
        return date(text);
    }

    private Interval interval() {
        String[] ends = text.split("/", -1);
        if (ends.length != 2) throw problem(text, "an interval has one / between its start and its end");
        End start = end(ends[0]);
        End end = end(ends[1]);
        if (start instanceof NoDate && end instanceof NoDate)
            throw problem(text, "an interval needs a date at one end at least: ../1953, 1928/.., /1953 or 1928/");
        return inOrder(new Interval(start, end));
    }

    private End end(String part) {
        return switch (part) {
            case "" -> NoDate.UNKNOWN;
            case ".." -> NoDate.OPEN;
            default -> date(part);
        };
    }

    private Interval inOrder(Interval interval) {
        if (interval.start() instanceof Date start
                && interval.end() instanceof Date end
                && end.days(calendar).last() < start.days(calendar).first())
            throw problem(text, "%s is before %s, so it would end before it starts".formatted(end, start));
        return interval;
    }

    private OneOf oneOf() {
        if (!text.endsWith("]")) throw problem(text, "a set ends with ], and nothing follows it");
        String[] members = text.substring(1, text.length() - 1).split(",", -1);
        OneOf.Choice[] choices = new OneOf.Choice[members.length];
        for (int i = 0; i < members.length; i++) {
            if (members[i].startsWith("..") && i > 0)
                throw problem(members[i], "only the first member of a set is open to what is earlier");
            if (members[i].endsWith("..") && i < members.length - 1)
                throw problem(members[i], "only the last member of a set is open to what is later");
            choices[i] = choice(members[i]);
        }
        return new OneOf(List.of(choices));
    }

    private OneOf.Choice choice(String member) {
        int dots = member.indexOf("..");
        if (dots < 0) return date(member);
        String from = member.substring(0, dots);
        String to = member.substring(dots + 2);
        if (from.isEmpty() && to.isEmpty())
            throw problem(member, "a range in a set needs a date at one end at least: ..1934, 1934.. or 1933..1936");
        Interval range =
                inOrder(new Interval(from.isEmpty() ? NoDate.OPEN : date(from), to.isEmpty() ? NoDate.OPEN : date(to)));
        if (range.dates().map(Date::precision).distinct().count() > 1)
            throw problem(member, "a range in a set runs between dates of one precision, such as 1670..1672");
        return new OneOf.Range(range.start(), range.end());
    }

    private Date date(String part) {
        if (part.isEmpty()) throw problem(part, "a date is missing; " + EXAMPLES);
        if (part.contains(".."))
            throw problem(part, "two dots stand in a set, [1670..1672], or for an end of an interval, 1928/..");
        Qualifier qualifier = Qualifier.atEndOf(part);
        String body = part.substring(0, part.length() - qualifier.sign().length());
        if (QUALIFIER.matcher(body).find())
            throw problem(part, "one of ? ~ % stands at the end of a date and qualifies all of it (% is both ? and ~)");
        if (body.startsWith("Y")) return longYear(part, body, qualifier);
        Matcher fields = FIELDS.matcher(body);
        if (!fields.matches()) throw problem(part, "a date has a year, a month and a day at most: 1934-12-01");
        Date year = year(part, fields.group(1), qualifier);
        if (fields.group(2) == null) return year;
        if (year.precision() != DatePrecision.YEAR)
            throw problem(part, "no month follows a year with unspecified digits; such a year stands alone: 193X");
        return fields.group(2).equals("XX")
                ? unspecifiedMonth(part, year, fields.group(3))
                : monthOrDay(part, year, fields.group(2), fields.group(3));
    }

    private Date longYear(String part, String body, Qualifier qualifier) {
        if (!LONG_YEAR.matcher(body).matches())
            throw problem(part, "Y is followed by a year of five digits or more, and by nothing else: Y12345, Y-12345");
        if (body.replaceAll("[^0-9]", "").length() > Long.toString(MAX_YEAR).length())
            throw problem(part, "its year is not within ±" + MAX_YEAR);
        return new Date(DatePrecision.YEAR, Long.parseLong(body.substring(1)), 0, 0, 0, qualifier);
    }

    private Date year(String part, String field, Qualifier qualifier) {
        Matcher year = YEAR.matcher(field);
        boolean negative = field.startsWith("-");
        if (!year.matches()) throw problem(part, yearProblem(field));
        int unspecified = year.group(3).length();
        long digits = Long.parseLong(year.group(2));
        if (negative && unspecified == 0 && digits == 0) throw problem(part, "there is no year -0000; 1 BCE is 0000");
        long length = (long) Math.pow(10, unspecified);
        long first = negative ? -(digits * length + length - 1) : digits * length;
        DatePrecision precision = switch (unspecified) {
            case 0 -> DatePrecision.YEAR;
            case 1 -> DatePrecision.DECADE;
            case 2 -> DatePrecision.CENTURY;
            default -> DatePrecision.MILLENNIUM;
        };
        return new Date(precision, first, 0, 0, 0, qualifier);
    }

    private static String yearProblem(String field) {
        String accepted = "a year is four digits, the last of them perhaps unspecified: 1934, 0064, -0043, 193X, 19XX; "
                + "a longer one is Y12345";
        String shown = DateException.quote(field);
        if (field.matches("-?[0-9]*[xXuU]+"))
            return "%s is no year with unspecified digits; %s".formatted(shown, accepted);
        return "%s is no year; %s".formatted(shown, accepted);
    }

    private Date unspecifiedMonth(String part, Date year, String day) {
        if (day != null && !day.equals("XX"))
            throw problem(part, "a day needs its month; with the month unspecified, the day is XX or absent");
        return new Date(DatePrecision.YEAR, year.year(), 0, 0, day == null ? 1 : 2, year.qualifier());
    }

    private Date monthOrDay(String part, Date year, String monthField, String dayField) {
        int month = number(monthField);
        boolean season = month >= 21 && month <= 24;
        if (!season && (month < 1 || month > 12))
            throw problem(part, "month %s is not 01 to 12 nor a season 21 to 24".formatted(monthField));
        if (season && dayField != null) throw problem(part, "no day follows a season");
        if (dayField == null) {
            DatePrecision precision = season ? DatePrecision.SEASON : DatePrecision.MONTH;
            return new Date(precision, year.year(), month, 0, 0, year.qualifier());
        }
        if (dayField.equals("XX")) return new Date(DatePrecision.MONTH, year.year(), month, 0, 1, year.qualifier());
        int day = number(dayField);
        int length = calendar.lengthOfMonth(year.year(), month);
        if (day < 1 || day > length)
            throw problem(
                    part,
                    "day %s is not 01 to %d, the days of that month in the %s calendar"
                            .formatted(dayField, length, calendar == Calendar.JULIAN ? "Julian" : "Gregorian"));
        return new Date(DatePrecision.DAY, year.year(), month, day, 0, year.qualifier());
    }

    /** The number that two digits write, or -1, which is no month and no day. */
    private static int number(String field) {
        return TWO_DIGITS.matcher(field).matches() ? Integer.parseInt(field) : -1;
    }

    private DateException problem(String part, String problem) {
        return new DateException(
                text, part.equals(text) ? problem : "in " + DateException.quote(part) + ", " + problem);
    }
}
