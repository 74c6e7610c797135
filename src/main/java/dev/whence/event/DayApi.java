package dev.whence.event;

import static dev.whence.relation.Order.number;

import dev.whence.graphql.request.RequestException;
import dev.whence.relation.Condition;
import dev.whence.relation.Order;
import dev.whence.relation.Page;
import dev.whence.relation.Relation;
import dev.whence.relation.Relations;
import dev.whence.time.Calendar;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The days of the year, and what is remembered on them. Which of them are the nearest is in the function {@code nearest_day} of the database. */
@GraphQLApi
public class DayApi {

    private static final Relation<DayOfYear> NEAREST = new Relation<>(
            "nearest day",
            DayOfYear.class,
            "nearest_day(?, ?) near (day)",
            List.of(),
            "near.day",
            List.of("near.day"),
            "near.day is not null",
            Order.by(number("near.day")));

    private final Relations relations;

    DayApi(Relations relations) {
        this.relations = relations;
    }

    @Query
    @NonNull @Description(
            "The events that started on this day of some year, by the calendar their date is written in or as Gregorian; the oldest first. "
                    + "Only those whose start is known to the day.")
    public CompletionStage<OnThisDayConnection> onThisDay(
            @Description("The month, 1 to 12.") int month,
            @Description("The day of the month, 1 to 31; 29 February is a day.") int day,
            @Description(Page.FIRST) Integer first,
            @Description(Page.AFTER) String after) {
        return events(existing(month, day), first, after);
    }

    @Query
    @NonNull @Description("A day of the year, with the nearest others on which something is remembered.")
    public DayOfYear dayOfYear(
            @Description("The month, 1 to 12.") int month,
            @Description("The day of the month, 1 to 31; 29 February is a day.") int day) {
        return existing(month, day);
    }

    @NonNull @Description(
            "The events that started on this day of some year, by the calendar their date is written in or as Gregorian; the oldest first. "
                    + "Only those whose start is known to the day.")
    public CompletionStage<OnThisDayConnection> events(
            @Source DayOfYear day, @Description(Page.FIRST) Integer first, @Description(Page.AFTER) String after) {
        var number = day.number();
        return relations
                .page(
                        EventRelations.EVENTS,
                        Condition.of("? in (event.day_as_written, event.day_as_gregorian)", number),
                        Page.forward(first, after))
                .thenApply(slice -> new OnThisDayConnection(slice.map(event -> new OnThisDay(
                        event,
                        Short.valueOf(number).equals(event.dayAsGregorian)
                                ? Calendar.GREGORIAN
                                : event.date.calendar()))));
    }

    @Description(
            "The nearest day before it that has events, from 1 January on around the end of the year; null when no other day has any.")
    public CompletionStage<DayOfYear> previous(@Source DayOfYear day) {
        return nearest(day, false);
    }

    @Description(
            "The nearest day after it that has events, from 31 December on around the beginning of the year; null when no other day has any.")
    public CompletionStage<DayOfYear> next(@Source DayOfYear day) {
        return nearest(day, true);
    }

    private CompletionStage<DayOfYear> nearest(DayOfYear day, boolean later) {
        return relations
                .page(
                        NEAREST.about(day.number(), later),
                        Page.forward(1, null),
                        columns -> DayOfYear.numbered((Long) columns.getFirst()))
                .thenApply(slice -> slice.items().isEmpty()
                        ? null
                        : slice.items().getFirst().node());
    }

    private static DayOfYear existing(int month, int day) {
        if (month < 1 || month > 12) {
            throw RequestException.badInput("month", "%d is not from 1 to 12".formatted(month));
        }
        try {
            MonthDay.of(month, day);
        } catch (DateTimeException e) {
            throw RequestException.badInput("day", "month %d has no day %d".formatted(month, day));
        }
        return new DayOfYear(month, day);
    }
}
