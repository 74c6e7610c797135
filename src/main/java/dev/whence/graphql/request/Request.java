package dev.whence.graphql.request;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/**
 * A GraphQL request, however it was transported.
 *
 * @param operationName null when the document has only one operation
 * @param extensions what the client asks for beyond the specification
 */
public record Request(
        String query, String operationName, Map<String, Object> variables, Map<String, Object> extensions) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /**
     * The request that the four members make, each null when it is not there.
     *
     * @throws RequestException when one of them is of the wrong type, or the query is missing
     */
    public static Request of(JsonNode query, JsonNode operationName, JsonNode variables, JsonNode extensions) {
        if (isAbsent(query)) {
            throw RequestException.badRequest("query is missing");
        }
        if (!query.isTextual()) {
            throw RequestException.badRequest("query is no string");
        }
        if (!isAbsent(operationName) && !operationName.isTextual()) {
            throw RequestException.badRequest("operationName is no string");
        }
        if (!isAbsent(variables) && !variables.isObject()) {
            throw RequestException.badRequest("variables is no object");
        }
        if (!isAbsent(extensions) && !extensions.isObject()) {
            throw RequestException.badRequest("extensions is no object");
        }
        return new Request(
                query.textValue(),
                isAbsent(operationName) ? null : operationName.textValue(),
                map(variables),
                map(extensions));
    }

    /** Whether the client asked to be told what the request costs, by {@code extensions: {"cost": true}}. */
    public boolean wantsCost() {
        return Boolean.TRUE.equals(extensions.get("cost"));
    }

    private static Map<String, Object> map(JsonNode object) {
        return isAbsent(object) ? Map.of() : JSON.convertValue(object, MAP);
    }

    private static boolean isAbsent(JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode();
    }
}
