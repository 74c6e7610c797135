package dev.whence.graphql.websocket;

import static dev.whence.graphql.websocket.RawClient.CLOSE;
import static dev.whence.graphql.websocket.RawClient.CONTINUATION;
import static dev.whence.graphql.websocket.RawClient.FINAL;
import static dev.whence.graphql.websocket.RawClient.PING;
import static dev.whence.graphql.websocket.RawClient.PONG;
import static dev.whence.graphql.websocket.RawClient.TEXT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.profile.WithTestFields;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes of the WebSocket, as no library would send them; and whoever connects, as browsers and others do. */
@QuarkusTest
@TestProfile(WithTestFields.class)
@Timeout(120)
class FramesTest {

    private static final int MAX_SIZE = 256 * 1024;

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Inject
    Connections connections;

    /** However a connection ended. */
    @AfterEach
    void noConnectionIsLeft() throws InterruptedException {
        Client.await(() -> connections.count() == 0);
    }

    // Frames

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not masked                      | 81 02 7b 7d                         | 1002
            a reserved bit, as if compressed | c1 80 00 00 00 00                  | 1002
            a reserved opcode               | 83 80 00 00 00 00                   | 1002
            a reserved control opcode       | 8b 80 00 00 00 00                   | 1002
            a ping in fragments             | 09 80 00 00 00 00                   | 1002
            a long ping                     | 89 fe 00 7e 00 00 00 00             | 1002
            a continuation of nothing       | 80 80 00 00 00 00                   | 1002
            a new message within another    | 01 81 00 00 00 00 7b 81 80 00 00 00 00 | 1002
            a length in more bytes than needed | 81 fe 00 01 00 00 00 00 7b       | 1002
            a negative length               | 81 ff ff ff ff ff ff ff ff ff       | 1002
            a length above the limit        | 81 ff 00 00 00 00 00 04 00 01       | 1009
            a very great length             | 81 ff 7f ff ff ff ff ff ff ff       | 1009
            a close frame of one byte       | 88 81 00 00 00 00 03                | 1002
            a close code that is none       | 88 82 00 00 00 00 03 ed             | 1002
            a close reason not in UTF-8     | 88 83 00 00 00 00 03 e8 ff          | 1007
            binary                          | 82 82 00 00 00 00 7b 7d             | 1003
            binary in fragments             | 02 81 00 00 00 00 7b                | 1003
            not UTF-8                       | 81 81 00 00 00 00 ff                | 1007
            a surrogate in UTF-8            | 81 83 00 00 00 00 ed a0 80          | 1007
            UTF-8 that breaks off           | 81 81 00 00 00 00 c3                | 1007
            no text at all                  | 81 80 00 00 00 00                   | 4400
            NUL                             | 81 81 00 00 00 00 00                | 4400
            """)
    void whatIsWrongIsSaid(String what, String bytes, int code) throws IOException {
        try (var client = RawClient.open(endpoint)) {
            client.bytes(HexFormat.of().parseHex(bytes.replace(" ", "")));
            assertThat(client.closed().code()).as(what).isEqualTo(code);
        }
    }

    @Test
    void aMessageMayComeInFragmentsAndPingsBetweenThem() throws IOException {
        try (var client = RawClient.open(endpoint)) {
            var message = "{\"type\":\"ping\",\"payload\":{\"a\":\"é\"}}".getBytes(UTF_8);
            client.frame(TEXT, new byte[0]);
            for (byte part : message) {
                client.frame(CONTINUATION, new byte[] {part});
            }
            client.frame(FINAL | PING, new byte[] {42});
            var pong = client.frame();
            assertThat(pong.opcode()).isEqualTo(PONG);
            assertThat(pong.payload()).containsExactly(42);
            client.frame(FINAL | CONTINUATION, new byte[0]);
            assertThat(client.frame().text()).isEqualTo("{\"type\":\"pong\",\"payload\":{\"a\":\"é\"}}");
        }
    }

    @Test
    void aMessageMayBeAsLargeAsTheLimitAndNoLarger() throws IOException {
        var message = "{\"type\":\"ping\"}" + " ".repeat(MAX_SIZE - 15);
        try (var client = RawClient.open(endpoint)) {
            client.text(message);
            assertThat(client.frame().text()).isEqualTo("{\"type\":\"pong\"}");
            client.frame(TEXT, message.getBytes(UTF_8)).frame(FINAL | CONTINUATION, new byte[] {' '});
            assertThat(client.closed()).isEqualTo(new Client.Closed(1009, "The message is larger than 262144 bytes"));
        }
    }

    /** What a client still has to send does not keep it from hearing why it need not. */
    @Test
    void whoSendsMuchTooMuchHearsOfIt() throws IOException {
        try (var client = RawClient.open(endpoint)) {
            client.text("x".repeat(10 * 1024 * 1024));
            assertThat(client.closed().code()).isEqualTo(1009);
            assertThat(client.isEnded()).isTrue();
        }
    }

    @Test
    void aCloseFrameIsAnsweredWithItsLike() throws IOException {
        try (var silent = RawClient.open(endpoint);
                var talkative = RawClient.open(endpoint)) {
            silent.frame(FINAL | CLOSE, new byte[0]);
            assertThat(silent.closed().code()).isEqualTo(1000);
            talkative.frame(FINAL | CLOSE, "\u000f\u00a0bye".getBytes(ISO_8859_1));
            assertThat(talkative.closed()).isEqualTo(new Client.Closed(4000, "bye"));
        }
    }

    @ParameterizedTest
    @CsvSource({"TEXT", "PING", "PONG", "CONTINUATION"})
    void aFloodEndsTheConnection(String kind) throws IOException {
        try (var client = RawClient.open(endpoint)) {
            var flood = new ByteArrayOutputStream();
            if (kind.equals("CONTINUATION")) {
                flood.writeBytes(RawClient.bytesOf(TEXT, new byte[0]));
            }
            for (int i = 0; i < 20_000; i++) {
                flood.writeBytes(
                        switch (kind) {
                            case "TEXT" -> RawClient.bytesOf(FINAL | TEXT, "{\"type\":\"pong\"}".getBytes(UTF_8));
                            case "PING" -> RawClient.bytesOf(FINAL | PING, new byte[0]);
                            case "PONG" -> RawClient.bytesOf(FINAL | PONG, new byte[0]);
                            default -> RawClient.bytesOf(CONTINUATION, new byte[0]);
                        });
            }
            client.bytes(flood.toByteArray());
            assertThat(client.closed()).isEqualTo(new Client.Closed(1008, "Too many messages"));
        }
    }

    @Test
    void whoeverVanishesLeavesNothing() throws IOException, InterruptedException {
        var gone = TestFields.CANCELLED.get();
        for (int i = 0; i < 5; i++) {
            RawClient.open(endpoint)
                    .text(
                            "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"subscription{testTexts(of:9)}\"}}")
                    .reset();
        }
        Client.await(() -> connections.count() == 0);
        assertThat(TestFields.CANCELLED.get()).isGreaterThanOrEqualTo(gone);
    }

    // Who connects

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X-Nothing: 1                         | 101
            Origin: http://localhost:PORT        | 101
            Origin: https://LOCALHOST:PORT       | 101
            Origin: http://localhost             | 403
            Origin: http://localhost:1           | 403
            Origin: http://example.org           | 403
            Origin: http://localhost:PORT.example.org | 403
            Origin: http://localhost:PORT@example.org | 403
            Origin: null                         | 403
            Origin: ?                            | 403
            Sec-WebSocket-Version: 8             | 426
            Sec-WebSocket-Version:               | 426
            Sec-WebSocket-Key:                   | 400
            Content-Length: 5                    | 400
            Upgrade: h2c                         | 400
            Connection: keep-alive               | 400
            """)
    void notEverybodyMayConnect(String header, int status) throws IOException {
        assertThat(RawClient.ask(endpoint, header.replace("PORT", "" + endpoint.getPort())))
                .isEqualTo(status);
    }

    @Test
    void noClientHasMoreConnectionsThanItMay() throws IOException, InterruptedException {
        var open = new ArrayList<RawClient>();
        for (int i = 0; i < WithTestFields.MAX_CONNECTIONS; i++) {
            open.add(RawClient.open(endpoint));
        }
        assertThat(connections.count()).isEqualTo(WithTestFields.MAX_CONNECTIONS);
        assertThat(RawClient.ask(endpoint)).isEqualTo(429);
        open.removeFirst().close();
        Client.await(() -> connections.count() < WithTestFields.MAX_CONNECTIONS);
        assertThat(RawClient.ask(endpoint)).isEqualTo(101);
        for (var client : open) {
            client.close();
        }
    }

    @Test
    void thereAreNoMoreConnectionsThanMayBe() {
        var full = new Connections(2, 1);
        assertThat(full.enter("a")).isEqualTo(Connections.Admission.ADMITTED);
        assertThat(full.enter("a")).isEqualTo(Connections.Admission.FULL_FOR_CLIENT);
        assertThat(full.enter("b")).isEqualTo(Connections.Admission.ADMITTED);
        assertThat(full.enter("c")).isEqualTo(Connections.Admission.FULL);
        full.leave("a");
        assertThat(full.enter("a")).isEqualTo(Connections.Admission.ADMITTED);
    }
}
