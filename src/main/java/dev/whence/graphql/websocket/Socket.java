package dev.whence.graphql.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;

/**
 * A WebSocket as whole messages of text. It holds the client to the limits on what it sends, and to reading what is sent to it: while it does
 * not, nothing more is read from it. All of this happens on the connection's event loop.
 */
final class Socket {

    /** How long the client may take to answer a close frame. */
    private static final long CLOSING_MILLIS = 2_000;

    private static final long SECOND_NANOS = 1_000_000_000;

    /** What there is to hear; nothing after {@code closed}. */
    interface Listener {
        void received(String message);

        /** The client has read again what it had left unread. */
        void drained();

        void closed();
    }

    private final ServerWebSocket webSocket;
    private final ChannelHandlerContext channel;
    private final Context context;
    private final WebSocketSettings settings;
    private final long maxMessageSize;
    private final Listener listener;

    private Buffer message = Buffer.buffer();
    private long secondBegan = System.nanoTime();
    private int framesThisSecond;
    private long heard = secondBegan;
    private Long stallTimer;
    private boolean closed;

    Socket(
            ServerWebSocket webSocket,
            ChannelHandlerContext channel,
            Context context,
            WebSocketSettings settings,
            Listener listener) {
        this.webSocket = webSocket;
        this.channel = channel;
        this.context = context;
        this.settings = settings;
        this.maxMessageSize = settings.maxMessageSize().asLongValue();
        this.listener = listener;
        webSocket.frameHandler(this::received);
        webSocket.drainHandler(read -> drained());
        webSocket.closeHandler(gone -> closed());
        // What breaks a connection ends it, and there is nobody to tell.
        webSocket.exceptionHandler(broken -> {});
        channel.pipeline().addBefore(channel.name(), "gate", new Gate());
    }

    /** Sends the message, unless the socket is closed. */
    void send(String text) {
        if (!closed) {
            webSocket.writeTextMessage(text);
            holdIfFull();
        }
    }

    /** Whether the client has not read yet what was sent to it. */
    boolean isStalled() {
        return stallTimer != null;
    }

    /** How long nothing came from the client, or could have come. */
    Duration silence() {
        return isStalled() ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - heard);
    }

    /** Closes the socket, unless it is closed. The listener hears of it first. */
    void close(Closing closing) {
        if (!closed) {
            closed();
            webSocket.close((short) closing.code(), closing.reason());
        }
    }

    private void closed() {
        if (closed) {
            return;
        }
        closed = true;
        message = null;
        cancelStallTimer();
        // The client's own close frame can only be seen by who reads.
        webSocket.resume();
        context.owner().setTimer(CLOSING_MILLIS, late -> channel.close());
        listener.closed();
    }

    private void received(WebSocketFrame frame) {
        if (closed) {
            return;
        }
        heard = System.nanoTime();
        if (isTooMany()) {
            close(Closing.TOO_MANY_MESSAGES);
        } else if (frame.isBinary()) {
            close(Closing.NO_TEXT);
        } else if (frame.isText() || frame.isContinuation()) {
            append(frame);
        } else {
            // A ping was answered just now.
            holdIfFull();
        }
    }

    private boolean isTooMany() {
        if (heard - secondBegan >= SECOND_NANOS) {
            secondBegan = heard;
            framesThisSecond = 0;
        }
        return ++framesThisSecond > settings.maxMessagesPerSecond();
    }

    private void append(WebSocketFrame frame) {
        var part = frame.binaryData();
        if (message.length() + part.length() > maxMessageSize) {
            close(Closing.tooLarge(maxMessageSize));
            return;
        }
        message.appendBuffer(part);
        if (frame.isFinal()) {
            var whole = message.getBytes();
            message = Buffer.buffer();
            deliver(whole);
        }
    }

    private void deliver(byte[] utf8) {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException e) {
            close(Closing.NO_UTF_8);
            return;
        }
        listener.received(text);
    }

    private void holdIfFull() {
        if (!closed && !isStalled() && webSocket.writeQueueFull()) {
            webSocket.pause();
            stallTimer = context.owner().setTimer(settings.stallTimeout().toMillis(), late -> close(Closing.STALLED));
        }
    }

    private void drained() {
        if (isStalled() && !closed) {
            cancelStallTimer();
            heard = System.nanoTime();
            webSocket.resume();
            listener.drained();
        }
    }

    private void cancelStallTimer() {
        if (stallTimer != null) {
            context.owner().cancelTimer(stallTimer);
            stallTimer = null;
        }
    }

    /**
     * Says what was wrong with a frame, where Vert.x would drop the connection without a word; lets nothing pass after the close frame but the client's
     * own, where Vert.x would go on to answer pings; and tells clients that the server goes away, where Vert.x would say that all is done.
     */
    private final class Gate extends ChannelDuplexHandler {

        private boolean clientCloses;

        @Override
        public void write(ChannelHandlerContext pipeline, Object said, ChannelPromise promise) throws Exception {
            if (said instanceof CloseWebSocketFrame close && !closed && !clientCloses) {
                close.release();
                super.write(
                        pipeline,
                        new CloseWebSocketFrame(Closing.GOING_AWAY.code(), Closing.GOING_AWAY.reason()),
                        promise);
            } else {
                super.write(pipeline, said, promise);
            }
        }

        @Override
        public void channelRead(ChannelHandlerContext pipeline, Object received) throws Exception {
            clientCloses |= received instanceof CloseWebSocketFrame;
            if (closed
                    && received instanceof io.netty.handler.codec.http.websocketx.WebSocketFrame
                    && !(received instanceof CloseWebSocketFrame)) {
                ReferenceCountUtil.release(received);
            } else {
                super.channelRead(pipeline, received);
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext pipeline, Throwable thrown) throws Exception {
            if (thrown instanceof CorruptedWebSocketFrameException violation) {
                var code = violation.closeStatus().code();
                var closing = code == 1009 ? Closing.tooLarge(maxMessageSize) : Closing.violation(code);
                context.runOnContext(here -> Socket.this.close(closing));
            } else {
                super.exceptionCaught(pipeline, thrown);
            }
        }
    }
}
