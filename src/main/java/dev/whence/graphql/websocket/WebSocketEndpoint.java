package dev.whence.graphql.websocket;

import dev.whence.database.Snapshot;
import dev.whence.graphql.Clients;
import dev.whence.graphql.Engine;
import dev.whence.graphql.Errors;
import dev.whence.graphql.document.PersistedDocuments;
import dev.whence.graphql.request.ErrorCode;
import io.netty.channel.ChannelHandlerContext;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.Json;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * GraphQL over WebSocket at {@code /graphql}, by the protocol {@code graphql-transport-ws}. What is no request for a WebSocket is left to the
 * next handler; SmallRye's own never sees one.
 */
@ApplicationScoped
public class WebSocketEndpoint implements HttpServerOptionsCustomizer {

    private static final String SUBPROTOCOL = "graphql-transport-ws";

    /** Before GraphQL over HTTP, which is before SmallRye's. */
    private static final int FIRST = -200;

    private static final String RETRY_SECONDS = "5";

    private final Connections connections;
    private final WebSocketSettings settings;
    private final Operation.Means means;
    private final boolean cors;

    WebSocketEndpoint(
            Connections connections,
            WebSocketSettings settings,
            PersistedDocuments documents,
            Engine engine,
            Errors errors,
            Snapshot snapshot,
            @VirtualThreads ExecutorService threads,
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean cors) {
        this.connections = connections;
        this.settings = settings;
        this.means = new Operation.Means(documents, engine, errors, snapshot, threads);
        this.cors = cors;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        var maxSize = Math.toIntExact(settings.maxMessageSize().asLongValue());
        options.setWebSocketSubProtocols(List.of(SUBPROTOCOL))
                .setMaxWebSocketFrameSize(maxSize)
                .setMaxWebSocketMessageSize(maxSize)
                // What a compressed frame unpacks to is bounded by nothing.
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }

    void routes(@Observes Router router) {
        router.get("/graphql").order(FIRST).handler(http -> {
            if (asksForAWebSocket(http.request())) {
                admit(http);
            } else {
                http.next();
            }
        });
    }

    private static boolean asksForAWebSocket(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_1_1
                && request.headers().contains(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE, true)
                && request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true);
    }

    private void admit(RoutingContext http) {
        var request = http.request();
        var headers = request.headers();
        if (!"13".equals(headers.get("Sec-WebSocket-Version"))) {
            http.response().putHeader("Sec-WebSocket-Version", "13");
            refuse(http, 426, ErrorCode.BAD_REQUEST, "The version of WebSocket must be 13");
        } else if (!headers.contains("Sec-WebSocket-Key")) {
            refuse(http, 400, ErrorCode.BAD_REQUEST, "Sec-WebSocket-Key is missing");
        } else if (headers.contains(HttpHeaders.CONTENT_LENGTH) || headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            refuse(http, 400, ErrorCode.BAD_REQUEST, "A request for a WebSocket has no body");
        } else if (!cors && !Origin.isOurs(request)) {
            // With CORS, whom its list does not allow did not come as far as this.
            refuse(http, 403, ErrorCode.BAD_REQUEST, "Pages of this origin may not connect");
        } else {
            var client = Clients.of(request.remoteAddress());
            switch (connections.enter(client)) {
                case ADMITTED -> open(request, client);
                case FULL ->
                    refuseForNow(http, 503, ErrorCode.UNAVAILABLE, "There are too many connections; try again later");
                case FULL_FOR_CLIENT ->
                    refuseForNow(http, 429, ErrorCode.TOO_MANY_REQUESTS, "Your address has too many connections");
            }
        }
    }

    private void open(HttpServerRequest request, String client) {
        // Of the connection and not of the WebSocket, whose close a client can put off.
        var channel = ((ConnectionBase) request.connection()).channelHandlerContext();
        request.toWebSocket()
                .onSuccess(webSocket -> {
                    channel.channel().closeFuture().addListener(gone -> connections.leave(client));
                    open(client, webSocket, channel);
                })
                .onFailure(refused -> connections.leave(client));
    }

    private void open(String client, ServerWebSocket webSocket, ChannelHandlerContext channel) {
        if (SUBPROTOCOL.equals(webSocket.subProtocol())) {
            new Session(client, webSocket, channel, Vertx.currentContext(), settings, means);
        } else {
            webSocket.close((short) Closing.NO_SUBPROTOCOL.code(), Closing.NO_SUBPROTOCOL.reason());
        }
    }

    private static void refuseForNow(RoutingContext http, int status, ErrorCode code, String message) {
        http.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        refuse(http, status, code, message);
    }

    private static void refuse(RoutingContext http, int status, ErrorCode code, String message) {
        http.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .end(Json.encodeToBuffer(Errors.error(code, message)));
    }
}
