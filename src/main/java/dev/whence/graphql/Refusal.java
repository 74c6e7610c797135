package dev.whence.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An operation is not run, for these reasons. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<GraphQLError> errors;

    Refusal(List<? extends GraphQLError> errors) {
        super(errors.getFirst().getMessage(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    /** @param location in the document, null when it is no one place */
    Refusal(ErrorCode code, SourceLocation location, String message) {
        this(List.of(error(code, Map.of(), location, message)));
    }

    /** More of something than is allowed: {@code extensions.limit} says how much is. */
    static Refusal over(long limit, SourceLocation location, String message) {
        return new Refusal(
                List.of(error(ErrorCode.TOO_COMPLEX, Map.of("limit", limit), location, message.formatted(limit))));
    }

    /** @param details what stands in the extensions beside the code */
    static GraphQLError error(ErrorCode code, Map<String, ?> details, SourceLocation location, String message) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put(Errors.CODE, code);
        extensions.putAll(details);
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorClassification.errorClassification(code.name()))
                .locations(location == null ? null : List.of(location))
                .extensions(extensions)
                .message("%s", message)
                .build();
    }

    List<GraphQLError> errors() {
        return errors;
    }
}
