package dev.whence.graphql.http;

import dev.whence.graphql.document.Sha256;
import dev.whence.graphql.request.Request;
import io.vertx.core.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The name of one answer, by all that it follows from. It is known before the answer is, and so spares it.
 *
 * @param opaque the same for all encodings of the answer
 */
record EntityTag(String opaque) {

    private static final int LENGTH = 32;

    /**
     * The tag of the answer to a request.
     *
     * @param server what tells this server's way to answer from that of another release: its schema and its version
     * @param data the version of the data
     */
    static EntityTag of(String server, String data, Request request, MediaType mediaType) {
        var parts = Arrays.asList(
                server,
                data,
                request.query(),
                request.operationName(),
                request.variables(),
                withoutHash(request.extensions()),
                mediaType.name());
        return new EntityTag(Sha256.of(Json.encode(parts)).substring(0, LENGTH));
    }

    /** A document is the same by whatever name. */
    private static Map<String, Object> withoutHash(Map<String, Object> extensions) {
        var others = new TreeMap<>(extensions);
        others.remove("persistedQuery");
        return others;
    }

    /** Whether the client has this answer already, in whatever encoding. */
    boolean isAmong(List<String> ifNoneMatch) {
        return ifNoneMatch.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(strong()::equals);
    }

    /** For the answer as it is. */
    String strong() {
        return '"' + opaque + '"';
    }

    /** For an answer whose bytes may differ. */
    String weak() {
        return "W/" + strong();
    }
}
