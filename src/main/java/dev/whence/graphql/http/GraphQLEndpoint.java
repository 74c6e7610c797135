package dev.whence.graphql.http;

import dev.whence.database.Snapshot;
import dev.whence.graphql.Engine;
import dev.whence.graphql.ErrorCode;
import dev.whence.graphql.Errors;
import dev.whence.graphql.GraphQLSettings;
import dev.whence.graphql.RequestException;
import dev.whence.graphql.SchemaText;
import graphql.schema.GraphQLSchema;
import io.opentelemetry.context.Context;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * GraphQL over HTTP at {@code /graphql}: POST with a JSON body, or GET for queries. Each request runs on a virtual thread of
 * its own, within one snapshot of the database. The schema is at {@code /graphql/schema.graphql}.
 *
 * <p>This stands before SmallRye's own handler, which never sees a request.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>
 */
@ApplicationScoped
public class GraphQLEndpoint {

    /** Before SmallRye's routes on the same path, that for WebSockets too. */
    private static final int FIRST = -100;

    private final Engine engine;
    private final Errors errors;
    private final Snapshot snapshot;
    private final ExecutorService threads;

    GraphQLEndpoint(Engine engine, Errors errors, Snapshot snapshot, @VirtualThreads ExecutorService threads) {
        this.engine = engine;
        this.errors = errors;
        this.snapshot = snapshot;
        this.threads = threads;
    }

    void routes(@Observes Router router, GraphQLSchema schema, GraphQLSettings settings) {
        var sdl = SchemaText.of(schema);
        var maxBodySize = settings.maxBodySize().asLongValue();
        router.get("/graphql/schema.graphql")
                .order(FIRST)
                .handler(http -> http.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                        .end(sdl));
        router.route("/graphql")
                .order(FIRST)
                .handler(BodyHandler.create(false).setBodyLimit(maxBodySize))
                .handler(http -> threads.execute(Context.current().wrap(() -> handle(http))))
                .failureHandler(http -> send(http, MediaType.of(http), refused(HttpRefusal.of(http, maxBodySize))));
    }

    private void handle(RoutingContext http) {
        var mediaType = MediaType.of(http);
        Response response;
        try {
            var request = RequestReader.read(http);
            var result = snapshot.read(() -> engine.execute(request));
            response = new Response(mediaType.status(result), errors.toSpecification(result));
        } catch (HttpRefusal refusal) {
            refusal.headers().forEach(http.response()::putHeader);
            response = refused(refusal);
        } catch (RequestException refusal) {
            response = new Response(400, Errors.error(refusal.code(), refusal.getMessage()));
        } catch (RuntimeException fault) {
            response = new Response(500, Errors.error(ErrorCode.INTERNAL, errors.masked(fault)));
        }
        send(http, mediaType, response);
    }

    private record Response(int status, Map<String, Object> body) {}

    private static Response refused(HttpRefusal refusal) {
        return new Response(refusal.status(), Errors.error(refusal.code(), refusal.getMessage()));
    }

    private static void send(RoutingContext http, MediaType mediaType, Response response) {
        http.response()
                .setStatusCode(response.status)
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType.contentType())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(Json.encodeToBuffer(response.body));
    }
}
