package dev.whence.graphql.observation;

import dev.whence.database.StatementCount;
import dev.whence.graphql.Errors;
import dev.whence.graphql.Prepared;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * What an operator wants to know of operations, by name: how many there are, how long they take, how many SQL statements they send, and the
 * errors that they get, by code.
 * @see OperationNames
 */
@ApplicationScoped
class OperationMetrics extends SimplePerformantInstrumentation {

    private static final String OPERATION = "operation";

    private final MeterRegistry registry;
    private final OperationNames names = new OperationNames();

    OperationMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** One operation on its way. */
    private static final class Running implements InstrumentationState {

        private final long begun = System.nanoTime();
        private final int statementsBefore = StatementCount.ofThisThread();
        private String name = OperationNames.REFUSED;
    }

    @Override
    public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
        return new Running();
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecution(
            InstrumentationExecutionParameters parameters, InstrumentationState state) {
        return SimpleInstrumentationContext.whenCompleted((result, fault) ->
                record((Running) state, parameters.getGraphQLContext().get(Prepared.class), result));
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ((Running) state).name = names.label(
                parameters.getExecutionContext().getOperationDefinition().getName());
        return SimpleInstrumentationContext.noOp();
    }

    private void record(Running operation, Prepared prepared, ExecutionResult result) {
        Timer.builder("whence.graphql.operations")
                .description("GraphQL operations, and how long they took, from the document to the result")
                .tag(OPERATION, operation.name)
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(2500),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10))
                .register(registry)
                .record(Duration.ofNanos(System.nanoTime() - operation.begun));
        DistributionSummary.builder("whence.graphql.statements")
                .description("SQL statements that an operation sent")
                .tag(OPERATION, operation.name)
                .register(registry)
                .record((double) StatementCount.ofThisThread() - operation.statementsBefore);
        if (prepared.cost() != null) {
            DistributionSummary.builder("whence.graphql.cost")
                    .description("What an operation was known to cost before it ran, in points")
                    .tag(OPERATION, operation.name)
                    .register(registry)
                    .record(prepared.cost().requested());
        }
        if (result != null) {
            result.getErrors()
                    .forEach(error -> registry.counter(
                                    "whence.graphql.errors",
                                    OPERATION,
                                    operation.name,
                                    "code",
                                    Errors.code(error).name())
                            .increment());
        }
    }
}
