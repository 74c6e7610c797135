import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A connection to the application as the bytes that it is: what no library would send can be sent, and from any loopback address. */
final class Wire implements AutoCloseable {

    /** Whoever waits longer than this hangs. */
    static final int PATIENCE_MILLIS = 30_000;

    static final String HONEST = "127.0.0.1";

    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");

    /** An answer to HTTP. */
    record Answer(int status, Map<String, String> headers, String body) {

        /** What it says in short: its status, the codes of its errors, and whether it fails to say when to come again. */
        String summary() {
            var words = new TreeSet<String>();
            CODE.matcher(body).results().forEach(code -> words.add(code.group(1)));
            if ((status == 503 || status == 429) && !headers.containsKey("retry-after")) {
                words.add("without Retry-After");
            }
            return (status + " " + String.join(" ", words)).strip();
        }
    }

    /** A frame of a WebSocket. */
    record Frame(int opcode, byte[] payload) {

        static final int CONTINUATION = 0;
        static final int TEXT = 1;
        static final int BINARY = 2;
        static final int CLOSE = 8;
        static final int PING = 9;

        String text() {
            return new String(payload, UTF_8);
        }

        int closeCode() {
            return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
        }
    }

    private static int port;

    private final Socket socket = new Socket();
    private final InputStream in;

    static void to(int port) {
        Wire.port = port;
    }

    Wire(String from) throws IOException {
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    Wire send(String text) throws IOException {
        return send(text.getBytes(UTF_8));
    }

    Wire send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    static String head(String request, String... headers) {
        return request + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/graphql-response+json, */*;q=0.5\r\n"
                + String.join("", Arrays.stream(headers).map(header -> header + "\r\n").toList()) + "\r\n";
    }

    Wire get(String path, String... headers) throws IOException {
        return send(head("GET " + path, headers));
    }

    Wire post(String body) throws IOException {
        return post(body.getBytes(UTF_8));
    }

    Wire post(byte[] body) throws IOException {
        var head = head("POST /graphql", "Content-Type: application/json", "Content-Length: " + body.length);
        return send(ByteBuffer.allocate(head.length() + body.length).put(head.getBytes(UTF_8)).put(body).array());
    }

    /** The next answer, whole. */
    Answer answer() throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        var headers = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(), line.substring(colon + 1).strip());
        }
        var body = new StringBuilder();
        if (headers.containsKey("transfer-encoding")) {
            for (var size = size(); ; size = size()) {
                body.append(text(size));
                line();
                if (size == 0) {
                    break;
                }
            }
        } else if (status != 101 && status != 304) {
            body.append(text(Integer.parseInt(headers.getOrDefault("content-length", "0"))));
        }
        return new Answer(status, headers, body.toString());
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = read(); next != '\n'; next = read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private int read() throws IOException {
        var next = in.read();
        if (next < 0) {
            throw new EOFException();
        }
        return next;
    }

    private String text(int length) throws IOException {
        return new String(bytes(length), UTF_8);
    }

    private byte[] bytes(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    /** Becomes a WebSocket, if the answer's status is 101. */
    Answer upgrade() throws IOException {
        return get(
                        "/graphql",
                        "Connection: Upgrade",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: c29ha3NvYWtzb2Frc29haw==",
                        "Sec-WebSocket-Protocol: graphql-transport-ws")
                .answer();
    }

    Wire say(String message) throws IOException {
        return send(frame(0x80 | Frame.TEXT, message.getBytes(UTF_8)));
    }

    /** A frame as clients send it; its mask changes nothing. */
    static byte[] frame(int first, byte[] payload) {
        var frame = ByteBuffer.allocate(payload.length + 14).put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        frame.putInt(0).put(payload);
        return Arrays.copyOf(frame.array(), frame.position());
    }

    Frame hear() throws IOException {
        var opcode = read() & 15;
        var length = read();
        if (length == 126) {
            length = ByteBuffer.wrap(bytes(2)).getShort() & 0xffff;
        } else if (length == 127) {
            length = Math.toIntExact(ByteBuffer.wrap(bytes(8)).getLong());
        }
        return new Frame(opcode, bytes(length));
    }

    /** Whether the other side has ended it; waits for that, and skips what it still says. */
    void drain() throws IOException {
        while (in.read() >= 0) {
            // What it says is of no interest.
        }
    }

    /** Nothing more will be sent. */
    void shut() throws IOException {
        socket.shutdownOutput();
    }

    /** Leaves without a word: what is under way is reset. */
    void vanish() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** A text as JSON writes it; what UTF-8 cannot say is escaped. */
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || Character.isSurrogate((char) c)) {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    static byte[] latin1(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
