package dev.whence.graphql.websocket;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;

/** The page that opens a WebSocket: browsers let any page open one anywhere, and leave it to the server to refuse. */
final class Origin {

    private Origin() {}

    /** Whether the request comes from a page of this host, or from no page at all. */
    static boolean isOurs(HttpServerRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isOurs(origin, String.valueOf(request.authority()));
    }

    /** The scheme is not compared: behind a proxy that ends TLS it is not the one that the browser sees. */
    private static boolean isOurs(String origin, String host) {
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException noOrigin) {
            return false;
        }
    }
}
