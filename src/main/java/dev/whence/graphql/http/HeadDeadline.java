package dev.whence.graphql.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Ends connections on which the head of a request does not come in in time, however steadily its bytes do: Vert.x ends only those on which
 * none come. It looks at the bytes of HTTP/1.1; what becomes HTTP/2, TLS or a WebSocket is left alone.
 */
public final class HeadDeadline extends ChannelInitializerExtension {

    private static final String LATE = "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

    /** Has Netty find this class, by its service file. */
    static void enable() {
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        var timeout = ConfigProvider.getConfig()
                .getOptionalValue("whence.graphql.header-timeout", Duration.class)
                .orElse(Duration.ofSeconds(10));
        connection.pipeline().addFirst(new Watch(timeout));
    }

    private enum State {
        /** No request is under way. */
        IDLE,
        /** Its head is coming in. */
        HEAD,
        /** Its head is in, and its answer not begun. */
        ASKED
    }

    private static final class Watch extends ChannelDuplexHandler {

        private static final byte[] END = "\r\n\r\n".getBytes(US_ASCII);
        private static final byte TLS_HANDSHAKE = 0x16;

        private final Duration timeout;
        private State state = State.IDLE;
        private ScheduledFuture<?> timer;
        private boolean first = true;
        private int matched;

        private Watch(Duration timeout) {
            this.timeout = timeout;
        }

        /** Whoever connects is about to ask for something. */
        @Override
        public void channelActive(ChannelHandlerContext context) {
            begin(context);
            context.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof ByteBuf bytes && bytes.isReadable()) {
                if (first && isAnotherProtocol(bytes)) {
                    stop();
                    context.pipeline().remove(this);
                } else {
                    read(context, bytes);
                }
                first = false;
            }
            context.fireChannelRead(message);
        }

        private void read(ChannelHandlerContext context, ByteBuf bytes) {
            if (state == State.IDLE) {
                begin(context);
            }
            if (state == State.HEAD && hasEnd(bytes)) {
                stop();
                state = State.ASKED;
            }
        }

        /** The answer begins, or an interim one; what is read after it is another request. */
        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (state != State.IDLE) {
                stop();
                state = State.IDLE;
                if (message instanceof ByteBuf bytes && startsWith(bytes, "HTTP/1.1 101")) {
                    context.pipeline().remove(this);
                }
            }
            context.write(message, promise);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            stop();
            context.fireChannelInactive();
        }

        private void begin(ChannelHandlerContext context) {
            state = State.HEAD;
            matched = 0;
            timer = context.executor().schedule(() -> end(context), timeout.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void end(ChannelHandlerContext context) {
            if (first) {
                context.close();
            } else {
                context.writeAndFlush(Unpooled.copiedBuffer(LATE, US_ASCII)).addListener(ChannelFutureListener.CLOSE);
            }
        }

        private void stop() {
            if (timer != null) {
                timer.cancel(false);
            }
        }

        /** Goes on where the bytes before have ended. */
        private boolean hasEnd(ByteBuf bytes) {
            for (int i = bytes.readerIndex(); i < bytes.writerIndex() && matched < END.length; i++) {
                var next = bytes.getByte(i);
                matched = next == END[matched] ? matched + 1 : next == END[0] ? 1 : 0;
            }
            return matched == END.length;
        }

        private static boolean isAnotherProtocol(ByteBuf bytes) {
            return bytes.getByte(bytes.readerIndex()) == TLS_HANDSHAKE || startsWith(bytes, "PRI * HTTP/2.0");
        }

        private static boolean startsWith(ByteBuf bytes, String start) {
            return bytes.readableBytes() >= start.length()
                    && bytes.toString(bytes.readerIndex(), start.length(), US_ASCII)
                            .equals(start);
        }
    }
}
