package dev.whence.event;

import java.time.MonthDay;
import org.eclipse.microprofile.graphql.Description;

@Description("A day of the year, in every year that has it.")
public record DayOfYear(
        @Description("The month, 1 to 12.") int month,
        @Description("The day of the month, 1 to 31.") int day) {

    /** As the database knows it: month * 100 + day. */
    short number() {
        return Event.dayOfYear(MonthDay.of(month, day));
    }

    static DayOfYear numbered(long number) {
        return new DayOfYear((int) number / 100, (int) number % 100);
    }
}
