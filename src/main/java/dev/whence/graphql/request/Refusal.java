package dev.whence.graphql.request;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An operation is not run, for these reasons. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<GraphQLError> errors;

    public Refusal(List<? extends GraphQLError> errors) {
        super(errors.getFirst().getMessage(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    /** @param location in the document, null when it is no one place */
    public Refusal(ErrorCode code, SourceLocation location, String message) {
        this(List.of(error(code, Map.of(), location, message)));
    }

    /** More of something than is allowed: {@code extensions.limit} says how much is. */
    public static Refusal over(long limit, SourceLocation location, String message) {
        return new Refusal(
                List.of(error(ErrorCode.TOO_COMPLEX, Map.of("limit", limit), location, message.formatted(limit))));
    }

    /** @param details what stands in the extensions beside the code */
    public static GraphQLError error(ErrorCode code, Map<String, ?> details, SourceLocation location, String message) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put(ErrorCode.EXTENSION, code);
        extensions.putAll(details);
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorClassification.errorClassification(code.name()))
                .locations(location == null ? null : List.of(location))
                .extensions(extensions)
                .message("%s", message)
                .build();
    }

    public List<GraphQLError> errors() {
        return errors;
    }
}
