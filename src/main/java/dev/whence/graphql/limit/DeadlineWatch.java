package dev.whence.graphql.limit;

import dev.whence.graphql.request.RequestException;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;

/** Has an operation do nothing more when its {@link Deadline} is over: from the next field on, all fail. */
public final class DeadlineWatch extends SimplePerformantInstrumentation {

    private static final DataFetcher<?> LATE = field -> {
        throw RequestException.timeout();
    };

    /** A field that is late fails like any other: were the engine itself stopped, it would wait for ever for what it has asked for. */
    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        Deadline deadline = parameters.getExecutionContext().getGraphQLContext().get(Deadline.class);
        return deadline.isOver() ? LATE : fetcher;
    }
}
