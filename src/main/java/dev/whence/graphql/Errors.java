package dev.whence.graphql;

import dev.whence.database.UnavailableException;
import dev.whence.graphql.limit.Deadline;
import dev.whence.graphql.request.ErrorCode;
import dev.whence.graphql.request.RequestException;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Errors as clients see them: each has a code of {@link ErrorCode}. A refusal says what to do about it; of a fault of ours only a reference is
 * shown, and the rest is in the log.
 */
@ApplicationScoped
public class Errors implements DataFetcherExceptionHandler {

    /** How many errors an answer has at most, how long the message of one is, and how many places it names. */
    private static final int MAX_ERRORS = 100;

    private static final int MAX_MESSAGE = 500;
    private static final int MAX_LOCATIONS = 10;

    /** As PostgreSQL says that a statement took too long, or was cancelled. */
    private static final String QUERY_CANCELED = "57014";

    private static final Logger LOG = Logger.getLogger(Errors.class);
    private static final Pattern RULE = Pattern.compile("^Validation error \\([^)]*\\) : ");

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        var error = GraphqlErrorBuilder.newError().path(parameters.getPath()).location(parameters.getSourceLocation());
        if (isTimeout(parameters)) {
            return handled(error.message("Time is up").extensions(Map.of(ErrorCode.EXTENSION, ErrorCode.TIMEOUT)));
        }
        if (isUnavailable(parameters)) {
            return handled(error.message("Unavailable").extensions(Map.of(ErrorCode.EXTENSION, ErrorCode.UNAVAILABLE)));
        }
        refusal(parameters.getException())
                .ifPresentOrElse(
                        refusal -> error.message("%s", refusal.getMessage()).extensions(extensions(refusal)),
                        () -> error.message("%s", masked(parameters.getException()))
                                .extensions(Map.of(ErrorCode.EXTENSION, ErrorCode.INTERNAL)));
        return handled(error);
    }

    private static CompletableFuture<DataFetcherExceptionHandlerResult> handled(GraphqlErrorBuilder<?> error) {
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult()
                .error(error.build())
                .build());
    }

    /** Whether the field failed because the request's time is up; then the whole request is ended. */
    private static boolean isTimeout(DataFetcherExceptionHandlerParameters parameters) {
        Deadline deadline =
                parameters.getDataFetchingEnvironment().getGraphQlContext().get(Deadline.class);
        var cancelled = causes(parameters.getException())
                .anyMatch(thrown -> thrown instanceof SQLException sql && QUERY_CANCELED.equals(sql.getSQLState()));
        if (cancelled || deadline.isOver()) {
            deadline.cut();
        }
        return deadline.wasCut();
    }

    /**
     * Whether the field failed because the database is not to be had; then the whole request is ended, for the fields after it fail too. The log
     * says so once.
     */
    private static boolean isUnavailable(DataFetcherExceptionHandlerParameters parameters) {
        var context = parameters.getDataFetchingEnvironment().getGraphQlContext();
        if (!context.hasKey(UnavailableException.class)) {
            UnavailableException.behind(parameters.getException()).ifPresent(unavailable -> {
                LOG.warnf(
                        "A request was given up: %s",
                        causes(parameters.getException())
                                .reduce((thrown, cause) -> cause)
                                .map(Throwable::toString)
                                .orElseThrow());
                context.put(UnavailableException.class, unavailable);
            });
        }
        return context.hasKey(UnavailableException.class);
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
                    result.getErrors().stream()
                            .limit(MAX_ERRORS)
                            .map(Errors::toSpecification)
                            .toList());
        }
        return specification;
    }

    /** The answer to a request that was not executed. */
    public static Map<String, Object> error(ErrorCode code, String message) {
        return Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of(ErrorCode.EXTENSION, code))));
    }

    /** Why the operation was not executed, or not to its end; empty when there is data to show. */
    public static Optional<ErrorCode> refusal(ExecutionResult result) {
        return result.isDataPresent()
                ? Optional.empty()
                : result.getErrors().stream().map(Errors::code).findFirst();
    }

    private static Map<String, Object> toSpecification(GraphQLError error) {
        var specification = error.toSpecification();
        specification.computeIfPresent("message", (key, message) -> shortened(plain((String) message)));
        specification.computeIfPresent(
                "locations",
                (key, locations) ->
                        ((List<?>) locations).stream().limit(MAX_LOCATIONS).toList());
        var extensions = new LinkedHashMap<String, Object>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.put(ErrorCode.EXTENSION, code(error));
        extensions.remove("classification");
        specification.put("extensions", extensions);
        return specification;
    }

    /** Without what graphql-java puts before the message for whoever works on it: the rule's name and the path within the document. */
    private static String plain(String message) {
        return RULE.matcher(message).replaceFirst("");
    }

    private static String shortened(String message) {
        return message.codePointCount(0, message.length()) <= MAX_MESSAGE
                ? message
                : message.substring(0, message.offsetByCodePoints(0, MAX_MESSAGE)) + "…";
    }

    /** Its own code, or that of its kind. */
    public static ErrorCode code(GraphQLError error) {
        if (error.getExtensions() != null && error.getExtensions().get(ErrorCode.EXTENSION) instanceof ErrorCode code) {
            return code;
        }
        return switch (error.getErrorType()) {
            case ErrorType.InvalidSyntax -> ErrorCode.PARSE_FAILED;
            case ErrorType.ValidationError -> ErrorCode.VALIDATION_FAILED;
            case ErrorType.ExecutionAborted -> ErrorCode.TOO_COMPLEX;
            case ErrorType.OperationNotSupported -> ErrorCode.BAD_REQUEST;
            case null, default -> ErrorCode.INTERNAL;
        };
    }

    private static Optional<RequestException> refusal(Throwable thrown) {
        return causes(thrown)
                .filter(RequestException.class::isInstance)
                .map(RequestException.class::cast)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }

    private static Map<String, Object> extensions(RequestException refusal) {
        return refusal.argument() == null
                ? Map.of(ErrorCode.EXTENSION, refusal.code())
                : Map.of(ErrorCode.EXTENSION, refusal.code(), "argument", refusal.argument());
    }
}
