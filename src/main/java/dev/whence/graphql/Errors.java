package dev.whence.graphql;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Errors as clients see them: each has a code of {@link ErrorCode}. A refusal says what to do about it; of a fault of ours only a reference is
 * shown, and the rest is in the log.
 */
@ApplicationScoped
public class Errors implements DataFetcherExceptionHandler {

    private static final Logger LOG = Logger.getLogger(Errors.class);
    private static final String CODE = "code";

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        var error = GraphqlErrorBuilder.newError().path(parameters.getPath()).location(parameters.getSourceLocation());
        refusal(parameters.getException())
                .ifPresentOrElse(
                        refusal -> error.message("%s", refusal.getMessage()).extensions(extensions(refusal)),
                        () -> error.message("%s", masked(parameters.getException()))
                                .extensions(Map.of(CODE, ErrorCode.INTERNAL)));
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult()
                .error(error.build())
                .build());
    }

    /** A fault that no field of an operation is to blame for, as the message to show. */
    public String masked(Throwable fault) {
        var reference = UUID.randomUUID();
        LOG.errorf(fault, "Fault %s", reference);
        return "Something went wrong here. If it happens again, report it with the reference " + reference;
    }

    /** The result for the client: as it is, but every error has its code. */
    public Map<String, Object> toSpecification(ExecutionResult result) {
        var specification = result.toSpecification();
        if (!result.getErrors().isEmpty()) {
            specification.put(
                    "errors",
                    result.getErrors().stream().map(Errors::toSpecification).toList());
        }
        return specification;
    }

    /** The answer to a request that was not executed. */
    public static Map<String, Object> error(ErrorCode code, String message) {
        return Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of(CODE, code))));
    }

    private static Map<String, Object> toSpecification(GraphQLError error) {
        var specification = error.toSpecification();
        var extensions = new LinkedHashMap<String, Object>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.putIfAbsent(CODE, code(error));
        extensions.remove("classification");
        specification.put("extensions", extensions);
        return specification;
    }

    /** The error's code, as clients see it. */
    static String codeOf(GraphQLError error) {
        var extensions = error.getExtensions();
        return String.valueOf(extensions != null && extensions.containsKey(CODE) ? extensions.get(CODE) : code(error));
    }

    private static ErrorCode code(GraphQLError error) {
        return switch (error.getErrorType()) {
            case ErrorType.InvalidSyntax -> ErrorCode.PARSE_FAILED;
            case ErrorType.ValidationError -> ErrorCode.VALIDATION_FAILED;
            case ErrorType.ExecutionAborted -> ErrorCode.TOO_COMPLEX;
            case ErrorType.OperationNotSupported -> ErrorCode.BAD_REQUEST;
            case null, default -> ErrorCode.INTERNAL;
        };
    }

    private static Optional<RequestException> refusal(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(RequestException.class::isInstance)
                .map(RequestException.class::cast)
                .findFirst();
    }

    private static Map<String, Object> extensions(RequestException refusal) {
        return refusal.argument() == null
                ? Map.of(CODE, refusal.code())
                : Map.of(CODE, refusal.code(), "argument", refusal.argument());
    }
}
