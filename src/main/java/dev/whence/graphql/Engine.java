package dev.whence.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.ChainedInstrumentation;
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

    Engine(
            GraphQLSchema schema,
            Documents documents,
            Errors errors,
            OperationMetrics metrics,
            OperationSpans spans,
            GraphQLSettings settings) {
        this.graphQL = GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider(documents)
                .defaultDataFetcherExceptionHandler(errors)
                .instrumentation(new ChainedInstrumentation(
                        metrics, spans, new MaxQueryDepthInstrumentation(settings.maxDepth())))
                .build();
    }

    /** Executes the operation. Errors are in the result, never thrown. */
    public ExecutionResult execute(Request request) {
        var context = new SmallRyeContext(Engine.class.getName());
        context.setRequest(JsonValue.EMPTY_JSON_OBJECT);
        // A context that the thread has from elsewhere would win over the one that is given here.
        SmallRyeContextManager.clearCurrentSmallRyeContext();
        return graphQL.execute(ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .dataLoaderRegistry(new DataLoaderRegistry())
                // "runBlocking" has SmallRye's data fetchers stay on this thread.
                .graphQLContext(Map.of(SmallRyeContextManager.CONTEXT, context, "runBlocking", true))
                .build());
    }
}
