package dev.whence.graphql.http;

import dev.whence.graphql.document.Sha256;
import dev.whence.graphql.schema.SchemaText;
import graphql.schema.GraphQLSchema;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes answers to HTTP, with what caches have to know of them. */
@ApplicationScoped
class AnswerWriter {

    private static final String UNANSWERED = AnswerWriter.class.getName();

    private final String server;
    private final String vary;
    private final String cacheControl;

    AnswerWriter(
            GraphQLSchema schema,
            HttpSettings settings,
            @ConfigProperty(name = "quarkus.application.version") Optional<String> version,
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean cors) {
        this.server = Sha256.of(version.orElse("") + '\n' + SchemaText.of(schema));
        this.vary = cors ? "Accept, Accept-Encoding, Origin" : "Accept, Accept-Encoding";
        this.cacheControl = cacheControl(settings.maxAge());
    }

    private static String cacheControl(Duration maxAge) {
        return "public, max-age=%d, must-revalidate".formatted(maxAge.toSeconds());
    }

    /** What tells the way in which this server answers from that of another release. */
    String server() {
        return server;
    }

    /** Has the request answered once, by whoever is first. */
    void begin(RoutingContext http) {
        http.put(UNANSWERED, new AtomicBoolean(true));
    }

    void write(RoutingContext http, Answer answer) {
        var response = http.response();
        if (!http.<AtomicBoolean>get(UNANSWERED).compareAndSet(true, false) || response.closed()) {
            return;
        }
        answer.headers().forEach(response::putHeader);
        response.setStatusCode(answer.status())
                .putHeader(HttpHeaders.VARY, vary)
                .putHeader(HttpHeaders.CACHE_CONTROL, answer.tag().isPresent() ? cacheControl : "no-store");
        answer.tag()
                .ifPresent(tag -> response.putHeader(HttpHeaders.ETAG, isCompressed(http) ? tag.weak() : tag.strong()));
        // Quarkus says "identity", and so compresses nothing, unless that is taken away.
        response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        answer.body()
                .ifPresentOrElse(
                        body -> response.putHeader(
                                        HttpHeaders.CONTENT_TYPE,
                                        MediaType.of(http).contentType())
                                .end(Json.encodeToBuffer(body)),
                        response::end);
    }

    /** Whether it may be: the server compresses for whoever names a coding that it has. */
    private static boolean isCompressed(RoutingContext http) {
        return http.request().headers().contains(HttpHeaders.ACCEPT_ENCODING);
    }
}
