package dev.whence.graphql.websocket;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.Json;
import java.util.LinkedHashMap;

/** What the server says, as text. */
final class ServerMessage {

    static final String CONNECTION_ACK = "{\"type\":\"connection_ack\"}";
    static final String PING = "{\"type\":\"ping\"}";

    private ServerMessage() {}

    /** @param payload what came with the ping, null when nothing did */
    static String pong(JsonNode payload) {
        return payload == null ? "{\"type\":\"pong\"}" : "{\"type\":\"pong\",\"payload\":%s}".formatted(payload);
    }

    /** @param result as the specification has it */
    static String next(String id, Object result) {
        return message("next", id, result);
    }

    /** @param errors as the specification has them */
    static String error(String id, Object errors) {
        return message("error", id, errors);
    }

    static String complete(String id) {
        return message("complete", id, null);
    }

    private static String message(String type, String id, Object payload) {
        var message = new LinkedHashMap<String, Object>();
        message.put("type", type);
        message.put("id", id);
        if (payload != null) {
            message.put("payload", payload);
        }
        return Json.encode(message);
    }
}
