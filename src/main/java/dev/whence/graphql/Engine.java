package dev.whence.graphql;

import dev.whence.database.UnavailableException;
import dev.whence.graphql.document.Documents;
import dev.whence.graphql.document.PersistedDocuments;
import dev.whence.graphql.limit.Cost;
import dev.whence.graphql.limit.Costs;
import dev.whence.graphql.limit.Deadline;
import dev.whence.graphql.limit.DeadlineWatch;
import dev.whence.graphql.limit.GraphQLSettings;
import dev.whence.graphql.limit.Variables;
import dev.whence.graphql.limit.Weights;
import dev.whence.graphql.request.ErrorCode;
import dev.whence.graphql.request.Refusal;
import dev.whence.graphql.request.Request;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.instrumentation.Instrumentation;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
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

    private static final String STALE = "stale";

    /** How long a result may be late. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final GraphQLSchema schema;
    private final PersistedDocuments persisted;
    private final Documents documents;
    private final GraphQLSettings settings;
    private final Weights weights;
    private final GraphQL graphQL;
    /** Null where there are no subscriptions. */
    private final GraphQL events;

    Engine(
            GraphQLSchema schema,
            PersistedDocuments persisted,
            Documents documents,
            Errors errors,
            @All List<Instrumentation> observers,
            GraphQLSettings settings) {
        this.schema = withAllVisible(schema);
        this.persisted = persisted;
        this.documents = documents;
        this.settings = settings;
        this.weights = new Weights(schema);
        this.graphQL = graphQL(this.schema, errors, observers)
                .subscriptionExecutionStrategy(new SubscriptionEvents(errors, settings.timeout(), this::executeEvent))
                .build();
        this.events = schema.isSupportingSubscriptions()
                ? graphQL(SubscriptionEvents.asQueries(this.schema), errors, observers)
                        .build()
                : null;
    }

    /** Quarkus has SmallRye match each field of an answer with a pattern, whether it is to be hidden: none is. */
    private static GraphQLSchema withAllVisible(GraphQLSchema schema) {
        return schema.transformWithoutTypes(change -> change.codeRegistry(schema.getCodeRegistry()
                .transform(
                        registry -> registry.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY))));
    }

    private static GraphQL.Builder graphQL(GraphQLSchema schema, Errors errors, List<Instrumentation> observers) {
        return GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider((input, parseAndValidate) -> Prepared.entry(input))
                .defaultDataFetcherExceptionHandler(errors)
                .queryExecutionStrategy(new Execution(errors))
                .instrumentation(new DeadlineWatch(observers));
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
            if (!persisted.allows(request.query())) {
                throw new Refusal(
                        ErrorCode.PERSISTED_QUERY_NOT_IN_LIST, null, "Only trusted documents are executed here");
            }
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

    /** Executes the query or mutation, or says why it is refused, as a subscription is. Errors are in the result, and only that there is no database is thrown. */
    public ExecutionResult execute(Prepared prepared) {
        return execute(graphQL, prepared, null, Map.of());
    }

    /**
     * Executes the operation, or says why it is refused. Where it is a subscription, the data is a {@link java.util.concurrent.Flow.Publisher} of
     * results, one for each event, each executed in its turn when it is asked for. Errors are in the result, as above.
     */
    public ExecutionResult execute(Prepared prepared, EventTurn turn) {
        return execute(graphQL, prepared, null, Map.of(EventTurn.class, turn));
    }

    private ExecutionResult executeEvent(Prepared prepared, Object event) {
        return execute(events, prepared, event, Map.of());
    }

    private ExecutionResult execute(GraphQL graphQL, Prepared prepared, Object root, Map<?, Object> more) {
        var result = run(graphQL, prepared, root, more);
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

    /** Whether some of the result is of an older version of the data than the rest. */
    public static boolean isStale(ExecutionResult result) {
        return result.getExtensions() != null && result.getExtensions().containsKey(STALE);
    }

    private ExecutionResult run(GraphQL graphQL, Prepared prepared, Object root, Map<?, Object> more) {
        var request = prepared.request();
        var input = ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .locale(Locale.ENGLISH)
                .root(root)
                .dataLoaderRegistry(new DataLoaderRegistry())
                .graphQLContext(more)
                .graphQLContext(Map.of(
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
            var result = graphQL.executeAsync(input)
                    .get(prepared.deadline().left().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
            input.getGraphQLContext()
                    .<UnavailableException>getOrEmpty(UnavailableException.class)
                    .ifPresent(unavailable -> {
                        throw unavailable;
                    });
            return CurrentRequest.isStale(input.getGraphQLContext())
                    ? result.transform(change -> change.addExtension(STALE, true))
                    : result;
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
