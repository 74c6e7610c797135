package dev.whence.dataset;

import java.util.List;

/**
 * How the entities of a kind that are no longer in the history are found and removed.
 *
 * @param which SQL: which rows of the table are of the kind
 * @param inUse SQL: whether something refers to the row
 */
record Removal(Class<? extends Entry> entry, String table, String which, String inUse) {

    private static final String ACTOR_IN_USE = """
            exists (select from participation where actor_id = entity.id)
            or exists (select from affiliation where entity.id in (person_id, organisation_id))
            or exists (select from dating where actor_id = entity.id)""";

    /** All kinds, what refers to others before what is referred to. */
    static final List<Removal> ALL = List.of(
            new Removal(Entry.Event.class, "event", "true", """
                    exists (select from event_claim where event_id = entity.id)
                    or exists (select from explanation where event_id = entity.id)
                    or exists (select from event part where part.part_of_id = entity.id)"""),
            new Removal(Entry.Person.class, "actor", "kind = 'PERSON'", ACTOR_IN_USE),
            new Removal(Entry.Organisation.class, "actor", "kind = 'ORGANISATION'", ACTOR_IN_USE),
            new Removal(Entry.Place.class, "place", "true", """
                    exists (select from setting where place_id = entity.id)
                    or exists (select from place_parent where parent_id = entity.id)"""),
            new Removal(Entry.Context.class, "context", "true", """
                    exists (select from event_context where context_id = entity.id)
                    or exists (select from context part where part.part_of_id = entity.id)"""),
            new Removal(Entry.Source.class, "source", "true", """
                    exists (select from citation where source_id = entity.id)
                    or exists (select from context where defined_by_id = entity.id)"""));

    /** The statement that removes them, but for those in use; its parameters are the data set and the slugs to keep. */
    String delete() {
        return "delete from %s entity where %s and not (%s)".formatted(table, gone(), inUse);
    }

    /** The query for the slugs of those that are in use. */
    String left() {
        return "select slug from %s entity where %s".formatted(table, gone());
    }

    private String gone() {
        return "dataset = ?1 and slug <> all(?2) and " + which;
    }
}
