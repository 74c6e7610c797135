package dev.whence.graphql;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.schema.DataFetcher;
import java.time.Duration;

/** Has an operation do nothing more when its {@link Deadline} is over: from the next field on, all fail. */
final class DeadlineWatch extends SimplePerformantInstrumentation {

    private static final DataFetcher<?> LATE = field -> {
        throw RequestException.timeout();
    };

    private final Duration timeout;

    DeadlineWatch(Duration timeout) {
        this.timeout = timeout;
    }

    /** A subscription may last for ever; each of its events has a deadline of its own. */
    @Override
    public InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
            InstrumentationFieldParameters parameters, InstrumentationState state) {
        parameters.getExecutionContext().getGraphQLContext().put(Deadline.class, Deadline.in(timeout));
        return SimpleInstrumentationContext.noOp();
    }

    /** A field that is late fails like any other: were the engine itself stopped, it would wait for ever for what it has asked for. */
    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        Deadline deadline = parameters.getExecutionContext().getGraphQLContext().get(Deadline.class);
        return deadline.isOver() ? LATE : fetcher;
    }
}
