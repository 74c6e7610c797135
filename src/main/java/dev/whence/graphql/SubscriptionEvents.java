package dev.whence.graphql;

import dev.whence.graphql.limit.Deadline;
import dev.whence.graphql.request.ErrorCode;
import dev.whence.graphql.request.Refusal;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FetchedValue;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.BiFunction;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;

/**
 * Executes subscriptions: the field's resolver makes the events, and each event is answered as a query of its own, one after the other, as the
 * client asks for them. (graphql-java's own strategy would answer all of them from the data loaders of the first.)
 */
final class SubscriptionEvents extends ExecutionStrategy {

    private static final DataFetcher<Object> THE_EVENT = DataFetchingEnvironment::getRoot;

    private final Duration timeout;
    private final BiFunction<Prepared, Object, ExecutionResult> execute;

    /**
     * @param timeout how long each event may take
     * @param execute executes a query against {@link #asQueries}, with the event
     */
    SubscriptionEvents(Errors errors, Duration timeout, BiFunction<Prepared, Object, ExecutionResult> execute) {
        super(errors);
        this.timeout = timeout;
        this.execute = execute;
    }

    /** The schema whose queries are the subscriptions of this one, and their answer the event that they are executed with. */
    static GraphQLSchema asQueries(GraphQLSchema schema) {
        var subscriptions = schema.getSubscriptionType();
        var code = schema.getCodeRegistry()
                .transform(registry -> subscriptions
                        .getFieldDefinitions()
                        .forEach(field ->
                                registry.dataFetcher(FieldCoordinates.coordinates(subscriptions, field), THE_EVENT)));
        return schema.transform(events -> events.query(subscriptions)
                .mutation((GraphQLObjectType) null)
                .subscription((GraphQLObjectType) null)
                // Some types may be reached from here only.
                .additionalType(schema.getQueryType())
                .codeRegistry(code));
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        EventTurn turn = context.getGraphQLContext().get(EventTurn.class);
        if (turn == null) {
            return CompletableFuture.completedFuture(refusal(context));
        }
        return source(context, parameters)
                .thenApply(source -> source == null
                        ? ExecutionResult.newExecutionResult()
                                .errors(context.getErrors())
                                .build()
                        : new ExecutionResultImpl(answers(source, context, turn), context.getErrors()));
    }

    private static ExecutionResult refusal(ExecutionContext context) {
        return ExecutionResult.newExecutionResult()
                .addError(Refusal.error(
                        ErrorCode.BAD_REQUEST,
                        Map.of(),
                        context.getOperationDefinition().getSourceLocation(),
                        "A subscription needs a WebSocket, of the protocol graphql-transport-ws"))
                .build();
    }

    /** The events themselves, null when their resolver failed. */
    private CompletableFuture<Flow.Publisher<?>> source(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        // Validation has seen to it that there is no other.
        var field = parameters.getFields().getSubFieldsList().getFirst();
        var path = parameters.getPath().segment(field.getResultKey());
        var fetched =
                fetchField(context, parameters.transform(of -> of.field(field).path(path)));
        var value = fetched instanceof CompletableFuture<?> later
                ? later.thenApply(FetchedValue.class::cast)
                : CompletableFuture.completedFuture((FetchedValue) fetched);
        return value.thenApply(events -> switch (events.getFetchedValue()) {
            case null -> null;
            case Flow.Publisher<?> flow -> flow;
            case Publisher<?> reactive -> FlowAdapters.toFlowPublisher(reactive);
            case Object other -> throw new IllegalStateException("No events: " + other);
        });
    }

    private Flow.Publisher<ExecutionResult> answers(
            Flow.Publisher<?> source, ExecutionContext context, EventTurn turn) {
        Prepared prepared = context.getGraphQLContext().get(Prepared.class);
        var document = asQueries(context.getDocument());
        return Multi.createFrom()
                .publisher(source)
                .onItem()
                .transformToUniAndConcatenate(event -> Uni.createFrom().completionStage(() -> {
                    var query = prepared.forEvent(document, Deadline.in(timeout));
                    return turn.execute(query.deadline(), () -> execute.apply(query, event));
                }));
    }

    private static Document asQueries(Document document) {
        var definitions = new ArrayList<Definition<?>>();
        for (Definition<?> definition : document.getDefinitions()) {
            definitions.add(
                    definition instanceof OperationDefinition operation
                            ? operation.transform(query -> query.operation(Operation.QUERY))
                            : definition);
        }
        return document.transform(all -> all.definitions(new ArrayList<>(definitions)));
    }
}
