package dev.whence.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of a {@code where} clause: SQL in which each {@code ?} stands for the argument of the same place. Equal conditions are
 * equal values, so that a batch can be keyed by them.
 */
public record Condition(String sql, List<Object> arguments) {

    /** Holds for every row. */
    public static final Condition ALWAYS = new Condition("true", List.of());

    /** Holds for no row. */
    public static final Condition NEVER = new Condition("false", List.of());

    public static Condition of(String sql, Object... arguments) {
        return new Condition(sql, List.of(arguments));
    }

    /** The expression has one of the values, which are enum constants or texts. */
    public static Condition in(String expression, Collection<?> values) {
        return of(expression + " = any(?)", texts(values));
    }

    /** The expression has none of the values. */
    public static Condition notIn(String expression, Collection<?> values) {
        return of(expression + " <> all(?)", texts(values));
    }

    /** The text occurs in the expression, whatever the case and the accents of either. */
    public static Condition contains(String expression, String text) {
        return of("position(fold(?) in fold(%s)) > 0".formatted(expression), text);
    }

    /** The date in the columns with the prefix may touch the days from the first to the last. */
    public static Condition possiblyWithin(String prefix, long first, long last) {
        return of("(%1$s_end_latest >= ? and %1$s_start_earliest <= ?)".formatted(prefix), first, last);
    }

    /** The date in the columns with the prefix surely lies within the days from the first to the last. */
    public static Condition certainlyWithin(String prefix, long first, long last) {
        return of("(%1$s_start_earliest >= ? and %1$s_end_latest <= ?)".formatted(prefix), first, last);
    }

    public static Condition all(Collection<Condition> conditions) {
        return joined(" and ", conditions.stream().filter(condition -> !condition.equals(ALWAYS)), ALWAYS);
    }

    public static Condition any(Collection<Condition> conditions) {
        return joined(" or ", conditions.stream(), NEVER);
    }

    public Condition and(Condition other) {
        return all(List.of(this, other));
    }

    /** This SQL, then the other. */
    public Condition then(Condition other) {
        return new Condition(
                sql + " " + other.sql,
                Stream.concat(arguments.stream(), other.arguments.stream()).toList());
    }

    public Condition not() {
        return new Condition("not (" + sql + ")", arguments);
    }

    private static Condition joined(String operator, Stream<Condition> conditions, Condition ifNone) {
        var parts = conditions.toList();
        return switch (parts.size()) {
            case 0 -> ifNone;
            case 1 -> parts.getFirst();
            default ->
                new Condition(
                        parts.stream().map(Condition::sql).collect(Collectors.joining(operator, "(", ")")),
                        parts.stream().flatMap(part -> part.arguments.stream()).toList());
        };
    }

    public static TextArray texts(Collection<?> values) {
        return new TextArray(
                new ArrayList<>(values).stream().map(Object::toString).toList());
    }

    /** A {@code text[]} argument with the equality of a list. */
    public record TextArray(List<String> values) {}
}
