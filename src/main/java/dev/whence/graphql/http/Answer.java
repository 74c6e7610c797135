package dev.whence.graphql.http;

import dev.whence.database.UnavailableException;
import dev.whence.graphql.Errors;
import dev.whence.graphql.request.ErrorCode;
import dev.whence.graphql.request.RequestException;
import java.util.Map;
import java.util.Optional;

/**
 * What is sent back.
 *
 * @param body empty when there is none to send
 * @param tag empty when the answer must not be kept
 */
record Answer(int status, Map<String, String> headers, Optional<Map<String, Object>> body, Optional<EntityTag> tag) {

    private static final Map<String, String> SOON = Map.of("Retry-After", "1");

    static Answer of(int status, Map<String, Object> body, Optional<EntityTag> tag) {
        return new Answer(status, Map.of(), Optional.of(body), tag);
    }

    /** The client has it already. */
    static Answer notModified(EntityTag tag) {
        return new Answer(304, Map.of(), Optional.empty(), Optional.of(tag));
    }

    static Answer refused(HttpRefusal refusal) {
        return error(refusal.status(), refusal.headers(), refusal.code(), refusal.getMessage());
    }

    static Answer refused(RequestException refusal, MediaType mediaType) {
        return switch (refusal.code()) {
            case UNAVAILABLE -> error(503, SOON, refusal.code(), refusal.getMessage());
            case PERSISTED_QUERY_NOT_FOUND, PERSISTED_QUERY_NOT_SUPPORTED, PERSISTED_QUERY_NOT_IN_LIST ->
                error(mediaType.refused(), Map.of(), refusal.code(), refusal.getMessage());
            case TIMEOUT -> error(504, Map.of(), refusal.code(), refusal.getMessage());
            case INTERNAL -> error(500, Map.of(), refusal.code(), refusal.getMessage());
            case BAD_REQUEST, PARSE_FAILED, VALIDATION_FAILED, TOO_COMPLEX, BAD_INPUT, NOT_FOUND, TOO_MANY_REQUESTS ->
                error(400, Map.of(), refusal.code(), refusal.getMessage());
        };
    }

    static Answer unavailable(UnavailableException refusal) {
        return error(503, SOON, ErrorCode.UNAVAILABLE, refusal.getMessage());
    }

    static Answer fault(String message) {
        return error(500, Map.of(), ErrorCode.INTERNAL, message);
    }

    private static Answer error(int status, Map<String, String> headers, ErrorCode code, String message) {
        return new Answer(status, headers, Optional.of(Errors.error(code, message)), Optional.empty());
    }
}
