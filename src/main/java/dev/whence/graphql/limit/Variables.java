package dev.whence.graphql.limit;

import dev.whence.graphql.request.Refusal;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The values that a client sends along with its document. */
public final class Variables {

    /** How deep lists and objects may lie in each other. No argument of ours needs more; coercion is recursive. */
    private static final int MAX_NESTING = 50;

    private final int limit;
    private int values;

    private Variables(int limit) {
        this.limit = limit;
    }

    /** @throws Refusal when there are more values than the limit, or they are nested too deep */
    public static void bound(Map<String, Object> variables, int limit) {
        new Variables(limit).count(variables, 0);
    }

    /** The variables as the operation declares them. @throws Refusal when one does not fit */
    public static CoercedVariables coerced(
            GraphQLSchema schema, OperationDefinition operation, Map<String, Object> variables) {
        try {
            return ValuesResolver.coerceVariableValues(
                    schema,
                    operation.getVariableDefinitions(),
                    RawVariables.of(variables),
                    GraphQLContext.getDefault(),
                    Locale.ENGLISH);
        } catch (RuntimeException notFitting) {
            if (notFitting instanceof GraphQLError error) {
                throw new Refusal(List.of(error));
            }
            throw notFitting;
        }
    }

    private void count(Object value, int nesting) {
        if (++values > limit) {
            throw Refusal.over(limit, null, "The variables hold more than %d values");
        }
        if (nesting > MAX_NESTING) {
            throw Refusal.over(MAX_NESTING, null, "The variables nest deeper than %d");
        }
        switch (value) {
            case Map<?, ?> object -> object.values().forEach(below -> count(below, nesting + 1));
            case Collection<?> list -> list.forEach(below -> count(below, nesting + 1));
            case null, default -> {
                // A value by itself.
            }
        }
    }
}
