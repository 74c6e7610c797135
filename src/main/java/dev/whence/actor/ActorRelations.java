package dev.whence.actor;

import static dev.whence.relation.Order.text;

import dev.whence.relation.Order;
import dev.whence.relation.Relation;

/** Lists of actors. */
public final class ActorRelations {

    private static final Order BY_NAME = Order.by(text("fold(actor.name)"), text("actor.slug"));

    public static final Relation<Person> PEOPLE =
            new Relation<>("people", Person.class, "actor", "actor.id", "actor.kind = 'PERSON'", BY_NAME);

    public static final Relation<Organisation> ORGANISATIONS = new Relation<>(
            "organisations", Organisation.class, "actor", "actor.id", "actor.kind = 'ORGANISATION'", BY_NAME);

    private ActorRelations() {}
}
