package dev.whence.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.schema.GraphQLSchema;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import org.dataloader.DataLoaderRegistry;

/**
 * Runs operations: SmallRye makes the schema out of annotated classes, graphql-java executes it, on the calling thread from the first field to
 * the last.
 */
@ApplicationScoped
public class Engine {

    private final GraphQL graphQL;

    Engine(GraphQLSchema schema, Documents documents, Errors errors, GraphQLSettings settings) {
        this.graphQL = GraphQL.newGraphQL(withAllVisible(schema))
                .preparsedDocumentProvider(documents)
                .defaultDataFetcherExceptionHandler(errors)
                .instrumentation(new MaxQueryDepthInstrumentation(settings.maxDepth()))
                .build();
    }

    /** Quarkus has SmallRye match each field of an answer with a pattern, whether it is to be hidden: none is. */
    private static GraphQLSchema withAllVisible(GraphQLSchema schema) {
        return schema.transformWithoutTypes(change -> change.codeRegistry(schema.getCodeRegistry()
                .transform(
                        registry -> registry.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY))));
    }

    /** Executes the operation. Errors are in the result, never thrown. */
    ExecutionResult execute(Request request) {
        return graphQL.execute(ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .dataLoaderRegistry(new DataLoaderRegistry())
                .build());
    }
}
