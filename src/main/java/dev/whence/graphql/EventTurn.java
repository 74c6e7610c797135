package dev.whence.graphql;

import graphql.ExecutionResult;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Has the events of a subscription executed: on which thread, and at which moment of the database. */
@FunctionalInterface
public interface EventTurn {

    CompletionStage<ExecutionResult> execute(Supplier<ExecutionResult> event);
}
