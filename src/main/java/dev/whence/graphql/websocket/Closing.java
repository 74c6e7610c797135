package dev.whence.graphql.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Why the server ends a connection, as the close frame says it. The codes are part of the API. */
record Closing(int code, String reason) {

    /** A close frame carries no more, in UTF-8. */
    private static final int MAX_REASON_BYTES = 123;

    static final Closing IDLE = new Closing(1000, "Idle");
    static final Closing GOING_AWAY = new Closing(1001, "The server is going away");
    static final Closing NO_TEXT = new Closing(1003, "Messages are text");
    static final Closing NO_UTF_8 = new Closing(1007, "The message is not in UTF-8");
    static final Closing TOO_MANY_MESSAGES = new Closing(1008, "Too many messages");
    static final Closing UNAUTHORIZED = new Closing(4401, "Unauthorized");
    static final Closing NO_SUBPROTOCOL = new Closing(4406, "Subprotocol not acceptable");
    static final Closing INIT_TIMEOUT = new Closing(4408, "Connection initialisation timeout");
    static final Closing SILENT = new Closing(4408, "The ping was not answered");
    static final Closing STALLED = new Closing(4408, "What was sent was not read");
    static final Closing TOO_MANY_INITS = new Closing(4429, "Too many initialisation requests");

    Closing {
        while (reason.getBytes(UTF_8).length > MAX_REASON_BYTES) {
            reason = reason.substring(0, reason.offsetByCodePoints(reason.length(), -1));
        }
    }

    static Closing tooLarge(long maxSize) {
        return new Closing(1009, "The message is larger than %d bytes".formatted(maxSize));
    }

    /** Of the framing: 1002, or 1007 where it is about text. */
    static Closing violation(int code) {
        return new Closing(code, "The frame breaks the WebSocket protocol");
    }

    /** Of ours. */
    static Closing fault(String reason) {
        return new Closing(1011, reason);
    }

    static Closing invalid(String reason) {
        return new Closing(4400, reason);
    }

    static Closing alreadyExists(String id) {
        return new Closing(4409, "Subscriber for %s already exists".formatted(id));
    }
}
