package dev.whence.event;

import dev.whence.actor.AbstractActor;
import dev.whence.actor.Organisation;
import dev.whence.actor.Person;
import dev.whence.context.Context;
import dev.whence.graphql.request.RequestException;
import dev.whence.place.Place;
import dev.whence.relation.Condition;
import dev.whence.relation.Relations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What an {@link EventWhere} means in SQL, where {@code event} is the event's row. */
@ApplicationScoped
public class EventConditions {

    private static final int MAX_CONDITIONS = 50;
    private static final String EVENT_DATE = "event.date";

    private final Relations relations;

    EventConditions(Relations relations) {
        this.relations = relations;
    }

    /** The condition that the argument {@code where} states. */
    public Condition of(EventWhere where) {
        return new Reader().read("where", where);
    }

    /** Reads one argument, counting its conditions. */
    private final class Reader {

        private int read;

        Condition read(String path, EventWhere where) {
            if (where == null) {
                return Condition.ALWAYS;
            }
            if (++read > MAX_CONDITIONS) {
                throw RequestException.badInput("where", "more than %d conditions".formatted(MAX_CONDITIONS));
            }
            var conditions = new ArrayList<Condition>();
            if (where.and() != null) {
                conditions.add(Condition.all(all(path + ".and", where.and())));
            }
            if (where.or() != null) {
                conditions.add(Condition.any(all(path + ".or", where.or())));
            }
            if (where.not() != null) {
                conditions.add(read(path + ".not", where.not()).not());
            }
            if (where.text() != null) {
                conditions.add(Condition.of("""
                        event.id in (select subject_id from search_entry
                            where subject_kind = 'EVENT' and document @@ web_query(?))""", where.text()));
            }
            if (where.kinds() != null) {
                conditions.add(Condition.in("event.kind", where.kinds()));
            }
            if (where.occurred() != null) {
                conditions.add(Condition.of("event.occurred = ?", where.occurred()));
            }
            if (where.during() != null) {
                conditions.add(DateConditions.within(EVENT_DATE, EVENT_DATE, path + ".during", where.during()));
            }
            if (where.partOf() != null) {
                relations.require(path + ".partOf", Event.class, List.of(where.partOf()));
                conditions.add(Condition.of(
                        "event.id in (select parts_of_event(whole.id) from event whole where whole.slug = ?)",
                        where.partOf()));
            }
            if (where.person() != null) {
                conditions.add(actor(path + ".person", Person.class, "PERSON", where.person()));
            }
            if (where.organisation() != null) {
                conditions.add(actor(path + ".organisation", Organisation.class, "ORGANISATION", where.organisation()));
            }
            if (where.place() != null) {
                relations.require(
                        path + ".place.slug", Place.class, List.of(where.place().slug()));
                conditions.add(Condition.of(
                        "event.id in (select events_at_place(place.id, ?, ?) from place where place.slug = ?)",
                        Condition.texts(
                                where.place().roles() == null
                                        ? List.of(SettingRole.LOCATION)
                                        : where.place().roles()),
                        !Boolean.FALSE.equals(where.place().within()),
                        where.place().slug()));
            }
            if (where.context() != null) {
                relations.require(
                        path + ".context.slug",
                        Context.class,
                        List.of(where.context().slug()));
                conditions.add(Condition.of(
                        "event.id in (select events_of_context(context.id, ?) from context where context.slug = ?)",
                        !Boolean.FALSE.equals(where.context().within()),
                        where.context().slug()));
            }
            if (where.causes() != null) {
                conditions.add(count(path + ".causes", "effect_id", where.causes()));
            }
            if (where.consequences() != null) {
                conditions.add(count(path + ".consequences", "cause_id", where.consequences()));
            }
            return Condition.all(conditions);
        }

        private List<Condition> all(String path, List<EventWhere> parts) {
            return IntStream.range(0, parts.size())
                    .mapToObj(i -> read(path + "[" + i + "]", parts.get(i)))
                    .toList();
        }
    }

    private Condition actor(String path, Class<? extends AbstractActor> type, String kind, ActorFilter filter) {
        relations.require(path + ".slug", type, List.of(filter.slug()));
        return Condition.of("""
                        event.id in (select participation.event_id from participation
                            join statement claim on claim.id = participation.id
                            join actor on actor.id = participation.actor_id
                            where actor.kind = ? and actor.slug = ? and claim.standing <> 'REJECTED' and""", kind, filter.slug())
                .then(filter.roles() == null ? Condition.ALWAYS : Condition.in("participation.role", filter.roles()))
                .then(Condition.of(")"));
    }

    private static Condition count(String path, String end, CountFilter filter) {
        var count = """
                (select count(*) from causal_link link join statement claim on claim.id = link.id
                    where link.%s = event.id and claim.standing <> 'REJECTED')""".formatted(end);
        var conditions = new ArrayList<Condition>();
        if (filter.atLeast() != null) {
            conditions.add(Condition.of(count + " >= ?", natural(path + ".atLeast", filter.atLeast())));
        }
        if (filter.atMost() != null) {
            conditions.add(Condition.of(count + " <= ?", natural(path + ".atMost", filter.atMost())));
        }
        return Condition.all(conditions);
    }

    private static Integer natural(String path, int count) {
        if (count < 0) {
            throw RequestException.badInput(path, "%d is negative".formatted(count));
        }
        return count;
    }
}
