package dev.whence.context;

import static dev.whence.relation.Order.text;

import dev.whence.relation.Order;
import dev.whence.relation.Relation;

/** The edges between contexts. */
public final class ContextRelations {

    private static final Order BY_NAME = Order.by(text("fold(context.name)"), text("context.slug"));

    static final Relation<Context> CONTEXTS =
            new Relation<>("contexts", Context.class, "context", "context.id", "true", BY_NAME);

    static final Relation<Context> PARTS = new Relation<>(
            "Context.parts", Context.class, "context", "context.id", "context.part_of_id = parent.id", BY_NAME);

    private ContextRelations() {}
}
