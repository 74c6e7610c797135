package dev.whence.graphql.limit;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.execution.conditional.ConditionalNodes;
import graphql.introspection.Introspection;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the {@link Cost} of one operation with its arguments, as it would be executed: fields of one name are one, what a directive leaves out
 * costs nothing, and where there may be objects of several types they are taken to be of the most costly one. The same fields of the same type are
 * looked at once, wherever they are.
 */
public final class Costs {

    private final GraphQLSchema schema;
    private final Weights weights;
    private final CoercedVariables variables;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<Selected, Estimate> known = new HashMap<>();

    private Costs(GraphQLSchema schema, Weights weights, Document document, CoercedVariables variables) {
        this.schema = schema;
        this.weights = weights;
        this.variables = variables;
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
    }

    /** The cost of an operation of a document that is valid. */
    public static Cost of(
            GraphQLSchema schema,
            Weights weights,
            Document document,
            OperationDefinition operation,
            CoercedVariables variables,
            long limit) {
        var root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        var estimate = new Costs(schema, weights, document, variables)
                .estimate(new Selected(List.of(operation.getSelectionSet()), root, Map.of()));
        return new Cost(Math.round(estimate.once + estimate.each), limit, heaviest(estimate));
    }

    /** What is selected of an object: the selections of all fields that are one, and how long the lists are that their arguments bound. */
    private record Selected(List<SelectionSet> selections, GraphQLNamedOutputType type, Map<String, Double> bounds) {}

    /** What the selected fields of one object cost: once, whatever the number of objects, and for each of them. */
    private record Estimate(double once, double each, List<Part> parts) {

        double all() {
            return once + each;
        }
    }

    /** One of the fields: it has so many entries, each of which costs what is below. */
    private record Part(String name, double once, double each, double length, Estimate below) {

        double of(double parents) {
            return once + parents * each;
        }
    }

    private Estimate estimate(Selected selected) {
        var estimate = known.get(selected);
        if (estimate == null) {
            estimate = types(selected.type)
                    .map(type -> estimate(selected, type))
                    .max(Comparator.comparingDouble(Estimate::all))
                    .orElseThrow();
            known.put(selected, estimate);
        }
        return estimate;
    }

    private Stream<GraphQLObjectType> types(GraphQLNamedOutputType type) {
        return switch (type) {
            case GraphQLObjectType object -> Stream.of(object);
            case GraphQLInterfaceType several -> schema.getImplementations(several).stream();
            case GraphQLUnionType several -> several.getTypes().stream().map(GraphQLObjectType.class::cast);
            default -> throw new IllegalStateException("Nothing can be selected of " + type);
        };
    }

    private Estimate estimate(Selected selected, GraphQLObjectType type) {
        var fields = new LinkedHashMap<String, List<Field>>();
        var spread = new HashSet<String>();
        selected.selections.forEach(selections -> collect(selections, type, fields, spread));
        var parts = new ArrayList<Part>();
        double once = 0;
        double each = 0;
        for (var field : fields.entrySet()) {
            var part = part(field.getKey(), field.getValue(), type, selected.bounds);
            parts.add(part);
            once += part.once;
            each += part.each;
        }
        return new Estimate(once, each, parts);
    }

    private Part part(String name, List<Field> same, GraphQLObjectType parent, Map<String, Double> bounds) {
        var field = same.getFirst();
        var definition = Introspection.getFieldDef(schema, parent, field.getName());
        var arguments = arguments(field, definition);
        var once = weights.once(parent, definition, arguments);
        var each = weights.each(parent, definition);
        if (!(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLNamedOutputType type
                && type instanceof GraphQLCompositeType)) {
            return new Part(name, once, each, 0, null);
        }
        var length = weights.length(parent, definition, arguments, bounds);
        var below = estimate(new Selected(
                same.stream().map(Field::getSelectionSet).toList(),
                type,
                weights.bounds(parent, definition, arguments)));
        var entry = below.each
                + (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))
                        ? Weights.object(type)
                        : 0);
        return new Part(name, once + below.once, each + length * entry, length, below);
    }

    /** By name, those that matter; what has no value has no entry, or null. */
    private Map<String, Object> arguments(Field field, GraphQLFieldDefinition definition) {
        var relevant = Weights.relevant(definition);
        return relevant.isEmpty()
                ? Map.of()
                : ValuesResolver.getArgumentValues(
                        relevant, field.getArguments(), variables, GraphQLContext.getDefault(), Locale.ENGLISH);
    }

    private void collect(
            SelectionSet selections, GraphQLObjectType type, Map<String, List<Field>> fields, Set<String> spread) {
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> {
                    if (isIncluded(field)) {
                        fields.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>())
                                .add(field);
                    }
                }
                case InlineFragment inline -> {
                    if (isIncluded(inline) && fits(inline.getTypeCondition(), type)) {
                        collect(inline.getSelectionSet(), type, fields, spread);
                    }
                }
                case FragmentSpread named -> {
                    var fragment = fragments.get(named.getName());
                    if (isIncluded(named) && fits(fragment.getTypeCondition(), type) && spread.add(named.getName())) {
                        collect(fragment.getSelectionSet(), type, fields, spread);
                    }
                }
                default -> throw new IllegalStateException("No selection: " + selection);
            }
        }
    }

    private boolean isIncluded(DirectivesContainer<?> selection) {
        return new ConditionalNodes().shouldInclude(selection, variables.toMap(), schema, null);
    }

    private boolean fits(TypeName condition, GraphQLObjectType type) {
        if (condition == null || condition.getName().equals(type.getName())) {
            return true;
        }
        GraphQLNamedType wider = (GraphQLNamedType) schema.getType(condition.getName());
        return (wider instanceof GraphQLInterfaceType || wider instanceof GraphQLUnionType)
                && schema.isPossibleType(wider, type);
    }

    /** The way down to where the most is: as far as more than half of the whole is there. */
    private static String heaviest(Estimate whole) {
        var path = new ArrayList<String>();
        var parents = 1.0;
        for (var estimate = whole; estimate != null; ) {
            var objects = parents;
            var heaviest = estimate.parts.stream()
                    .max(Comparator.comparingDouble(part -> part.of(objects)))
                    .orElse(null);
            var isMost = heaviest != null && heaviest.of(parents) >= whole.all() / 2;
            if (heaviest == null || heaviest.below == null || !(isMost || path.isEmpty())) {
                break;
            }
            path.add(heaviest.name);
            parents *= heaviest.length;
            estimate = heaviest.below;
        }
        return String.join(".", path);
    }
}
