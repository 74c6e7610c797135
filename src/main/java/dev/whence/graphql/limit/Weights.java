package dev.whence.graphql.limit;

import static java.util.Map.entry;

import graphql.introspection.Introspection;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.LightDataFetcher;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What fields cost, and how long lists are taken to be: all that the cost of an operation is made from. A point is about what it takes to read a
 * number and write it into the answer.
 *
 * <p>A list that the client bounds is as long as its argument says. Others are taken to be as long as such a list usually is in a history that
 * is well told; that every one of them is here is tested.
 */
public final class Weights {

    /** A scalar or an enum. */
    static final double LEAF = 1;

    /** An object, an entry of a list of objects, or a page of it. */
    static final double OBJECT = 10;

    /** What a field costs that the database is asked for, once, for all its parents together. */
    static final double QUESTION = 500;

    /** What each condition of a filter adds, once. */
    static final double CONDITION = 2_000;

    /** Texts of a few sentences, and those of a page. */
    private static final Map<String, Double> LONG_TEXTS = Map.of(
            "summary", 5.0,
            "significance", 10.0,
            "explanation", 5.0,
            "statement", 5.0,
            "note", 5.0,
            "body", 20.0);

    /** What is searched for in the graph in memory, for each parent. */
    private static final Map<String, Double> SEARCHES = Map.of(
            "Claim.impact", 500.0,
            "Event.origins", 500.0,
            "Query.causalGraph", 2_000.0,
            "Query.causalPaths", 5_000.0,
            "Query.commonCauses", 5_000.0,
            "Query.consistency", 10_000.0,
            "Query.search", 10_000.0);

    /** What the client says of the length of a list: the first of these arguments that has a value. */
    private record Bound(List<String> arguments, int fallback, int most, double factor) {

        double length(Map<String, Object> given) {
            var length = arguments.stream()
                    .map(given::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(value -> value instanceof Collection<?> list ? list.size() : ((Number) value).intValue())
                    .orElse(fallback);
            // Whatever is beyond is refused by the field itself.
            return factor * Math.clamp(length, 0, most);
        }
    }

    private static final Bound PAGE = new Bound(List.of("first", "last"), 20, 200, 1);

    /** Lists within the result of a field, which an argument of that field bounds. */
    private static final Map<String, Map<String, Bound>> BOUNDED_BELOW = Map.of(
            "Query.causalGraph",
            Map.of(
                    "nodes", new Bound(List.of("maxNodes"), 200, 1000, 1),
                    "edges", new Bound(List.of("maxNodes"), 200, 1000, 1.5)),
            "Query.causalPaths",
            Map.of("links", new Bound(List.of("maxLength"), 12, 30, 1)));

    /** Lists that an argument of their own bounds. A list of ids is as long as it is. */
    private static final Map<String, Bound> BOUNDED = Map.of(
            "Query.causalPaths", new Bound(List.of("limit"), 3, 20, 1),
            "Query.commonCauses", new Bound(List.of("limit"), 10, 100, 1),
            "Query.nodes", new Bound(List.of("ids"), 0, 200, 1));

    /** Lists that nothing bounds. */
    private static final Map<String, Integer> USUAL = Map.ofEntries(
            entry("Actor.datings", 2),
            entry("Claim.citations", 3),
            entry("Event.assertions", 5),
            entry("Event.contexts", 5),
            entry("Event.datings", 2),
            entry("Event.explanations", 3),
            entry("Event.narrative", 8),
            entry("Event.places", 3),
            entry("Event.sources", 10),
            entry("Explanation.affirms", 5),
            entry("Explanation.citations", 5),
            entry("Explanation.denies", 3),
            entry("Finding.claims", 2),
            entry("Finding.events", 2),
            entry("Impact.losesAllCauses", 3),
            entry("Impact.unreachable", 20),
            entry("Origins.conditions", 20),
            entry("Origins.rootCauses", 20),
            entry("Origins.triggers", 20),
            entry("Place.names", 4),
            entry("Place.parents", 3),
            entry("Truncation.frontier", 50),
            entry("__Schema.types", 120),
            entry("__Schema.directives", 8),
            entry("__Directive.args", 1),
            entry("__Field.args", 1),
            entry("__Type.fields", 5),
            entry("__Type.inputFields", 1),
            entry("__Type.interfaces", 1),
            entry("__Type.possibleTypes", 1),
            entry("__Type.enumValues", 2));

