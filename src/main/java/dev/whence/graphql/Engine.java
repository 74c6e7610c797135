package dev.whence.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dataloader.DataLoaderRegistry;

/**
 * Runs operations: SmallRye makes the schema out of annotated classes, graphql-java executes it, on the calling thread from the first field to
 * the last. What can be known of a request before it runs is found out by {@link #prepare}, which needs no database; only what is not refused
 * there has to wait for a connection to it.
 */
@ApplicationScoped
public class Engine {

    /** How long a result may be late. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final GraphQLSchema schema;
    private final Documents documents;
    private final GraphQLSettings settings;
    private final Weights weights;
    private final GraphQL graphQL;

    Engine(GraphQLSchema schema, Documents documents, Errors errors, GraphQLSettings settings) {
        this.schema = schema;
        this.documents = documents;
        this.settings = settings;
        this.weights = new Weights(schema);
        this.graphQL = GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider((input, parseAndValidate) -> Prepared.entry(input))
                .defaultDataFetcherExceptionHandler(errors)
                .instrumentation(new DeadlineWatch(settings.timeout()))
                .build();
    }

    /**
     * Finds out what the request asks for and what it costs, and so whether it is run: what is too large is refused before it is parsed, what has a
     * wrong syntax or shape before it is validated, what is not valid before its cost is known. The request's time begins here.
     */
    public Prepared prepare(Request request) {
        var deadline = Deadline.in(settings.timeout());
        OperationDefinition operation = null;
        Cost cost = null;
        try {
            Variables.bound(request.variables(), settings.maxVariableValues());
            var document = documents.parse(request.query());
            operation = operation(document, request.operationName());
            documents.validate(document);
            if (operation == null) {
                throw new Refusal(
                        ErrorCode.VALIDATION_FAILED,
                        null,
                        request.operationName() == null
                                ? "The document has several operations: operationName must name one"
                                : "The document has no operation '%s'".formatted(request.operationName()));
            }
            var variables = Variables.coerced(schema, operation, request.variables());
            cost = Costs.of(schema, weights, document.document(), operation, variables, settings.maxCost());
            if (cost.isOver()) {
                throw new Refusal(List.of(cost.error()));
            }
            documents.keep(document);
            return Prepared.ready(request, deadline, document, operation, cost);
        } catch (Refusal refusal) {
            return Prepared.refused(request, deadline, operation, cost, refusal.errors());
        }
    }

    /** Executes the operation, or says why it is refused. Errors are in the result, never thrown. */
    public ExecutionResult execute(Prepared prepared) {
        var result = run(prepared);
        if (prepared.deadline().wasCut()) {
            result = timeout();
        }
        return prepared.request().wantsCost() && prepared.cost() != null
                ? result.transform(change -> change.addExtension(
                        "cost",
                        Map.of(
                                "requested", prepared.cost().requested(),
                                "limit", prepared.cost().limit())))
                : result;
    }

    private ExecutionResult run(Prepared prepared) {
        var context = new SmallRyeContext(Engine.class.getName());
        context.setRequest(JsonValue.EMPTY_JSON_OBJECT);
        // A context that the thread has from elsewhere would win over the one that is given here.
        SmallRyeContextManager.clearCurrentSmallRyeContext();
        var request = prepared.request();
        var input = ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .locale(Locale.ENGLISH)
                .dataLoaderRegistry(new DataLoaderRegistry())
                .graphQLContext(Map.of(
                        SmallRyeContextManager.CONTEXT,
                        context,
                        // Has SmallRye's data fetchers stay on this thread.
                        "runBlocking",
                        true,
                        // What introspection costs is known before, as of anything else.
                        GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED,
                        true,
                        Prepared.class,
                        prepared,
                        Deadline.class,
                        prepared.deadline()))
                .build();
        try {
            // All of it happens on this thread, so it is done here, or never will be.
            return graphQL.executeAsync(input)
                    .get(prepared.deadline().left().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException never) {
            prepared.deadline().cut();
            return timeout();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        }
    }

    /** The operation that is asked for; null when there is none, or it is not clear which. */
    private static OperationDefinition operation(Documents.Parsed document, String name) {
        var operations = document.document().getDefinitionsOfType(OperationDefinition.class);
        return name == null && operations.size() > 1
                ? null
                : operations.stream()
                        .filter(operation -> name == null || Objects.equals(operation.getName(), name))
                        .findFirst()
                        .orElse(null);
    }

    private ExecutionResult timeout() {
        return ExecutionResult.newExecutionResult()
                .addError(Refusal.error(
                        ErrorCode.TIMEOUT,
                        Map.of(),
                        null,
                        "The request took longer than %d ms: ask for less at once"
                                .formatted(settings.timeout().toMillis())))
                .build();
    }
}
