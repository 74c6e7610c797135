import static java.util.stream.Collectors.joining;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What hostile clients do over HTTP, and what may come of it; what they do over WebSockets is in {@link WebSocketAttacks}. */
final class Attacks {

    /** What anybody may be told when too much is asked at once, but not always. */
    static final Set<String> SHED = Set.of("503 UNAVAILABLE", "400 TIMEOUT");

    /** What only those may be told who ask it themselves. */
    static final String TOO_MANY = "429 TOO_MANY_REQUESTS";

    static final String CLOSED = "closed";
    static final String LEFT = "left";

    private static final String COSTLY = "{ events(first: 200) { nodes { title summary causes(first: %1$d) { nodes"
            + " { explanation cause { title } } } consequences(first: %1$d) { nodes { explanation effect { title } } } } } }";

    /** For how many causes of each one may ask, and for how many not. */
    private static final int BELOW = 18;

    private static final int ABOVE = 19;

    interface Move {
        /** What came of it. */
        String make(String from) throws IOException;
    }

    /** So many clients of one address do this over and over, and one of these is to come of it each time. */
    record Attack(String name, int clients, Set<String> right, Move move) {

        String once(String from) {
            try {
                return move.make(from);
            } catch (SocketTimeoutException e) {
                return "hangs";
            } catch (SocketException | EOFException e) {
                return CLOSED;
            } catch (IOException | RuntimeException e) {
                return e.toString();
            }
        }
    }

    private Attacks() {}

    static List<Attack> all() {
        return List.of(
                // Documents
                document("nesting to 10,000", "400 TOO_COMPLEX", "{" + "a{".repeat(10_000) + "a" + "}".repeat(10_001)),
                document("a thousand aliases", "400 TOO_COMPLEX", "{" + repeat(1_000, i -> "a%d: __typename ".formatted(i)) + "}"),
                document(
                        "2^16 fields by fragments",
                        "400 TOO_COMPLEX",
                        "{...F0}" + repeat(16, i -> "fragment F%d on Query {...F%2$d ...F%2$d}".formatted(i, i + 1))
                                + "fragment F16 on Query {__typename}"),
                document("[[[[ types", "400 TOO_COMPLEX", "query ($a: " + "[".repeat(30_000)),
                document("tokens in 240 KB", "400 TOO_COMPLEX", "{" + "a ".repeat(120_000) + "}"),
                post("a million tokens", Set.of("413 BAD_REQUEST", CLOSED), "{\"query\":\"{" + "a ".repeat(1_000_000) + "}\"}"),
                post("10 MB", Set.of("413 BAD_REQUEST", CLOSED), "{\"query\":\"" + "x".repeat(10_000_000) + "\"}"),
                new Attack("10 MB in chunks", 1, Set.of("413 BAD_REQUEST", CLOSED), Attacks::chunks),
                document("a cost above the limit", "400 TOO_COMPLEX", COSTLY.formatted(ABOVE)),
                document("200 × 200 × 200", "400 TOO_COMPLEX", "{ events(first: 200) { nodes { causes(first: 200) { nodes { cause { causes(first: 200) { nodes { id } } } } } } } }"),
                new Attack("costly, below the limit", 4, Set.of("200"), from -> exchange(from, query(COSTLY.formatted(BELOW)))),
                new Attack("a document like no other", 2, Set.of("200"), from -> exchange(from, query(unlikeAnyOther()))),
                new Attack("introspection", 2, Set.of("200"), from -> exchange(from, query(introspection()))),
                document("introspection, nested", "400 TOO_COMPLEX", "{ __schema { types " + "{ fields { type ".repeat(8) + "{ name }" + " } }".repeat(8) + " } }"),
                // Values
                document("a number of 1,000 digits", "400 VALIDATION_FAILED", "{ events(first: " + "9".repeat(1_000) + ") { totalCount } }"),
                post("1e999999999", Set.of("400 VALIDATION_FAILED"), variables("Int", "1e999999999", "events(first: $v) { totalCount }")),
                post("a number of 100,000 digits", Set.of("400 BAD_REQUEST"), variables("Int", "9".repeat(100_000), "events(first: $v) { totalCount }")),
                post("NUL", Set.of("200 BAD_INPUT", "200"), variables("String", "\"a\\u0000b\"", "events(where: {text: $v}) { totalCount }")),
                post("a lone surrogate", Set.of("400 VALIDATION_FAILED"), variables("String", "\"a\\ud800b\"", "search(text: $v) { totalCount }")),
                post("dates out of range", Set.of("200 BAD_INPUT"), variables("String", "\"-9999999-01-01\"", "events(where: {during: {from: $v}}) { totalCount }")),
                post("70,000 ids", Set.of("400 TOO_COMPLEX"), variables("[ID!]!", "[" + "1,".repeat(69_999) + "1]", "nodes(ids: $v) { id }")),
                // Requests
                post("JSON that breaks off", Set.of("400 BAD_REQUEST"), "{\"query\":\"{__typename}\",\"variables\":{"),
                post("JSON nested 100,000 deep", Set.of("400 BAD_REQUEST"), "{\"variables\":" + "[".repeat(100_000)),
                new Attack("bytes that are no UTF-8", 1, Set.of("400 BAD_REQUEST"), from -> answer(new Wire(from).post(Wire.latin1("{\"query\":\"{é}\"}")))),
                new Attack("noise", 1, Set.of("400", CLOSED), from -> answer(new Wire(from).send(noise()).send("\r\n\r\n"))),
                new Attack("a head of 100 KB", 1, Set.of("431", CLOSED), from -> answer(new Wire(from).get("/graphql", "X: " + "x".repeat(100_000)))),
                new Attack("100 requests down one pipe", 1, Set.of("200"), Attacks::pipeline),
                new Attack("more at once than one may have", 16, Set.of("200"), from -> exchange(from, query(COSTLY.formatted(5)))),
                // Slowness
                new Attack("a slow head", 20, Set.of("408", CLOSED), from -> drip(new Wire(from).send("GET /graphql HTTP/1.1\r\nX: "))),
                new Attack("a slow body", 4, Set.of("408 BAD_REQUEST"), from -> drip(new Wire(from).send(Wire.head("POST /graphql", "Content-Type: application/json", "Content-Length: 1000")))),
                new Attack("silence", 20, Set.of(CLOSED), from -> ended(new Wire(from))),
                new Attack("silence after a request", 10, Set.of(CLOSED), Attacks::silence),
                new Attack("half-open", 4, Set.of("200", CLOSED), Attacks::halfOpen),
                new Attack("leaving before the answer", 2, Set.of(LEFT), from -> leave(new Wire(from).post(query(COSTLY.formatted(BELOW))))),
                new Attack("leaving within the body", 2, Set.of(LEFT), from -> leave(new Wire(from).send(Wire.head("POST /graphql", "Content-Type: application/json", "Content-Length: 100000") + "{"))));
    }

