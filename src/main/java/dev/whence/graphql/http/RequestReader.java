package dev.whence.graphql.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whence.graphql.document.PersistedDocuments;
import dev.whence.graphql.request.Request;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/** Reads GraphQL requests from HTTP, strictly: what is not clear is refused. */
final class RequestReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final PersistedDocuments documents;

    RequestReader(PersistedDocuments documents) {
        this.documents = documents;
    }

    Request read(RoutingContext http) {
        if (http.request().method().equals(HttpMethod.POST)) {
            return post(http);
        }
        if (isGet(http)) {
            return get(http);
        }
        throw HttpRefusal.methodNotAllowed("GET, HEAD, POST", "Use POST, or GET for a query");
    }

    /** Whether the request is for something that may be kept; HEAD is a GET whose answer has no body. */
    static boolean isGet(RoutingContext http) {
        return http.request().method().equals(HttpMethod.GET)
                || http.request().method().equals(HttpMethod.HEAD);
    }

    private Request post(RoutingContext http) {
        var contentType = http.parsedHeaders().contentType();
        if (!contentType.value().equalsIgnoreCase("application/json")) {
            throw HttpRefusal.unsupportedMediaType("The Content-Type must be application/json");
        }
        var charset = contentType.parameter("charset");
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw HttpRefusal.unsupportedMediaType("The charset must be utf-8");
        }
        var request = parse("The body", utf8(http.body().buffer()));
        if (request.isArray()) {
            throw HttpRefusal.badRequest("The body is no JSON object: send one request, not a batch."
                    + " One request may ask for many things at once, and each has its own bounds and its own status");
        }
        if (!request.isObject()) {
            throw HttpRefusal.badRequest("The body is no JSON object");
        }
        return documents.request(request);
    }

    private Request get(RoutingContext http) {
        var members = JSON.createObjectNode();
        for (var name : List.of("query", "documentId", "operationName")) {
            members.put(name, parameter(http, name));
        }
        for (var name : List.of("variables", "extensions")) {
            var value = parameter(http, name);
            members.set(name, value == null ? null : parse(name, value));
        }
        return documents.request(members);
    }

    /** The parameter's value, null when it is not there. */
    private static String parameter(RoutingContext http, String name) {
        var values = http.queryParam(name);
        if (values.size() > 1) {
            throw HttpRefusal.badRequest(name + " is there twice");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The body as text; a byte that is no UTF-8 is refused rather than replaced. */
    private static String utf8(Buffer body) {
        try {
            return body == null
                    ? ""
                    : UTF_8.newDecoder()
                            .decode(ByteBuffer.wrap(body.getBytes()))
                            .toString();
        } catch (CharacterCodingException e) {
            throw HttpRefusal.badRequest("The body is not in UTF-8");
        }
    }

    private static JsonNode parse(String what, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw HttpRefusal.badRequest("%s is no JSON: %s".formatted(what, e.getOriginalMessage()));
        }
    }
}
