package dev.whence.graphql.observation;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * A span for each operation, as OpenTelemetry names what it carries; the spans of its SQL statements are within it, for they come from the same
 * thread.
 */
@ApplicationScoped
class OperationSpans extends SimplePerformantInstrumentation {

    private final Tracer tracer;

    OperationSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        var operation = parameters.getExecutionContext().getOperationDefinition();
        var type = operation.getOperation().name().toLowerCase(Locale.ROOT);
        // Clients choose the names of their operations; a span's own name must not have more values than can be
        // counted.
        var span = tracer.spanBuilder(type)
                .setAttribute("graphql.operation.type", type)
                .setAttribute("graphql.operation.name", operation.getName())
                .startSpan();
        var scope = span.makeCurrent();
        return SimpleInstrumentationContext.whenCompleted((result, fault) -> {
            if (fault != null || !result.getErrors().isEmpty()) {
                span.setStatus(StatusCode.ERROR);
            }
            scope.close();
            span.end();
        });
    }
}
