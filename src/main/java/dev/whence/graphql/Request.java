package dev.whence.graphql;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.Map;
import java.util.Objects;

/**
 * A GraphQL request, however it was transported.
 *
 * @param operationName null when the document has only one operation
 */
public record Request(String query, String operationName, Map<String, Object> variables) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

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
                isAbsent(variables) ? Map.of() : JSON.convertValue(variables, VARIABLES));
    }

    /** What the request asks to execute; null when that cannot be told, which the engine will say better. */
    public Operation operation() {
        try {
            return new Parser()
                    .parseDocument(query).getDefinitionsOfType(OperationDefinition.class).stream()
                            .filter(definition ->
                                    operationName == null || Objects.equals(definition.getName(), operationName))
                            .map(OperationDefinition::getOperation)
                            .findFirst()
                            .orElse(null);
        } catch (InvalidSyntaxException notParsed) {
            return null;
        }
    }

    private static boolean isAbsent(JsonNode node) {
        return node == null || node.isNull();
    }
}
