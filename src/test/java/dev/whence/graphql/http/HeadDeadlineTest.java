package dev.whence.graphql.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections whose requests come in slowly, by a clock that the test turns. */
class HeadDeadlineTest {

    private static final int SECONDS = 10;
    private static final String HEAD = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n";
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    private EmbeddedChannel connection;

    @BeforeEach
    void connect() {
        connection = new EmbeddedChannel();
        connection.freezeTime();
        connection.pipeline().addFirst(new HeadDeadline.Watch(Duration.ofSeconds(SECONDS)));
        connection.pipeline().fireChannelActive();
    }

    @Test
    void aHeadThatNeverBeginsIsNotWaitedFor() {
        pass(SECONDS - 1);
        assertThat(connection.isOpen()).isTrue();
        pass(1);
        assertThat(connection.isOpen()).isFalse();
        assertThat(connection.<ByteBuf>readOutbound()).isNull();
    }

    @Test
    void aHeadThatNeverEndsIsNotWaitedForHoweverSteadilyItComes() {
        for (int second = 0; second < SECONDS; second++) {
            assertThat(connection.isOpen()).isTrue();
            receive("X");
            pass(1);
        }
        assertLate();
    }

    @Test
    void whoseHeadIsInMayWaitForItsAnswer() {
        for (var part : new String[] {HEAD.substring(0, 5), HEAD.substring(5, HEAD.length() - 2), "\r", "\n"}) {
            pass(2);
            receive(part);
        }
        pass(5 * SECONDS);
        receive("12345");
        pass(5 * SECONDS);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void theNextHeadIsWatchedToo() {
        receive(HEAD + "12345");
        send(ANSWER);
        // Nothing is asked; how long that may be is not for this to say.
        pass(5 * SECONDS);
        assertThat(connection.isOpen()).isTrue();
        receive("G");
        pass(SECONDS);
        assertLate();
    }

    @Test
    void anInterimAnswerIsNoAnswer() {
        receive(HEAD);
        send("HTTP/1.1 100 Continue\r\n\r\n");
        receive("1234");
        pass(5 * SECONDS);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void aWebSocketIsLeftAlone() {
        receive(HEAD);
        send("HTTP/1.1 101 Switching Protocols\r\n\r\n");
        receive("frame");
        pass(5 * SECONDS);
        assertThat(connection.isOpen()).isTrue();
        assertThat(connection.pipeline().get(HeadDeadline.Watch.class)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\u0016\u0003\u0001"})
    void anotherProtocolIsLeftAlone(String beginning) {
        receive(beginning);
        pass(5 * SECONDS);
        assertThat(connection.isOpen()).isTrue();
        assertThat(connection.<ByteBuf>readInbound().toString(US_ASCII)).isEqualTo(beginning);
    }

    private void receive(String text) {
        connection.writeInbound(Unpooled.copiedBuffer(text, US_ASCII));
    }

    private void send(String text) {
        connection.writeOutbound(Unpooled.copiedBuffer(text, US_ASCII));
        assertThat(connection.<ByteBuf>readOutbound().toString(US_ASCII)).isEqualTo(text);
    }

    private void pass(int seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }

    private void assertLate() {
        assertThat(connection.isOpen()).isFalse();
        assertThat(connection.<ByteBuf>readOutbound().toString(US_ASCII)).startsWith("HTTP/1.1 408 ");
    }
}