    static String repeat(int times, IntFunction<String> text) {
        return IntStream.range(0, times).mapToObj(text).collect(joining());
    }

    static String query(String document) {
        return "{\"query\":%s}".formatted(Wire.quoted(document));
    }

    private static String variables(String type, String value, String selection) {
        return "{\"variables\":{\"v\":%s},\"query\":\"query ($v: %s) { %s }\"}".formatted(value, type, selection);
    }

    private static Attack document(String name, String right, String document) {
        return post(name, Set.of(right), query(document));
    }

    private static Attack post(String name, Set<String> right, String body) {
        return new Attack(name, 1, right, from -> exchange(from, body));
    }

    private static String exchange(String from, String body) throws IOException {
        try (var wire = new Wire(from)) {
            try {
                wire.post(body);
            } catch (SocketException refused) {
                // What it says about a body that it does not want may have come before.
            }
            return wire.answer().summary();
        }
    }

    private static String answer(Wire asked) throws IOException {
        try (asked) {
            return asked.answer().summary();
        }
    }

    private static String ended(Wire wire) throws IOException {
        try (wire) {
            wire.drain();
            return CLOSED;
        }
    }

    private static String leave(Wire wire) throws IOException {
        pause(30);
        wire.vanish();
        return LEFT;
    }

    private static String chunks(String from) throws IOException {
        try (var wire = new Wire(from)) {
            try {
                wire.send(Wire.head("POST /graphql", "Content-Type: application/json", "Transfer-Encoding: chunked"));
                for (int i = 0; i < 1_000; i++) {
                    wire.send("2710\r\n" + "x".repeat(10_000) + "\r\n");
                }
            } catch (SocketException refused) {
                // As above.
            }
            return wire.answer().summary();
        }
    }

    private static String pipeline(String from) throws IOException {
        try (var wire = new Wire(from)) {
            wire.send(Wire.head("GET /graphql?query=%7B__typename%7D").repeat(100));
            var last = "";
            for (int i = 0; i < 100; i++) {
                last = wire.answer().summary();
            }
            return last;
        }
    }

    /** A byte now and then, for as long as somebody listens. */
    private static String drip(Wire wire) throws IOException {
        try (wire) {
            var dripping = Thread.ofVirtual().start(() -> {
                try {
                    while (!Thread.interrupted()) {
                        wire.send(" ");
                        pause(200);
                    }
                } catch (IOException gone) {
                    // Nobody does any more.
                }
            });
            try {
                return wire.answer().summary();
            } finally {
                dripping.interrupt();
            }
        }
    }

    private static String silence(String from) throws IOException {
        var wire = new Wire(from);
        wire.post(query("{__typename}")).answer();
        return ended(wire);
    }

    private static String halfOpen(String from) throws IOException {
        var wire = new Wire(from).post(query(COSTLY.formatted(10)));
        wire.shut();
        return answer(wire);
    }

    /** Some 10 KB, of which most is a comment, for caches to keep. */
    private static String unlikeAnyOther() {
        return "#%s%n{ __typename }".formatted(Long.toHexString(new Random().nextLong()).repeat(600));
    }

    private static byte[] noise() {
        var noise = new byte[1_000];
        new Random().nextBytes(noise);
        noise[0] = 'X';
        return noise;
    }

    private static String introspection() {
        return "{ __schema { types { name description fields { name args { name } type { name kind ofType { name } } } } } }";
    }

    static void pause(long millis) {
        try {
            Thread.sleep(Math.max(0, millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
