package dev.whence.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import java.util.Map;
import org.dataloader.DataLoaderRegistry;

/**
 * Runs operations: SmallRye makes the schema out of annotated classes, graphql-java executes it, on the calling thread from the first field to
 * the last.
 */
@ApplicationScoped
public class Engine {

    private final GraphQL graphQL;
    private final GraphQL events;

    Engine(GraphQLSchema schema, Documents documents, Errors errors, GraphQLSettings settings) {
        this.graphQL = graphQL(schema, documents, errors, settings)
                .subscriptionExecutionStrategy(new SubscriptionEvents(errors, this::executeEvent))
                .build();
        this.events = schema.isSupportingSubscriptions()
                ? graphQL(SubscriptionEvents.asQueries(schema), SubscriptionEvents.DOCUMENT, errors, settings)
                        .build()
                : null;
    }

    private static GraphQL.Builder graphQL(
            GraphQLSchema schema, PreparsedDocumentProvider documents, Errors errors, GraphQLSettings settings) {
        return GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider(documents)
                .defaultDataFetcherExceptionHandler(errors)
                .instrumentation(new MaxQueryDepthInstrumentation(settings.maxDepth()));
    }

    /** Executes a query or a mutation; a subscription is refused. Errors are in the result, never thrown. */
    public ExecutionResult execute(Request request) {
        return execute(graphQL, input(request), Map.of());
    }

    /**
     * Executes the operation. The data of a subscription is a {@link java.util.concurrent.Flow.Publisher} of results, one for each event,
     * executed by turns as its subscriber asks for them. Errors are in the result, never thrown.
     */
    public ExecutionResult execute(Request request, EventTurn turn) {
        return execute(graphQL, input(request), Map.of(EventTurn.class, turn));
    }

    private ExecutionResult executeEvent(ExecutionInput.Builder input, Map<Object, Object> context) {
        return execute(events, input, context);
    }

    private static ExecutionInput.Builder input(Request request) {
        return ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables());
    }

    private static ExecutionResult execute(GraphQL graphQL, ExecutionInput.Builder input, Map<Object, Object> more) {
        var context = new SmallRyeContext(Engine.class.getName());
        context.setRequest(JsonValue.EMPTY_JSON_OBJECT);
        // A context that the thread has from elsewhere would win over the one that is given here.
        SmallRyeContextManager.clearCurrentSmallRyeContext();
        return graphQL.execute(input.dataLoaderRegistry(new DataLoaderRegistry())
                // "runBlocking" has SmallRye's data fetchers stay on this thread.
                .graphQLContext(of -> of.of(SmallRyeContextManager.CONTEXT, context, "runBlocking", true)
                        .putAll(more))
                .build());
    }
}
