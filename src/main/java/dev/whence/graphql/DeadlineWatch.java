package dev.whence.graphql;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import java.time.Duration;

/** Ends an operation at the next field when its {@link Deadline} is over. */
final class DeadlineWatch extends SimplePerformantInstrumentation {

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

    @Override
    public InstrumentationContext<Object> beginFieldExecution(
            InstrumentationFieldParameters parameters, InstrumentationState state) {
        Deadline deadline = parameters.getExecutionContext().getGraphQLContext().get(Deadline.class);
        if (deadline.isOver()) {
            deadline.cut();
            throw new AbortExecutionException("Time is up");
        }
        return null;
    }
}
