package dev.whence.graphql.http;

import dev.whence.graphql.request.ErrorCode;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** A request that is refused before GraphQL has anything to say. */
final class HttpRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, String> headers;
    private final ErrorCode code;

    private HttpRefusal(int status, Map<String, String> headers, ErrorCode code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.headers = headers;
        this.code = code;
    }

    private HttpRefusal(int status, Map<String, String> headers, String message) {
        this(status, headers, ErrorCode.BAD_REQUEST, message);
    }

    static HttpRefusal badRequest(String message) {
        return new HttpRefusal(400, Map.of(), message);
    }

    static HttpRefusal unsupportedMediaType(String message) {
        return new HttpRefusal(415, Map.of("Accept", "application/json"), message);
    }

    static HttpRefusal methodNotAllowed(String allow, String message) {
        return new HttpRefusal(405, Map.of("Allow", allow), message);
    }

    static HttpRefusal requestTimeout(String message) {
        return new HttpRefusal(408, Map.of(), message);
    }

    static HttpRefusal tooManyRequests(String message) {
        return new HttpRefusal(429, Map.of("Retry-After", "1"), ErrorCode.TOO_MANY_REQUESTS, message);
    }

    /** What Vert.x refused: a body that is too large, or one that broke off. */
    static HttpRefusal of(RoutingContext http, long maxBodySize) {
        return http.statusCode() == 413
                ? new HttpRefusal(413, Map.of(), "The body is larger than %d bytes".formatted(maxBodySize))
                : badRequest("The request could not be read");
    }

    int status() {
        return status;
    }

    ErrorCode code() {
        return code;
    }

    Map<String, String> headers() {
        return headers;
    }
}
