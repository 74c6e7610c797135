package dev.whence.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarTest {
    private static final long FARTHEST = 366L * 1_000_000_100L;

    /** The slow and obvious way: day after day, by the rule for leap years, from a day that both calendars are known for. */
    @ParameterizedTest
    @EnumSource(Calendar.class)
    void countsDaysOneByOne(Calendar calendar) {
        long epochDay = LocalDate.of(-4713, 11, 24).toEpochDay();
        Day day = calendar == Calendar.JULIAN ? new Day(-4712, 1, 1) : new Day(-4713, 11, 24);
        while (day.year() < 2101) {
            assertThat(calendar.epochDay(day)).isEqualTo(epochDay);
            assertThat(calendar.day(epochDay)).isEqualTo(day);
            day = next(day, calendar);
            epochDay++;
        }
    }

    @Property
    void agreesWithTheGregorianCalendarOfTheJdk(
            @ForAll @LongRange(min = -365_000_000_000L, max = 365_000_000_000L) long epochDay) {
        LocalDate expected = LocalDate.ofEpochDay(epochDay);
        Day day = new Day(expected.getYear(), expected.getMonthValue(), expected.getDayOfMonth());

        assertThat(Calendar.GREGORIAN.day(epochDay)).isEqualTo(day);
        assertThat(Calendar.GREGORIAN.epochDay(day)).isEqualTo(epochDay);
    }

    @Property
    void namesEachDayOnceHoweverFarAway(
            @ForAll Calendar calendar, @ForAll @LongRange(min = -FARTHEST, max = FARTHEST) long epochDay) {
        Day day = calendar.day(epochDay);

        assertThat(calendar.epochDay(day)).isEqualTo(epochDay);
        assertThat(calendar.day(epochDay + 1)).isEqualTo(next(day, calendar));
    }

    private static Day next(Day day, Calendar calendar) {
        if (day.day() < length(day.year(), day.month(), calendar))
            return new Day(day.year(), day.month(), day.day() + 1);
        return day.month() < 12 ? new Day(day.year(), day.month() + 1, 1) : new Day(day.year() + 1, 1, 1);
    }

    private static int length(long year, int month, Calendar calendar) {
        boolean leap = year % 4 == 0 && (calendar == Calendar.JULIAN || year % 100 != 0 || year % 400 == 0);
        return switch (month) {
            case 2 -> leap ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }
}
