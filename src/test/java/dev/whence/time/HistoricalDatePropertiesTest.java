package dev.whence.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every date, whatever is written. */
class HistoricalDatePropertiesTest {

    @Property
    void writesWhatItRead(@ForAll("dates") HistoricalDate date) {
        assertThat(HistoricalDate.parse(date.edtf(), date.calendar())).isEqualTo(date);
        assertThat(Parser.parse(date.edtf(), date.calendar())).hasToString(date.edtf());
    }

    @Property
    void startsBeforeItEndsAndNeverMoreExactlyThanItsBounds(@ForAll("dates") HistoricalDate date) {
        assertThat(date.startEarliest()).isLessThanOrEqualTo(date.startLatest());
        assertThat(date.endEarliest()).isLessThanOrEqualTo(date.endLatest());
        assertThat(date.startEarliest()).isLessThanOrEqualTo(date.endEarliest());
        assertThat(date.startLatest()).isLessThanOrEqualTo(date.endLatest());
    }

    @Property
    void isWithinItself(@ForAll("dates") HistoricalDate date) {
        assertThat(date.within(date, DateMatch.CERTAINLY)).isTrue();
    }

    @Property
    void isPossiblyWhereItIsCertainly(@ForAll("dates") HistoricalDate date, @ForAll("dates") HistoricalDate range) {
        boolean possibly = date.within(range, DateMatch.POSSIBLY);

        assertThat(possibly).isEqualTo(range.within(date, DateMatch.POSSIBLY));
        if (date.within(range, DateMatch.CERTAINLY)) assertThat(possibly).isTrue();
    }

    @Property
    void isOrderedTotallyAndByItsBounds(
            @ForAll("dates") HistoricalDate a, @ForAll("dates") HistoricalDate b, @ForAll("dates") HistoricalDate c) {
        Comparator<HistoricalDate> order = HistoricalDate.BY_START;

        assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
        assertThat(order.compare(a, b) == 0).isEqualTo(bounds(a).equals(bounds(b)));
        if (a.startLatest() < b.startEarliest()) assertThat(order.compare(a, b)).isNegative();
        List<HistoricalDate> sorted = Stream.of(a, b, c).sorted(order).toList();
        assertThat(order.compare(sorted.getFirst(), sorted.getLast())).isNotPositive();
    }

    @Property
    void qualifyingWidensBothSides(@ForAll("points") String point, @ForAll Calendar calendar) {
        HistoricalDate plain = HistoricalDate.parse(point, calendar);
        HistoricalDate circa = HistoricalDate.parse(point + "~", calendar);
        HistoricalDate both = HistoricalDate.parse(point + "%", calendar);

        assertThat(circa.startEarliest()).isLessThan(plain.startEarliest());
        assertThat(circa.endLatest()).isGreaterThan(plain.endLatest());
        assertThat(bounds(HistoricalDate.parse(point + "?", calendar))).isEqualTo(bounds(circa));
        assertThat(circa.within(both, DateMatch.CERTAINLY)).isTrue();
        assertThat(both.within(circa, DateMatch.CERTAINLY)).isFalse();
    }

    @Property
    void anIntervalReachesFromItsFirstDateToItsLast(
            @ForAll("points") String start, @ForAll("points") String end, @ForAll Calendar calendar) {
        HistoricalDate first = HistoricalDate.parse(start, calendar);
        HistoricalDate last = HistoricalDate.parse(end, calendar);
        String text = start + "/" + end;
        if (last.endLatest() < first.startEarliest()) {
            assertRefused(text, calendar);
        } else {
            HistoricalDate interval = HistoricalDate.parse(text, calendar);
            assertThat(interval.startEarliest()).isEqualTo(first.startEarliest());
            assertThat(interval.endLatest()).isEqualTo(last.endLatest());
            assertThat(interval.startLatest()).isEqualTo(Math.min(first.startLatest(), last.endLatest()));
            assertThat(interval.endEarliest()).isEqualTo(Math.max(last.endEarliest(), first.startEarliest()));
        }
    }

    @Property
    void oneOfASetReachesAsFarAsItsMembers(@ForAll("points") String a, @ForAll("points") String b) {
        HistoricalDate set = HistoricalDate.parse("[" + a + "," + b + "]");

        assertThat(HistoricalDate.parse(a).within(set, DateMatch.CERTAINLY)).isTrue();
        assertThat(HistoricalDate.parse(b).within(set, DateMatch.CERTAINLY)).isTrue();
        assertThat(bounds(HistoricalDate.parse("[" + b + "," + a + "]"))).isEqualTo(bounds(set));
        assertThat(set.startEarliest()).isEqualTo(set.endEarliest());
        assertThat(set.startLatest()).isEqualTo(set.endLatest());
    }

