import java.io.IOException;
import java.util.List;
import java.util.Set;

/** What hostile clients do over WebSockets, and what may come of it. */
final class WebSocketAttacks {

    private static final String INIT = "{\"type\":\"connection_init\"}";
    private static final String LONG = "{ events(first: 200) { nodes { title summary } } }";

    private WebSocketAttacks() {}

    static List<Attacks.Attack> all() {
        return List.of(
                new Attacks.Attack("a WebSocket that says nothing", 10, Set.of("close 4408"), from -> closing(from, wire -> wire)),
                attack("a second connection_init", 1, "close 4429", wire -> wire.say(INIT)),
                new Attacks.Attack(
                        "subscribing unannounced",
                        1,
                        // The latter if it comes to say so too late.
                        Set.of("close 4401", "close 4408"),
                        from -> closing(from, wire -> wire.say(subscribe(0, "{__typename}")))),
                attack("no message of the protocol", 1, "close 4400", wire -> wire.say("{\"type\":\"start\"}")),
                attack("a flood of pings", 1, "close 1008", WebSocketAttacks::pings),
                attack("a flood of frames", 1, "close 1008", WebSocketAttacks::frames),
                attack("a binary frame", 1, "close 1003", wire -> wire.send(Wire.frame(0x80 | Wire.Frame.BINARY, new byte[9]))),
                attack("a reserved opcode", 1, "close 1002", wire -> wire.send(Wire.frame(0x80 | 7, new byte[9]))),
                attack("a frame without a mask", 1, "close 1002", wire -> wire.send(new byte[] {(byte) 0x81, 1, 'x'})),
                attack("text that is no UTF-8", 1, "close 1007", wire -> wire.send(Wire.frame(0x80 | Wire.Frame.TEXT, new byte[] {(byte) 0xff}))),
                attack("a message of 1 MB", 1, "close 1009", wire -> wire.send(Wire.frame(0x80 | Wire.Frame.TEXT, new byte[1_000_000]))),
                attack("a message that never ends", 1, "close 1009", WebSocketAttacks::endless),
                new Attacks.Attack(
                        "a reader who stalls",
                        2,
                        // The latter to who comes back so late that the connection has been given up.
                        Set.of("close 4408", Attacks.CLOSED),
                        from -> closing(from, WebSocketAttacks::stall)),
                new Attacks.Attack("a flood of subscriptions", 4, Set.of("TOO_MANY_REQUESTS"), WebSocketAttacks::subscriptions),
                new Attacks.Attack("a flood of WebSockets", 80, Set.of(Attacks.LEFT), WebSocketAttacks::crowd));
    }

    private interface Saying {
        Wire say(Wire wire) throws IOException;
    }

    private static Attacks.Attack attack(String name, int clients, String right, Saying saying) {
        return new Attacks.Attack(name, clients, Set.of(right), from -> closing(from, wire -> saying.say(wire.say(INIT))));
    }

    /** How the server ends it. */
    private static String closing(String from, Saying saying) throws IOException {
        try (var wire = new Wire(from)) {
            var answer = wire.upgrade();
            if (answer.status() != 101) {
                return answer.summary();
            }
            saying.say(wire);
            var frame = wire.hear();
            while (frame.opcode() != Wire.Frame.CLOSE) {
                frame = wire.hear();
            }
            return "close " + frame.closeCode();
        }
    }

    private static String subscribe(int id, String query) {
        return "{\"type\":\"subscribe\",\"id\":\"%d\",\"payload\":%s}".formatted(id, Attacks.query(query));
    }

    private static Wire pings(Wire wire) throws IOException {
        for (int i = 0; i < 500; i++) {
            wire.say("{\"type\":\"ping\"}");
        }
        return wire;
    }

    private static Wire frames(Wire wire) throws IOException {
        for (int i = 0; i < 500; i++) {
            wire.send(Wire.frame(0x80 | Wire.Frame.PING, new byte[0]));
        }
        return wire;
    }

    private static Wire endless(Wire wire) throws IOException {
        wire.send(Wire.frame(Wire.Frame.TEXT, new byte[10_000]));
        for (int i = 0; i < 60; i++) {
            wire.send(Wire.frame(Wire.Frame.CONTINUATION, new byte[10_000]));
        }
        return wire;
    }

    /** Asks for more than the buffers between hold, and reads on only when the server must have lost its patience. */
    private static Wire stall(Wire wire) throws IOException {
        wire.say(INIT);
        for (int i = 0; i < 80; i++) {
            wire.say(subscribe(i, LONG));
            Attacks.pause(50);
        }
        Attacks.pause(6_000);
        return wire;
    }

    private static String subscriptions(String from) throws IOException {
        try (var wire = new Wire(from)) {
            var answer = wire.upgrade();
            if (answer.status() != 101) {
                return answer.summary();
            }
            wire.say(INIT);
            for (int i = 0; i < 60; i++) {
                wire.say(subscribe(i, LONG));
            }
            while (true) {
                var frame = wire.hear();
                if (frame.opcode() == Wire.Frame.CLOSE) {
                    return "close " + frame.closeCode();
                }
                if (frame.text().contains("TOO_MANY_REQUESTS")) {
                    return "TOO_MANY_REQUESTS";
                }
            }
        }
    }

    /** One of many from one address. */
    private static String crowd(String from) throws IOException {
        try (var wire = new Wire(from)) {
            var answer = wire.upgrade();
            if (answer.status() != 101) {
                return answer.summary();
            }
            wire.say(INIT).hear();
            Attacks.pause(500);
            wire.vanish();
            return Attacks.LEFT;
        }
    }
}
