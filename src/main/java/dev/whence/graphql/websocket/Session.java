package dev.whence.graphql.websocket;

import dev.whence.graphql.Errors;
import dev.whence.graphql.request.ErrorCode;
import dev.whence.graphql.request.RequestException;
import dev.whence.graphql.websocket.ClientMessage.Complete;
import dev.whence.graphql.websocket.ClientMessage.ConnectionInit;
import dev.whence.graphql.websocket.ClientMessage.InvalidMessageException;
import dev.whence.graphql.websocket.ClientMessage.Ping;
import dev.whence.graphql.websocket.ClientMessage.Pong;
import dev.whence.graphql.websocket.ClientMessage.Subscribe;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Context;
import io.vertx.core.http.ServerWebSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One client's connection, from its introduction to its end. All of this happens on the connection's event loop; operations run elsewhere.
 *
 * @see <a href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">GraphQL over WebSocket</a>
 */
final class Session implements Socket.Listener {

    private final String client;
    private final Context context;
    private final WebSocketSettings settings;
    private final Operation.Means means;
    private final Socket socket;

    private final Map<String, Operation> operations = new HashMap<>();
    private final List<Operation> waitingToBeRead = new ArrayList<>();
    private final long initTimer;
    private final long heartbeat;
    private boolean wasPinged;
    private long pinged;

    private boolean initialised;
    /** Operations that are being executed, those among them that nobody waits for any more too. */
    private int executing;

    private long used = System.nanoTime();

    Session(
            String client,
            ServerWebSocket webSocket,
            ChannelHandlerContext channel,
            Context context,
            WebSocketSettings settings,
            Operation.Means means) {
        this.client = client;
        this.context = context;
        this.settings = settings;
        this.means = means;
        this.socket = new Socket(webSocket, channel, context, settings, this);
        this.initTimer =
                context.owner().setTimer(settings.initTimeout().toMillis(), late -> socket.close(Closing.INIT_TIMEOUT));
        this.heartbeat = context.owner().setPeriodic(settings.pingInterval().toMillis(), beat -> beat());
    }

    @Override
    public void received(String text) {
        try {
            switch (ClientMessage.read(text)) {
                case ConnectionInit() -> init();
                case Ping(var payload) -> socket.send(ServerMessage.pong(payload));
                case Pong() -> {
                    // That something came is what counts, and it has been counted.
                }
                case Subscribe subscribe -> subscribe(subscribe);
                case Complete(var id) -> complete(id);
            }
        } catch (InvalidMessageException invalid) {
            socket.close(Closing.invalid(invalid.getMessage()));
        } catch (RuntimeException fault) {
            socket.close(Closing.fault(means.errors().masked(fault)));
        }
    }

    private void init() {
        if (initialised) {
            socket.close(Closing.TOO_MANY_INITS);
            return;
        }
        initialised = true;
        context.owner().cancelTimer(initTimer);
        socket.send(ServerMessage.CONNECTION_ACK);
    }

    private void subscribe(Subscribe subscribe) {
        used = System.nanoTime();
        if (!initialised) {
            socket.close(Closing.UNAUTHORIZED);
        } else if (operations.containsKey(subscribe.id())) {
            socket.close(Closing.alreadyExists(subscribe.id()));
        } else if (Math.max(executing, operations.size()) >= settings.maxOperations()) {
            refuse(
                    subscribe.id(),
                    ErrorCode.TOO_MANY_REQUESTS,
                    "Only %d operations of one connection at once: complete one first"
                            .formatted(settings.maxOperations()));
        } else {
            start(subscribe);
        }
    }

    private void start(Subscribe subscribe) {
        try {
            var request = means.documents().request(subscribe.payload());
            var operation = new Operation(subscribe.id(), client, request, means, this, context);
            operations.put(operation.id(), operation);
            executing++;
            operation.start();
        } catch (RequestException refusal) {
            if (refusal.code() == ErrorCode.BAD_REQUEST) {
                socket.close(Closing.invalid(refusal.getMessage()));
            } else {
                refuse(subscribe.id(), refusal.code(), refusal.getMessage());
            }
        }
    }

    private void refuse(String id, ErrorCode code, String message) {
        socket.send(ServerMessage.error(id, Errors.error(code, message).get("errors")));
    }

    private void complete(String id) {
        used = System.nanoTime();
        var operation = operations.remove(id);
        if (operation != null) {
            operation.cancel();
        }
    }

    // What operations report, from their own threads

    /** A result, and there may be more: the operation is asked to go on when the client has read this one. */
    void next(Operation operation, String message) {
        context.runOnContext(here -> {
            if (isAwaited(operation)) {
                socket.send(message);
                if (socket.isStalled()) {
                    waitingToBeRead.add(operation);
                } else {
                    operation.proceed();
                }
            }
        });
    }

    /** The last that there is to say. */
    void last(Operation operation, String... messages) {
        context.runOnContext(here -> {
            if (isAwaited(operation)) {
                used = System.nanoTime();
                operations.remove(operation.id());
                for (var message : messages) {
                    socket.send(message);
                }
            }
        });
    }

    /** The execution is over; if it was of a subscription, its events are yet to come. */
    void executed() {
        context.runOnContext(here -> executing--);
    }

    private boolean isAwaited(Operation operation) {
        return operations.get(operation.id()) == operation;
    }

    // What becomes of the connection

    @Override
    public void drained() {
        var waiting = List.copyOf(waitingToBeRead);
        waitingToBeRead.clear();
        waiting.stream().filter(this::isAwaited).forEach(Operation::proceed);
    }

    @Override
    public void closed() {
        context.owner().cancelTimer(initTimer);
        context.owner().cancelTimer(heartbeat);
        var left = List.copyOf(operations.values());
        operations.clear();
        waitingToBeRead.clear();
        left.forEach(Operation::cancel);
    }

    /** Beats may come late, and then close upon each other: so whoever is sent away has had the time to answer. */
    private void beat() {
        var interval = settings.pingInterval().toNanos();
        var silence = socket.silence().toNanos();
        var sincePing = System.nanoTime() - pinged;
        var isUnanswered = wasPinged && silence >= sincePing;
        if (isUnanswered && sincePing >= interval) {
            socket.close(Closing.SILENT);
        } else if (operations.isEmpty()
                && System.nanoTime() - used >= settings.idleTimeout().toNanos()) {
            socket.close(Closing.IDLE);
        } else if (!isUnanswered && silence >= interval) {
            wasPinged = true;
            pinged = System.nanoTime();
            socket.send(ServerMessage.PING);
        }
    }
}