    @Property
    void isShownToPeopleWhateverItIs(@ForAll("dates") HistoricalDate date) {
        assertThat(date.getDisplay())
                .isNotBlank()
                .isEqualTo(date.getDisplay().strip())
                .doesNotContain("  ", "X", "null");
        assertThat(date.getYear()).isNotEqualTo(Integer.valueOf(0));
        assertThat(date.getPrecision()).isNotNull();
        assertThat(date.getDisplay().contains("c. ")).isEqualTo(date.isApproximate());
        assertThat(date.getDisplay().contains("possibly ")).isEqualTo(date.isUncertain());
    }

    @Property
    void isRefusedWithAMessageThatQuotesIt(@ForAll("damaged") String text) {
        try {
            assertThat(HistoricalDate.parse(text).edtf()).isEqualTo(text);
        } catch (DateException refused) {
            assertThat(refused).hasMessageStartingWith(DateException.quote(text) + " is no EDTF date: ");
        }
    }

    @Property
    void isRefusedOrKeptAsWritten(@ForAll String text) {
        try {
            assertThat(HistoricalDate.parse(text).edtf()).isEqualTo(text);
        } catch (DateException refused) {
            assertThat(refused).hasMessageContaining("is no EDTF date: ");
        }
    }

    private static void assertRefused(String text, Calendar calendar) {
        assertThat(catchThrowableOfType(DateException.class, () -> HistoricalDate.parse(text, calendar)))
                .hasMessageContaining(text)
                .hasMessageContaining("would end before it starts");
    }

    private static List<Long> bounds(HistoricalDate date) {
        return List.of(date.startEarliest(), date.startLatest(), date.endEarliest(), date.endLatest());
    }

    /** Dates without a qualifier. */
    @Provide
    Arbitrary<String> points() {
        Arbitrary<String> years = Arbitraries.integers()
                .between(-9999, 9999)
                .map(year -> (year < 0 ? "-" : "") + "%04d".formatted(Math.abs(year)));
        Arbitrary<String> longYears = Arbitraries.longs()
                .between(-Parser.MAX_YEAR, Parser.MAX_YEAR)
                .filter(year -> Math.abs(year) > 9999)
                .map(year -> "Y" + year);
        Arbitrary<String> eras = Combinators.combine(
                        years, Arbitraries.integers().between(1, 3))
                .as((year, unspecified) -> year.substring(0, year.length() - unspecified) + "X".repeat(unspecified));
        Arbitrary<String> months = Combinators.combine(
                        years, Arbitraries.of("01", "02", "12", "21", "22", "23", "24", "XX"))
                .as((year, month) -> year + "-" + month);
        Arbitrary<String> days = Combinators.combine(
                        years,
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28))
                .as("%s-%02d-%02d"::formatted);
        Arbitrary<String> someDay = years.flatMap(year -> Arbitraries.of(year + "-XX-XX", year + "-06-XX"));
        return Arbitraries.oneOf(years, longYears, eras, months, days, someDay);
    }

    /** Expressions of all kinds, in either calendar. */
    @Provide
    Arbitrary<HistoricalDate> dates() {
        Arbitrary<String> dates = qualified();
        Arbitrary<String> intervals = Combinators.combine(
                        Arbitraries.oneOf(dates, Arbitraries.of("", "..")),
                        Arbitraries.oneOf(dates, Arbitraries.of("", "..")))
                .as((start, end) -> start + "/" + end);
        Arbitrary<String> ranges = Combinators.combine(dates, dates).as((from, to) -> from + ".." + to);
        Arbitrary<String> sets = Arbitraries.oneOf(dates, dates, ranges)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(members -> Arbitraries.of("[%s]", "[..%s]", "[%s..]")
                        .map(brackets -> brackets.formatted(String.join(",", members))));
        return Combinators.combine(Arbitraries.oneOf(dates, intervals, sets), Arbitraries.of(Calendar.class))
                .as(HistoricalDatePropertiesTest::parsed)
                .filter(date -> date != null);
    }

    /** Expressions with one character put in, changed or taken out. */
    @Provide
    Arbitrary<String> damaged() {
        Arbitrary<Character> characters = Arbitraries.chars().with("0123456789X-?~%./[],Y{}T xu+E\n");
        return Combinators.combine(
                        dates(),
                        Arbitraries.integers().between(0, 200),
                        characters,
                        Arbitraries.integers().between(0, 2))
                .as((date, position, character, kind) -> {
                    StringBuilder text = new StringBuilder(date.edtf());
                    int at = position % text.length();
                    return switch (kind) {
                        case 0 -> text.insert(at, character).toString();
                        case 1 -> text.deleteCharAt(at).toString();
                        default -> text.deleteCharAt(at).insert(at, character).toString();
                    };
                });
    }

    private Arbitrary<String> qualified() {
        return Combinators.combine(points(), Arbitraries.of("", "", "?", "~", "%"))
                .as(String::concat);
    }

    /** Null for the few combinations that are refused, such as an interval whose end is before its start. */
    private static HistoricalDate parsed(String text, Calendar calendar) {
        try {
            return HistoricalDate.parse(text, calendar);
        } catch (DateException refused) {
            return null;
        }
    }
}
