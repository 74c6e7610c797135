package dev.whence.relation;

import java.util.List;

/**
 * An edge of the graph, declared as data: what joins what, and in which order. {@link Relations} fetches it, for many parents at once.
 *
 * @param name      its name, unique among all relations; a cursor of one relation is no cursor of another
 * @param target    what is at its end
 * @param from      SQL: the tables, joined, in which the rows at its end are found; each {@code ?} stands for the argument of the same place
 * @param arguments what {@code from} is about, such as a text that is looked for; a cursor of a list about one thing is no cursor of a list
 *                  about another
 * @param row       SQL: the number of the row at its end
 * @param columns   SQL: what else to tell of a row, where its number does not lead to all there is to it
 * @param parent    SQL: a condition that ties {@code from} to {@code parent.id}, the number of the row at its beginning;
 *                  {@code "true"} for a list that has no beginning, such as all events
 * @param order     the order of the rows at its end
 */
public record Relation<T>(
        String name,
        Class<T> target,
        String from,
        List<Object> arguments,
        String row,
        List<String> columns,
        String parent,
        Order order) {

    /** A relation to an entity or a claim, which its number leads to. */
    public Relation(String name, Class<T> target, String from, String row, String parent, Order order) {
        this(name, target, from, List.of(), row, List.of(), parent, order);
    }

    public Relation<T> orderedBy(Order other) {
        return new Relation<>(name, target, from, arguments, row, columns, parent, other);
    }

    public Relation<T> about(Object... others) {
        return new Relation<>(name, target, from, List.of(others), row, columns, parent, order);
    }
}
