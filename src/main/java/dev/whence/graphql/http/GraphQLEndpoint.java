package dev.whence.graphql.http;

import dev.whence.database.Cancellation;
import dev.whence.database.Snapshot;
import dev.whence.database.UnavailableException;
import dev.whence.graphql.Clients;
import dev.whence.graphql.Engine;
import dev.whence.graphql.Errors;
import dev.whence.graphql.Prepared;
import dev.whence.graphql.document.PersistedDocuments;
import dev.whence.graphql.limit.GraphQLSettings;
import dev.whence.graphql.request.RequestException;
import dev.whence.graphql.schema.SchemaText;
import graphql.ExecutionResult;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLSchema;
import io.opentelemetry.context.Context;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * GraphQL over HTTP at {@code /graphql}: POST with a JSON body, or GET for queries. Each request runs on a virtual thread of
 * its own, within one snapshot of the database, for as long as its client is there. The schema is at {@code /graphql/schema.graphql}.
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
    private final RequestReader reader;
    private final AnswerWriter writer;
    private final Entrance entrance;
    private final ExecutorService threads;

    GraphQLEndpoint(
            Engine engine,
            Errors errors,
            Snapshot snapshot,
            PersistedDocuments documents,
            AnswerWriter writer,
            Entrance entrance,
            @VirtualThreads ExecutorService threads) {
        this.engine = engine;
        this.errors = errors;
        this.snapshot = snapshot;
        this.reader = new RequestReader(documents);
        this.writer = writer;
        this.entrance = entrance;
        this.threads = threads;
    }

    void routes(@Observes Router router, GraphQLSchema schema, PersistedDocuments documents, GraphQLSettings settings) {
        HeadDeadline.enable();
        if (settings.introspection() && !documents.trustedOnly()) {
            var sdl = SchemaText.of(schema);
            router.get("/graphql/schema.graphql")
                    .order(FIRST)
                    .handler(http -> http.response()
                            .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                            .end(sdl));
        }
        var maxBodySize = settings.maxBodySize().asLongValue();
        router.route("/graphql").order(FIRST).handler(entrance::admit);
        router.route("/graphql")
                .order(FIRST)
                .handler(BodyHandler.create(false).setBodyLimit(maxBodySize))
                .handler(entrance::bodyIsIn)
                .handler(http -> threads.execute(Context.current().wrap(() -> handle(http))))
                .failureHandler(http -> writer.write(http, Answer.refused(HttpRefusal.of(http, maxBodySize))));
    }

    private void handle(RoutingContext http) {
        var mediaType = MediaType.of(http);
        Answer answer;
        try {
            answer = answer(http, engine.prepare(reader.read(http)), mediaType);
        } catch (HttpRefusal refusal) {
            answer = Answer.refused(refusal);
        } catch (RequestException refusal) {
            answer = Answer.refused(refusal, mediaType);
        } catch (UnavailableException refusal) {
            answer = Answer.unavailable(refusal);
        } catch (RuntimeException fault) {
            answer = Answer.fault(errors.masked(fault));
        }
        writer.write(http, answer);
    }

    private Answer answer(RoutingContext http, Prepared request, MediaType mediaType) {
        if (request.type() == Operation.MUTATION && RequestReader.isGet(http)) {
            throw HttpRefusal.methodNotAllowed("POST", "A mutation needs POST");
        }
        if (request.isRefused()) {
            return run(request, mediaType, Optional.empty());
        }
        try (var deadline = request.deadline()) {
            var cancellation = new Cancellation();
            deadline.whenOver(() -> threads.execute(cancellation::cancel));
            entrance.watch(http, deadline);
            return snapshot.read(
                    Clients.of(http.request().remoteAddress()),
                    request.isCostly(),
                    deadline.left(),
                    cancellation,
                    () -> RequestReader.isGet(http)
                            ? get(http, request, mediaType)
                            : run(request, mediaType, Optional.empty()));
        }
    }

    /** Only the version of the data is read for a client that has the answer already. */
    private Answer get(RoutingContext http, Prepared request, MediaType mediaType) {
        var tag = snapshot.version().map(data -> EntityTag.of(writer.server(), data, request.request(), mediaType));
        return tag.filter(known -> known.isAmong(http.request().headers().getAll(HttpHeaders.IF_NONE_MATCH)))
                .map(Answer::notModified)
                .orElseGet(() -> run(request, mediaType, tag));
    }

    private Answer run(Prepared request, MediaType mediaType, Optional<EntityTag> tag) {
        var result = engine.execute(request);
        return Answer.of(
                mediaType.status(result), errors.toSpecification(result), tag.filter(whole -> isWhole(result)));
    }

    /** Nothing went wrong, and nothing was older than the rest. */
    private static boolean isWhole(ExecutionResult result) {
        return result.getErrors().isEmpty() && !Engine.isStale(result);
    }
}
