package dev.whence.event;

import dev.whence.context.Context;
import dev.whence.evidence.Claim;
import dev.whence.evidence.ClaimConnection;
import dev.whence.graphql.request.RequestException;
import dev.whence.relation.Condition;
import dev.whence.relation.Page;
import dev.whence.relation.Relations;
import dev.whence.time.Calendar;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Events, their parts, their frames and what is written about them. */
@GraphQLApi
public class EventApi {

    private final Relations relations;
    private final EventConditions conditions;
    private final Lenses lenses;

    EventApi(Relations relations, EventConditions conditions, Lenses lenses) {
        this.relations = relations;
        this.conditions = conditions;
        this.lenses = lenses;
    }

    @Query
    @Description("The event with this slug; null when there is none.")
    public CompletionStage<Event> event(@NonNull @Description("Its stable key, such as `kirov-murder`.") String slug) {
        return relations.keyed(Event.class, slug);
    }

    @Query
    @NonNull @Description("Events, read forward with `first` and `after`, or backward with `last` and `before`.")
    public CompletionStage<EventConnection> events(
            @Description("Which events; all when null.") EventWhere where,
            @DefaultValue("CHRONOLOGICAL") @Description("In which order.") EventOrder orderBy,
            @Description(Page.FIRST) Integer first,
            @Description(Page.AFTER) String after,
            @Description(Page.LAST) Integer last,
            @Description(Page.BEFORE) String before) {
        var order = EventRelations.order(orderBy == null ? EventOrder.CHRONOLOGICAL : orderBy);
        return relations
                .page(EventRelations.EVENTS.orderedBy(order), conditions.of(where), Page.of(first, after, last, before))
                .thenApply(EventConnection::new);
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
        var number = dayOfYear(month, day);
        return relations
                .page(
                        EventRelations.EVENTS,
                        Condition.of("? in (event.day_as_written, event.day_as_gregorian)", number),
                        Page.forward(first, after))
                .thenApply(slice -> new OnThisDayConnection(slice.map(event -> new OnThisDay(
                        event, number.equals(event.dayAsGregorian) ? Calendar.GREGORIAN : event.date.calendar()))));
    }

    @Description("The larger event that it is part of; null when there is none.")
    public CompletionStage<Event> partOf(@Source Event event) {
        return relations.one(Event.class, event.partOf);
    }

    @NonNull @Description("The events that are directly part of it, in `CHRONOLOGICAL` order.")
    public CompletionStage<EventConnection> parts(
            @Source Event event, @Description(Page.FIRST) Integer first, @Description(Page.AFTER) String after) {
        return relations
                .page(EventRelations.PARTS, event, Condition.ALWAYS, Page.forward(first, after))
                .thenApply(EventConnection::new);
    }

    @NonNull @Description(
            "The frames in which historians read it: its own, then those of the event that it is part of; the nearest first, then by slug.")
    public CompletionStage<List<@NonNull Context>> contexts(
            @Source Event event,
            @DefaultValue("false") @Description("Whether to add the wider contexts that these are part of.")
                    Boolean includeAncestors) {
        return relations.list(
                Boolean.TRUE.equals(includeAncestors) ? EventRelations.CONTEXTS_AND_ANCESTORS : EventRelations.CONTEXTS,
                event);
    }

    @NonNull @Description("Its story, section by section; empty when not told.")
    public CompletionStage<List<@NonNull Section>> narrative(@Source Event event) {
        return relations.list(EventRelations.NARRATIVE, event);
    }

    @NonNull @Description("What is claimed of it in free words, by key.")
    public CompletionStage<List<@NonNull Assertion>> assertions(
            @Source Event event, @Description("Which claims to see.") Lens lens) {
        return relations.list(EventRelations.ASSERTIONS, event, lenses.claims(lens));
    }

    @NonNull @Description("The event that it is about.")
    public CompletionStage<Event> event(@Source Assertion assertion) {
        return relations.one(Event.class, assertion.event);
    }

    @NonNull @Description(
            "All claims about it, whatever their standing, by key: who, where, when, what, and the causal links into and out of it.")
    public CompletionStage<ClaimConnection> claims(
            @Source Event event, @Description(Page.FIRST) Integer first, @Description(Page.AFTER) String after) {
        return relations
                .page(EventRelations.CLAIMS, event, Condition.ALWAYS, Page.forward(first, after))
                .thenApply(slice -> new ClaimConnection(slice.map(Claim.class::cast)));
    }

    @NonNull @Description("Every work that its claims and its explanations cite, once, by slug.")
    public CompletionStage<List<dev.whence.evidence.@NonNull Source>> sources(@Source Event event) {
        return relations.list(EventRelations.SOURCES, event);
    }

    @NonNull @Description(
            "The events that belong to it, in `CHRONOLOGICAL` order. A part of an event belongs to its contexts too.")
    public CompletionStage<EventConnection> events(
            @Source Context context,
            @Description("Which of them; all when null.") EventWhere where,
            @DefaultValue("true") @Description("Whether the events of the contexts that are part of it count too.")
                    Boolean includeParts,
            @Description(Page.FIRST) Integer first,
            @Description(Page.AFTER) String after) {
        var relation = Boolean.FALSE.equals(includeParts)
                ? EventRelations.OWN_EVENTS_OF_CONTEXT
                : EventRelations.EVENTS_OF_CONTEXT;
        return relations
                .page(relation, context, conditions.of(where), Page.forward(first, after))
                .thenApply(EventConnection::new);
    }

    private static Short dayOfYear(int month, int day) {
        if (month < 1 || month > 12) {
            throw RequestException.badInput("month", "%d is not from 1 to 12".formatted(month));
        }
        try {
            return Event.dayOfYear(MonthDay.of(month, day));
        } catch (DateTimeException e) {
            throw RequestException.badInput("day", "month %d has no day %d".formatted(month, day));
        }
    }
}
