package dev.whence.graphql;

import dev.whence.graphql.limit.Deadline;
import graphql.ExecutionResult;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Has the events of a subscription executed: on which thread, and at which moment of the database. */
@FunctionalInterface
public interface EventTurn {

    /** @param deadline until when this event may run, as {@link Prepared#deadline} is for a whole request */
    CompletionStage<ExecutionResult> execute(Deadline deadline, Supplier<ExecutionResult> event);
}
