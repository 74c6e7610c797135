package dev.whence.relation;

/**
 * An edge of the graph, declared as data: what joins what, and in which order. {@link Relations} fetches it, for many parents at once.
 *
 * @param name   its name, unique among all relations; a cursor of one relation is no cursor of another
 * @param target what is at its end
 * @param from   SQL: the tables, joined, in which the rows at its end are found
 * @param row    SQL: the number of the row at its end
 * @param parent SQL: a condition that ties {@code from} to {@code parent.id}, the number of the row at its beginning;
 *               {@code "true"} for a list that has no beginning, such as all events
 * @param order  the order of the rows at its end
 */
public record Relation<T>(String name, Class<T> target, String from, String row, String parent, Order order) {

    public Relation<T> orderedBy(Order other) {
        return new Relation<>(name, target, from, row, parent, other);
    }
}
