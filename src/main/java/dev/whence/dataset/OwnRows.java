package dev.whence.dataset;

import dev.whence.actor.Organisation;
import dev.whence.actor.Person;
import dev.whence.context.Context;
import dev.whence.event.Event;
import dev.whence.evidence.Source;
import dev.whence.evidence.Statement;
import dev.whence.place.Place;
import dev.whence.relation.KeyedRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** The rows of the database that entries and claims are in, by key: those that this data set brought, and those of others. */
final class OwnRows {

    /** What marks the rows that came from the bundled history. */
    static final String DATASET = "whence";

    private static final Logger LOG = Logger.getLogger(OwnRows.class);

    private static final List<Class<? extends KeyedRow>> TYPES = List.of(
            Source.class, Context.class, Place.class, Organisation.class, Person.class, Event.class, Statement.class);

    /** What belongs to its parent and has no key: it is written anew each time. */
    private static final List<String> PARTS = List.of(
            "delete from citation where dataset = ?1",
            "delete from explanation_claim using statement where statement.id = explanation_id and statement.dataset = ?1",
            "delete from section using event where event.id = event_id and event.dataset = ?1",
            "delete from place_name using place where place.id = place_id and place.dataset = ?1",
            "delete from place_parent using place where place.id = place_id and place.dataset = ?1");

    private final Session session;
    private final Map<Class<?>, Map<String, KeyedRow>> rows = new HashMap<>();

    OwnRows(Session session) {
        this.session = session;
    }

    void removeParts() {
        PARTS.forEach(sql ->
                session.createNativeMutationQuery(sql).setParameter(1, DATASET).executeUpdate());
    }

    /** Removes the claims and explanations that are no longer among the keys, with all that hangs on them. */
    void removeStatementsBut(List<String> keys) {
        session.createNativeMutationQuery("delete from statement where dataset = ?1 and key <> all(?2)")
                .setParameter(1, DATASET)
                .setParameter(2, keys.toArray(String[]::new))
                .executeUpdate();
    }

    /** Reads all rows that have a key. */
    void load() {
        for (var type : TYPES) {
            session.createSelectionQuery("from " + type.getSimpleName(), type)
                    .getResultList()
                    .forEach(row -> rows(type).put(row.naturalKey(), row));
        }
    }

    /** The row with the key, null for a null key. */
    <E extends KeyedRow> E get(Class<E> type, String key) {
        return key == null ? null : type.cast(rows(type).get(key));
    }

    /** Fills the row with the key, a new one if there is none; leaves it alone, and says so, if others brought it. */
    <E extends KeyedRow> void write(Class<E> type, String key, Supplier<E> create, Consumer<E> fill) {
        var row = rows(type).get(key);
        if (row == null) {
            var created = create.get();
            created.dataset = DATASET;
            fill.accept(created);
            session.persist(created);
            rows(type).put(key, created);
        } else if (DATASET.equals(row.dataset)) {
            fill.accept(type.cast(row));
        } else {
            LOG.warnf("%s '%s' was written by others, and stays as it is", type.getSimpleName(), key);
        }
    }

    /** Does more to a row that {@link #write} wrote; nothing if others brought it. */
    <E extends KeyedRow> void complete(Class<E> type, String key, Consumer<E> action) {
        var row = rows(type).get(key);
        if (DATASET.equals(row.dataset)) {
            action.accept(type.cast(row));
        }
    }

    /** Removes the entities that are no longer in the history; one that something refers to is kept. */
    void removeEntitiesBut(History history) {
        for (var removal : Removal.ALL) {
            var slugs = history.of(removal.entry()).stream().map(Entry::slug).toArray(String[]::new);
            int removed;
            do {
                // What was part of something that is removed may be removed next.
                removed = session.createNativeMutationQuery(removal.delete())
                        .setParameter(1, DATASET)
                        .setParameter(2, slugs)
                        .executeUpdate();
            } while (removed > 0);
            session.createNativeQuery(removal.left(), String.class)
                    .setParameter(1, DATASET)
                    .setParameter(2, slugs)
                    .getResultList()
                    .forEach(slug -> LOG.warnf(
                            "%s '%s' is no longer in the history, but others refer to it, so it is kept",
                            removal.table(), slug));
        }
    }

    /** Statements of all kinds have one index, for their keys are unique among them all. */
    private Map<String, KeyedRow> rows(Class<?> type) {
        return rows.computeIfAbsent(
                Statement.class.isAssignableFrom(type) ? Statement.class : type, any -> new HashMap<>());
    }
}
