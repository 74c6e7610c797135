package dev.whence.graphql;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * How an operation is executed: as graphql-java does it, but for two things that a large answer has very many of. A value that only has to be
 * read from its object is written at once, without all that stands ready for fields that fetch, wait or fail; and what is selected of an object
 * is found out once for all objects of a list.
 */
final class Execution extends AsyncExecutionStrategy {

    private static final FieldValueInfo NULL = new FieldValueInfo(CompleteValueType.NULL, null);

    Execution(Errors errors) {
        super(errors);
    }

    /** What is selected of the objects of each type that a field leads to. */
    private static final class Selections {
        private final Map<MergedField, Map<GraphQLObjectType, MergedSelectionSet>> known = new IdentityHashMap<>();
    }

    @Override
    protected Object resolveFieldWithInfo(ExecutionContext context, ExecutionStrategyParameters parameters) {
        var parent = (GraphQLObjectType) parameters.getExecutionStepInfo().getUnwrappedNonNullType();
        var field = getFieldDef(context, parameters, parameters.getField().getSingleField());
        var fetcher = context.getGraphQLSchema().getCodeRegistry().getDataFetcher(parent, field);
        if (fetcher instanceof Fetchers.Property property) {
            var value = plain(context, field, property, parameters.getSource());
            if (value != null) {
                context.getDataLoaderDispatcherStrategy()
                        .fieldFetched(context, parameters, property, value.getFieldValueObject());
                return value;
            }
        }
        return super.resolveFieldWithInfo(context, parameters);
    }

    /** The value of a field that is no object and no list; null where it is one, or something is wrong with it. */
    private static FieldValueInfo plain(
            ExecutionContext context, GraphQLFieldDefinition field, Fetchers.Property property, Object source) {
        try {
            return switch (GraphQLTypeUtil.unwrapNonNull(field.getType())) {
                case GraphQLScalarType scalar -> {
                    var value = context.getValueUnboxer().unbox(property.of(source));
                    yield value == null
                            ? none(field)
                            : new FieldValueInfo(
                                    CompleteValueType.SCALAR,
                                    scalar.getCoercing()
                                            .serialize(value, context.getGraphQLContext(), context.getLocale()));
                }
                case GraphQLEnumType choice -> {
                    var value = context.getValueUnboxer().unbox(property.of(source));
                    yield value == null
                            ? none(field)
                            : new FieldValueInfo(
                                    CompleteValueType.ENUM,
                                    choice.serialize(value, context.getGraphQLContext(), context.getLocale()));
                }
                default -> null;
            };
        } catch (Exception fault) {
            // It happens again on the way on which faults are told.
            return null;
        }
    }

    private static FieldValueInfo none(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.isNonNull(field.getType()) ? null : NULL;
    }

    @Override
    protected Object completeValueForObject(
            ExecutionContext context, ExecutionStrategyParameters parameters, GraphQLObjectType type, Object object) {
        var selected = context.getGraphQLContext()
                .<Selections>computeIfAbsent(Selections.class, first -> new Selections())
                .known
                .computeIfAbsent(parameters.getField(), field -> new HashMap<>())
                .computeIfAbsent(type, first -> selected(context, parameters.getField(), type));
        var step = parameters.getExecutionStepInfo().changeTypeWithPreservedNonNull(type);
        return executeObject(
                context,
                parameters.transform(change ->
                        change.executionStepInfo(step).fields(selected).source(object)));
    }

    private MergedSelectionSet selected(ExecutionContext context, MergedField field, GraphQLObjectType type) {
        return fieldCollector.collectFields(
                FieldCollectorParameters.newParameters()
                        .schema(context.getGraphQLSchema())
                        .objectType(type)
                        .fragments(context.getFragmentsByName())
                        .variables(context.getCoercedVariables().toMap())
                        .graphQLContext(context.getGraphQLContext())
                        .build(),
                field,
                context.hasIncrementalSupport());
    }
}