    /** The arguments that costs depend on. */
    private static final Set<String> RELEVANT =
            Set.of("first", "last", "limit", "maxNodes", "maxLength", "ids", "where");

    private final GraphQLSchema schema;

    public Weights(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** Those arguments of the field that its cost depends on. */
    static List<GraphQLArgument> relevant(GraphQLFieldDefinition field) {
        return field.getArguments().stream()
                .filter(argument -> RELEVANT.contains(argument.getName()))
                .toList();
    }

    /** What the field takes for each parent, without the entries of its list and without what is in it. */
    double each(GraphQLNamedType parent, GraphQLFieldDefinition field) {
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (GraphQLTypeUtil.isLeaf(type)) {
            return LONG_TEXTS.getOrDefault(field.getName(), LEAF);
        }
        var search = find(SEARCHES, parent, field);
        return (search == null ? 0 : search) + (isList(field) ? 0 : object(type));
    }

    /** What an object takes, without what is in it. */
    static double object(GraphQLNamedType type) {
        // The schema is in memory, and the engine reads it by itself.
        return Introspection.isIntrospectionTypes(type) ? LEAF : OBJECT;
    }

    /** What the field takes once, whatever the number of its parents. */
    double once(GraphQLNamedType parent, GraphQLFieldDefinition field, Map<String, Object> arguments) {
        return (asks(parent, field) ? QUESTION : 0) + CONDITION * conditions(arguments.get("where"));
    }

    /** How long the field's list is, 1 for an object. */
    double length(
            GraphQLNamedType parent,
            GraphQLFieldDefinition field,
            Map<String, Object> arguments,
            Map<String, Double> bounds) {
        if (!isList(field)) {
            return 1;
        }
        var given = bounds.get(field.getName());
        if (given != null) {
            return given;
        }
        var bound = find(BOUNDED, parent, field);
        if (bound != null) {
            return bound.length(arguments);
        }
        var usual = find(USUAL, parent, field);
        if (usual == null) {
            throw new IllegalStateException("No length of " + parent.getName() + '.' + field.getName());
        }
        return usual;
    }

    /** How long the lists within the field's result are, by their names, where its arguments say so. */
    Map<String, Double> bounds(GraphQLNamedType parent, GraphQLFieldDefinition field, Map<String, Object> arguments) {
        if (field.getArgument("first") != null) {
            return Map.of("edges", PAGE.length(arguments), "nodes", PAGE.length(arguments));
        }
        return Objects.requireNonNullElse(find(BOUNDED_BELOW, parent, field), Map.<String, Bound>of())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, bound -> bound.getValue().length(arguments)));
    }

    private static boolean isList(GraphQLFieldDefinition field) {
        var type = GraphQLTypeUtil.unwrapNonNull(field.getType());
        return GraphQLTypeUtil.isList(type) && !GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(type));
    }

    /** Whether the database is asked: what is in the parent already is read from it. */
    private boolean asks(GraphQLNamedType parent, GraphQLFieldDefinition field) {
        if (Introspection.isIntrospectionTypes(parent) || field.getName().startsWith("__")) {
            return false;
        }
        if (GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()))) {
            return field.getName().equals("totalCount");
        }
        var coordinates = FieldCoordinates.coordinates(parent.getName(), field.getName());
        return !(schema.getCodeRegistry().getDataFetcher(coordinates, field) instanceof LightDataFetcher);
    }

    private static int conditions(Object where) {
        return switch (where) {
            case Map<?, ?> conditions ->
                conditions.values().stream().mapToInt(Weights::conditions).sum();
            case Collection<?> conditions ->
                conditions.stream().anyMatch(Map.class::isInstance)
                        ? conditions.stream().mapToInt(Weights::conditions).sum()
                        : 1;
            case null -> 0;
            default -> 1;
        };
    }

    private static <T> T find(Map<String, T> table, GraphQLNamedType parent, GraphQLFieldDefinition field) {
        var own = table.get(parent.getName() + '.' + field.getName());
        return own != null || !(parent instanceof GraphQLImplementingType type)
                ? own
                : type.getInterfaces().stream()
                        .map(supertype -> table.get(supertype.getName() + '.' + field.getName()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
