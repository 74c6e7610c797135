package dev.whence.graphql.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/** A connection whose client says and leaves out what it likes. */
final class RawClient implements AutoCloseable {

    /** A hang is a failure too, and is to say so. */
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;

    private RawClient(Socket socket) {
        this.socket = socket;
    }

    static RawClient connect() throws IOException {
        return connect("127.0.0.1");
    }

    /** From one of the many addresses that a machine has for itself. */
    static RawClient connect(String address) throws IOException {
        var socket =
                new Socket(InetAddress.ofLiteral("127.0.0.1"), RestAssured.port, InetAddress.ofLiteral(address), 0);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new RawClient(socket);
    }

    RawClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        return this;
    }

    RawClient post(String query) throws IOException {
        var body = "{\"query\":\"" + query + "\"}";
        return send(head(body.length()) + body);
    }

    static String head(int contentLength) {
        return "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                .formatted(contentLength);
    }

    /** What the server says until it ends the connection. */
    String readToEnd() throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (SocketException reset) {
            return "";
        }
    }

    /** What the server says, up to this text. */
    String readTo(String end) throws IOException {
        var said = new StringBuilder();
        while (!said.toString().contains(end)) {
            var next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("The connection ended after: " + said);
            }
            said.append((char) next);
        }
        return said.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
