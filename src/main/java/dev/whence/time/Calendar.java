package dev.whence.time;

import org.eclipse.microprofile.graphql.Description;

/**
 * A calendar in which a date is written.
 *
 * <p>Both calendars are proleptic: they run on before they were introduced, with a year 0 that is 1 BCE. Days are counted
 * from 1970-01-01 in the Gregorian calendar, which is day 0.
 */
@Description("The calendar that a date is written in.")
public enum Calendar {
    @Description(
            "The calendar of today. It was introduced in October 1582; dates before that are counted backwards by its rules.")
    GREGORIAN(719_468) {
        @Override
        long leapDays(long years) {
            return Math.floorDiv(years, 4) - Math.floorDiv(years, 100) + Math.floorDiv(years, 400);
        }
    },

    @Description("The calendar of Rome and of Europe until 1582, of Britain until 1752 and of Russia until 1918. "
            + "Its 25 October 1917 is the Gregorian 7 November.")
    JULIAN(719_470) {
        @Override
        long leapDays(long years) {
            return Math.floorDiv(years, 4);
        }
    };

    /** Days from 1 March of the year 0 to 1970-01-01. Years that begin in March have their leap day at the end. */
    private final long daysToEpoch;

    Calendar(long daysToEpoch) {
        this.daysToEpoch = daysToEpoch;
    }

    /** Leap days from 1 March of the year 0 to 1 March of the given year. */
    abstract long leapDays(long years);

    long epochDay(Day day) {
        long year = day.month() <= 2 ? day.year() - 1 : day.year();
        int month = (day.month() + 9) % 12;
        return firstOfMarch(year) + daysBeforeMonth(month) + day.day() - 1 - daysToEpoch;
    }

    /** The first day of a month that is counted from January of the year 0, which is month 0. */
    long firstOfMonth(long month) {
        return epochDay(new Day(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1));
    }

    int lengthOfMonth(long year, int month) {
        long index = year * 12 + month - 1;
        return (int) (firstOfMonth(index + 1) - firstOfMonth(index));
    }

    Day day(long epochDay) {
        long days = epochDay + daysToEpoch;
        long year = Math.floorDiv(days * 400, 400 * 365 + leapDays(400));
        while (firstOfMarch(year) > days) year--;
        while (firstOfMarch(year + 1) <= days) year++;
        int dayOfYear = (int) (days - firstOfMarch(year));
        int month = (5 * dayOfYear + 2) / 153;
        int dayOfMonth = dayOfYear - daysBeforeMonth(month) + 1;
        return month < 10 ? new Day(year, month + 3, dayOfMonth) : new Day(year + 1, month - 9, dayOfMonth);
    }

    private long firstOfMarch(long year) {
        return 365 * year + leapDays(year);
    }

    /** Days of a year before the given month, counted from March, which is month 0: 31, 30, 31, 30, 31 and again. */
    private static int daysBeforeMonth(int month) {
        return (153 * month + 2) / 5;
    }
}
