package dev.whence.graphql.limit;

import dev.whence.graphql.request.RequestException;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.ExecuteObjectInstrumentationContext;
import graphql.execution.instrumentation.FieldFetchingInstrumentationContext;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldCompleteParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.schema.DataFetcher;
import java.util.List;

/**
 * Has an operation do nothing more when its {@link Deadline} is over: from the next field on that is more than a plain value, all fail. Observers
 * are told of whole operations; of the thousands of fields that one may have, they would have nothing to say.
 */
public final class DeadlineWatch extends ChainedInstrumentation {

    private static final DataFetcher<?> LATE = field -> {
        throw RequestException.timeout();
    };

    /** @param observers of operations */
    public DeadlineWatch(List<Instrumentation> observers) {
        super(observers);
    }

    /** A field that is late fails like any other: were the engine itself stopped, it would wait for ever for what it has asked for. */
    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        Deadline deadline = parameters.getExecutionContext().getGraphQLContext().get(Deadline.class);
        return deadline.isOver() ? LATE : fetcher;
    }

    @Override
    public InstrumentationContext<Object> beginFieldExecution(
            InstrumentationFieldParameters parameters, InstrumentationState state) {
        return null;
    }

    @Override
    public FieldFetchingInstrumentationContext beginFieldFetching(
            InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        return null;
    }

    @Override
    public InstrumentationContext<Object> beginFieldCompletion(
            InstrumentationFieldCompleteParameters parameters, InstrumentationState state) {
        return null;
    }

    @Override
    public InstrumentationContext<Object> beginFieldListCompletion(
            InstrumentationFieldCompleteParameters parameters, InstrumentationState state) {
        return null;
    }

    @Override
    public ExecuteObjectInstrumentationContext beginExecuteObject(
            InstrumentationExecutionStrategyParameters parameters, InstrumentationState state) {
        return null;
    }
}
