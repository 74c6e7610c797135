package dev.whence.graphql.websocket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;

/** A client that can say what no library would: bytes on a socket. */
final class RawClient implements AutoCloseable {

    static final int CONTINUATION = 0x0;
    static final int TEXT = 0x1;
    static final int BINARY = 0x2;
    static final int CLOSE = 0x8;
    static final int PING = 0x9;
    static final int PONG = 0xA;
    static final int FINAL = 0x80;
    static final int MASKED = 0x80;

    /** A frame of the server. */
    record Frame(int opcode, byte[] payload) {

        String text() {
            return new String(payload, UTF_8);
        }

        Client.Closed closed() {
            var code = (payload[0] & 0xff) << 8 | payload[1] & 0xff;
            return new Client.Closed(code, new String(payload, 2, payload.length - 2, UTF_8));
        }
    }

    private final Socket socket;
    private final DataInputStream in;

    private RawClient(URI endpoint, int receiveBuffer) throws IOException {
        socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new java.net.InetSocketAddress(endpoint.getHost(), endpoint.getPort()));
        socket.setSoTimeout(Client.PATIENCE_SECONDS * 1000);
        in = new DataInputStream(socket.getInputStream());
    }

    /** Asks for a WebSocket, with these headers beside or instead of the usual ones; gives back the status. */
    static int ask(URI endpoint, String... headers) throws IOException {
        try (var client = new RawClient(endpoint, 0)) {
            return client.handshake(endpoint, headers);
        }
    }

    static RawClient open(URI endpoint) throws IOException {
        return open(endpoint, 0);
    }

    /** A client that has introduced itself. */
    static RawClient open(URI endpoint, int receiveBuffer) throws IOException {
        var client = new RawClient(endpoint, receiveBuffer);
        if (client.handshake(endpoint, "Sec-WebSocket-Protocol: graphql-transport-ws") != 101) {
            throw new IOException("No WebSocket");
        }
        client.text("{\"type\":\"connection_init\"}").frame();
        return client;
    }

    private int handshake(URI endpoint, String... headers) throws IOException {
        var request = new StringBuilder("GET %s HTTP/1.1\r\n".formatted(endpoint.getPath()));
        for (var usual : new String[] {
            "Host: %s:%d".formatted(endpoint.getHost(), endpoint.getPort()),
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
        }) {
            var name = usual.substring(0, usual.indexOf(':') + 1);
            if (Arrays.stream(headers).noneMatch(header -> header.startsWith(name))) {
                request.append(usual).append("\r\n");
            }
        }
        // A header without a value is left out.
        Arrays.stream(headers)
                .filter(header -> !header.endsWith(":"))
                .forEach(header -> request.append(header).append("\r\n"));
        bytes(request.append("\r\n").toString().getBytes(ISO_8859_1));
        var status = line().split(" ")[1];
        while (!line().isEmpty()) {
            // Headers.
        }
        return Integer.parseInt(status);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The connection was closed");
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).strip();
    }

    RawClient text(String message) throws IOException {
        return frame(FINAL | TEXT, message.getBytes(UTF_8));
    }

    /** A masked frame, as it is to be. */
    RawClient frame(int head, byte[] payload) throws IOException {
        return bytes(bytesOf(head, payload));
    }

    RawClient bytes(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    static byte[] bytesOf(int head, byte[] payload) {
        var frame = new ByteArrayOutputStream();
        frame.write(head);
        if (payload.length < 126) {
            frame.write(MASKED | payload.length);
        } else if (payload.length < 1 << 16) {
            frame.write(MASKED | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        } else {
            frame.write(MASKED | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >> shift));
            }
        }
        var mask = new byte[] {1, 2, 3, 4};
        frame.writeBytes(mask);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ mask[i % 4]);
        }
        return frame.toByteArray();
    }

    /** The next frame of the server. */
    Frame frame() throws IOException {
        var opcode = in.readUnsignedByte() & 0xf;
        int length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = Math.toIntExact(in.readLong());
        }
        return new Frame(opcode, in.readNBytes(length));
    }

    /** What the server closes with, after all else that it says. */
    Client.Closed closed() throws IOException {
        var frame = frame();
        while (frame.opcode() != CLOSE) {
            frame = frame();
        }
        return frame.closed();
    }

    /** Whether the server ends the connection, whatever the client does. */
    boolean isEnded() throws IOException {
        return in.read() < 0;
    }

    /** Closes the connection with a reset: nothing is told to the server that it would have to answer. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
