package dev.whence.graphql.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A client that says what it is told to say, and tells what it hears. */
final class Client implements WebSocket.Listener, AutoCloseable {

    /** A hang is a failure too, and is to say so. */
    static final int PATIENCE_SECONDS = 60;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Read here, by the test's thread: one of the HTTP client's would look for the reader of JSON among other classes than the test's. */
    private static final JsonObject INTRODUCTION = new JsonObject("{\"type\":\"connection_init\"}");

    record Closed(int code, String reason) {}

    private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final AtomicInteger pings = new AtomicInteger();
    private WebSocket webSocket;
    private volatile boolean answering;

    private Client() {}

    static Client connect(URI endpoint, String... subprotocols) {
        var client = new Client();
        var builder = HTTP.newWebSocketBuilder();
        if (subprotocols.length == 1) {
            builder.subprotocols(subprotocols[0]);
        } else if (subprotocols.length == 2) {
            builder.subprotocols(subprotocols[0], subprotocols[1]);
        }
        client.webSocket = builder.buildAsync(URI.create(endpoint.toString().replaceFirst("^http", "ws")), client)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        return client;
    }

    /** A client that has introduced itself. */
    static Client open(URI endpoint) {
        return connect(endpoint, "graphql-transport-ws")
                .say(INTRODUCTION.encode())
                .hear("""
                {"type":"connection_ack"}""");
    }

    String subprotocol() {
        return webSocket.getSubprotocol();
    }

    Client say(String message) {
        webSocket
                .sendText(message, true)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        return this;
    }

    Client subscribe(String id, String query) {
        return say(new JsonObject()
                .put("id", id)
                .put("type", "subscribe")
                .put("payload", new JsonObject().put("query", query))
                .encode());
    }

    Client complete(String id) {
        return say(new JsonObject().put("type", "complete").put("id", id).encode());
    }

    JsonObject hear() {
        try {
            var message = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(message).as("something was said; closed: %s", closed).isNotNull();
            return message;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Client hear(String message) {
        assertThat(hear()).isEqualTo(new JsonObject(message));
        return this;
    }

    /** All that was said until the next {@code pong}, which is asked for: what had been said by now. */
    Client hearNothingElse() {
        return say("""
                {"type":"ping"}""").hear("""
                {"type":"pong"}""");
    }

    /** From now on as the protocol wants it. */
    Client answerPings() {
        answering = true;
        return this;
    }

    int pings() {
        return pings.get();
    }

    Closed closed() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /** Without a word. */
    void vanish() {
        webSocket.abort();
    }

    /** As clients do. */
    void leave() {
        webSocket.sendClose(1000, "");
    }

    @Override
    public void close() {
        leave();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            var message = new JsonObject(partial.toString());
            partial.setLength(0);
            if (answering && message.getString("type").equals("ping")) {
                from.sendText("{\"type\":\"pong\"}", true);
                pings.incrementAndGet();
            } else {
                heard.add(message);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(new Closed(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    static JsonObject next(String id, String payload) {
        return new JsonObject().put("type", "next").put("id", id).put("payload", new JsonObject(payload));
    }

    static void assertError(JsonObject message, String id, String code) {
        assertThat(message.getString("type")).as("%s", message).isEqualTo("error");
        assertThat(message.getString("id")).isEqualTo(id);
        JsonArray errors = message.getJsonArray("payload");
        assertThat(errors).hasSize(1);
        assertThat(errors.getJsonObject(0).getJsonObject("extensions").getString("code"))
                .isEqualTo(code);
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(10);
        }
    }
}
