package dev.whence.event;

import dev.whence.time.Calendar;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An event that is remembered on a day of the year.")
public record OnThisDay(
        @NonNull @Description("The event.") Event event,

        @NonNull @Description(
                "The calendar in which it happened on that day: `GREGORIAN`, also for a Julian date turned into a Gregorian one, or the calendar that its date is written in.")
        Calendar calendar) {}
