package dev.whence.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoricalDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # Leap years, year zero and winters
            2000-02 | 2000-02-01 | 2000-02-29 | 2000-02-01 | 2000-02-29
            1900-02 | 1900-02-01 | 1900-02-28 | 1900-02-01 | 1900-02-28
            0000-02 | 0000-02-01 | 0000-02-29 | 0000-02-01 | 0000-02-29
            -0004-02-29 | -000004-02-29 | -000004-02-29 | -000004-02-29 | -000004-02-29
            1999-24 | 1999-12-01 | 2000-02-29 | 1999-12-01 | 2000-02-29
            -000X | -000009-01-01 | 0000-12-31 | -000009-01-01 | 0000-12-31
            -00XX | -000099-01-01 | 0000-12-31 | -000099-01-01 | 0000-12-31
            -1XXX | -001999-01-01 | -001000-12-31 | -001999-01-01 | -001000-12-31
            # Margins of what is qualified
            1934-12-01? | 1934-11-30 | 1934-12-02 | 1934-11-30 | 1934-12-02
            1934-12% | 1934-10-01 | 1935-02-28 | 1934-10-01 | 1935-02-28
            1934-21~ | 1933-12-01 | 1934-08-31 | 1933-12-01 | 1934-08-31
            0003~ | -000002-01-01 | 0008-12-31 | -000002-01-01 | 0008-12-31
            193X? | 1920-01-01 | 1949-12-31 | 1920-01-01 | 1949-12-31
            19XX~ | 1800-01-01 | 2099-12-31 | 1800-01-01 | 2099-12-31
            2XXX% | 0000-01-01 | 4999-12-31 | 0000-01-01 | 4999-12-31
            Y-999999999% | -1000000009-01-01 | -999999989-12-31 | -1000000009-01-01 | -999999989-12-31
            # Intervals, whose ends bound each other
            1928~/1932 | 1923-01-01 | 1932-12-31 | 1932-01-01 | 1932-12-31
            1928/1928-03 | 1928-01-01 | 1928-03-31 | 1928-03-01 | 1928-03-31
            1928-05/1928 | 1928-05-01 | 1928-05-31 | 1928-05-01 | 1928-12-31
            1928/1926~ | 1928-01-01 | 1928-12-31 | 1928-01-01 | 1931-12-31
            ../1953~ | - | - | 1948-01-01 | 1958-12-31
            2004-06-XX/2004-07-03 | 2004-06-01 | 2004-06-30 | 2004-07-03 | 2004-07-03
            """)
    void boundsItsStartAndItsEnd(
            String edtf, String earliestStart, String latestStart, String earliestEnd, String latestEnd) {
        HistoricalDate date = HistoricalDate.parse(edtf);

        assertThat(Stream.of(
                        date.getEarliestStart(), date.getLatestStart(), date.getEarliestEnd(), date.getLatestEnd()))
                .containsExactly(earliestStart, latestStart, earliestEnd, latestEnd);
    }

    @ParameterizedTest
    @CsvSource({
        "1582-10-04, 1582-10-14",
        "1582-10-05, 1582-10-15",
        "1917-10-25, 1917-11-07",
        "1900-02-29, 1900-03-13",
        "1066-10-14, 1066-10-20",
        "0325-05-20, 0325-05-21",
        "0200-03-01, 0200-03-01",
        "-0043-03-15, -000043-03-13",
        "-4712-01-01, -004713-11-24"
    })
    void boundsJulianDatesByGregorianDays(String julian, String gregorian) {
        assertThat(HistoricalDate.parse(julian, Calendar.JULIAN).getEarliestStart())
                .isEqualTo(gregorian);
    }

    @Test
    void boundsByDaysSince1970() {
        assertThat(HistoricalDate.parse("1970-01-02/.."))
                .isEqualTo(new HistoricalDate(
                        "1970-01-02/..", Calendar.GREGORIAN, 1, 1, HistoricalDate.NO_LATEST, HistoricalDate.NO_LATEST));
        assertThat(HistoricalDate.parse("/1969-12-31", Calendar.GREGORIAN))
                .isEqualTo(
                        new HistoricalDate("/1969-12-31", Calendar.GREGORIAN, HistoricalDate.NO_EARLIEST, -1, -1, -1));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1934-12-01, 1934",
                "1934-06~, 1934",
                "1934-12~, -",
                "1934~, -",
                "193X, -",
                "1934-24, -",
                "1934/1936, 1934",
                "1934/.., 1934",
                "../1936, -",
                "/1936, -",
                "'[1934-01,1934-05]', 1934",
                "'[1933,1936]', -",
                "'[1934..]', -",
                "0001, 1",
                "0000, -1",
                "-0043, -44",
                "Y-999999999, -1000000000"
            })
    void hasAYearOnlyWhenItSurelyStartsInOne(String edtf, Integer year) {
        assertThat(HistoricalDate.parse(edtf).getYear()).isEqualTo(year);
    }

    @Test
    void countsTheYearInItsOwnCalendar() {
        assertThat(HistoricalDate.parse("1917-12-25", Calendar.JULIAN).getYear())
                .isEqualTo(1917);
        assertThat(HistoricalDate.parse("1917", Calendar.JULIAN).getYear()).isEqualTo(1917);
    }

    @ParameterizedTest
    @CsvSource({
        "1934-12-01, DAY, false, false",
        "1934-12-XX, MONTH, false, false",
        "1934-12?, MONTH, false, true",
        "1934-22, SEASON, false, false",
        "1934-XX-XX, YEAR, false, false",
        "1934~, YEAR, true, false",
        "Y-12345%, YEAR, true, true",
        "193X, DECADE, false, false",
        "19XX, CENTURY, false, false",
        "1XXX, MILLENNIUM, false, false",
        "1934-12-01/1953, YEAR, false, false",
        "1928~/1932?, YEAR, true, true",
        "1928~/.., YEAR, true, false",
        "'[1933-05-01,193X]', DECADE, false, false",
        "'[1933,1935?..1936]', YEAR, false, true"
    })
    void saysHowExactItIs(String edtf, DatePrecision precision, boolean approximate, boolean uncertain) {
        HistoricalDate date = HistoricalDate.parse(edtf);

        assertThat(date.getPrecision()).isEqualTo(precision);
        assertThat(date.isApproximate()).isEqualTo(approximate);
        assertThat(date.isUncertain()).isEqualTo(uncertain);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1917-10-25, --10-25, --11-07",
                "1917-10-25?, --10-25, --11-07",
                "1917-10-25/.., --10-25, --11-07",
                "1917-10-25/1918, --10-25, --11-07",
                "1900-02-29, --02-29, --03-13",
                "1696-02-19, --02-19, --02-29",
                "1917-10, -, -",
                "1917-10-XX, -, -",
                "../1917-10-25, -, -",
                "'[1917-10-25,1917-10-26]', -, -"
            })
    void isCommemoratedOnTheDayOfItsStart(String julian, String inJulian, String inGregorian) {
        HistoricalDate date = HistoricalDate.parse(julian, Calendar.JULIAN);

        assertThat(date.commemorated(Calendar.JULIAN).map(MonthDay::toString).orElse(null))
                .isEqualTo(inJulian);
        assertThat(date.commemorated(Calendar.GREGORIAN).map(MonthDay::toString).orElse(null))
                .isEqualTo(inGregorian);
    }

    @ParameterizedTest
    @CsvSource({
        "1934, 193X, true, true",
        "193X, 193X, true, true",
        "193X, 1934, true, false",
        "1934~, 1934, true, false",
        "1928/1932, 1930, true, false",
        "1928/1932, 1928/1940, true, true",
        "1928/1932, 1920/1930, true, false",
        "1928/1932, 1930/1940, true, false",
        "1928/.., 1920/1940, true, false",
        "../1932, 1920/1940, true, false",
        "1928/.., 1950, true, false",
        "1928/.., 1920/.., true, true",
        "1928/, 1950, true, false",
        "1928/, ../1927, false, false",
        "/1928, ../1953, true, true",
        "/1928, 1929/.., false, false",
        "1933-12-31, 1934, false, false",
        "'[1933,1936]', 1930/1936, true, true",
        "'[1933,1936]', 1937, false, false"
    })
    void liesWithinARange(String edtf, String range, boolean possibly, boolean certainly) {
        HistoricalDate date = HistoricalDate.parse(edtf);

        assertThat(date.within(HistoricalDate.parse(range), DateMatch.POSSIBLY)).isEqualTo(possibly);
        assertThat(date.within(HistoricalDate.parse(range), DateMatch.CERTAINLY))
                .isEqualTo(certainly);
    }

    @Test
    void isOrderedByItsStart() {
        assertThat(Stream.of("1935", "1934/1936", "1934", "../1990", "193X", "/1950", "1934-01-01", "-0043")
                        .map(HistoricalDate::parse)
                        .sorted(HistoricalDate.BY_START)
                        .map(HistoricalDate::edtf))
                .containsExactly("../1990", "/1950", "-0043", "193X", "1934-01-01", "1934", "1934/1936", "1935");
    }
}
