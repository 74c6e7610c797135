package dev.whence.graphql.websocket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What a client says. */
sealed interface ClientMessage {

    record ConnectionInit() implements ClientMessage {}

    /** @param payload null when there is none */
    record Ping(JsonNode payload) implements ClientMessage {}

    record Pong() implements ClientMessage {}

    record Subscribe(String id, JsonNode payload) implements ClientMessage {}

    record Complete(String id) implements ClientMessage {}

    /**
     * Reads a message, strictly.
     *
     * @throws InvalidMessageException when it is none of these
     */
    static ClientMessage read(String text) {
        return Reader.read(text);
    }

    /** What was sent is no message of the protocol; the text says why. */
    final class InvalidMessageException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private InvalidMessageException(String reason) {
            super(reason, null, false, false);
        }
    }

    /** The grammar. */
    final class Reader {

        private static final JsonMapper JSON = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();

        private Reader() {}

        private static ClientMessage read(String text) {
            var message = parse(text);
            if (!message.isObject()) {
                throw new InvalidMessageException("The message is no JSON object");
            }
            if (!message.path("type").isTextual()) {
                throw new InvalidMessageException("type is missing, or no string");
            }
            return switch (message.get("type").textValue()) {
                case "connection_init" -> {
                    payload(message);
                    yield new ConnectionInit();
                }
                case "ping" -> new Ping(payload(message));
                case "pong" -> {
                    payload(message);
                    yield new Pong();
                }
                case "subscribe" -> new Subscribe(id(message), operation(message));
                case "complete" -> new Complete(id(message));
                default -> throw new InvalidMessageException("type is none that a client may send");
            };
        }

        private static JsonNode parse(String text) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new InvalidMessageException("The message is no JSON");
            }
        }

        private static JsonNode payload(JsonNode message) {
            var payload = message.path("payload");
            if (payload.isMissingNode() || payload.isNull()) {
                return null;
            }
            if (!payload.isObject()) {
                throw new InvalidMessageException("payload is no object");
            }
            return payload;
        }

        private static String id(JsonNode message) {
            var id = message.path("id");
            if (!id.isTextual() || id.textValue().isEmpty()) {
                throw new InvalidMessageException("id is missing, empty, or no string");
            }
            // A lone surrogate has no bytes in UTF-8, so that no answer could name the operation.
            if (id.textValue().codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
                throw new InvalidMessageException("id is no Unicode text");
            }
            return id.textValue();
        }

        private static JsonNode operation(JsonNode message) {
            var operation = payload(message);
            if (operation == null) {
                throw new InvalidMessageException("payload is missing");
            }
            return operation;
        }
    }
}
