package dev.whence.graphql;

import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;

/** Ends an operation at the next field when its {@link Deadline} is over. */
final class DeadlineWatch extends SimplePerformantInstrumentation {

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
