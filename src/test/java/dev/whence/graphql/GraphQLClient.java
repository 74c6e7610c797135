package dev.whence.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whence.graphql.request.Refusal;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The API as a client meets it: GraphQL documents over HTTP. Variables are given as a name, its value, a name, its value. */
public final class GraphQLClient {

    /** A hang is a failure too, and is to say so. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** All in ASCII, so that texts that UTF-8 has no bytes for, such as lone surrogates, arrive as they are. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private GraphQLClient() {}

    /** The one error of an answer: its code, the argument that it blames, what it says, and the response key of its field. */
    public record Refusal(String code, String argument, String message, String field) {}

    /** The data of an answer that has no errors. */
    public static JsonNode query(String document, Object... variables) {
        var answer = answer(document, variables);
        assertThat(answer.path("errors")).as("errors of %s", document).isEmpty();
        return answer.path("data");
    }

    /** The error of an answer that has exactly one. */
    public static Refusal refusal(String document, Object... variables) {
        var errors = answer(document, variables).path("errors");
        assertThat(errors).as("errors of %s", document).hasSize(1);
        var error = errors.get(0);
        return new Refusal(
                error.at("/extensions/code").textValue(),
                error.at("/extensions/argument").textValue(),
                error.path("message").textValue(),
                error.at("/path/0").textValue());
    }

    /** The whole answer, whatever is in it. */
    public static JsonNode answer(String document, Object... variables) {
        try {
            var body = JSON.writeValueAsString(Map.of("query", document, "variables", map(variables)));
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/graphql"))
                    .header("Content-Type", "application/json")
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofString(body, UTF_8))
                    .build();
            return JSON.readTree(HTTP.send(request, BodyHandlers.ofByteArray()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The texts at a path within each entry of a list: {@code texts(event, "/people/nodes", "/person/slug")}. */
    public static List<String> texts(JsonNode node, String list, String path) {
        assertThat(node.at(list).isArray()).as("%s of %s", list, node).isTrue();
        return StreamSupport.stream(node.at(list).spliterator(), false)
                .map(entry -> entry.at(path).asText())
                .toList();
    }

    /** The slugs of the nodes of a connection. */
    public static List<String> slugs(JsonNode node, String connection) {
        return texts(node, connection + "/nodes", "/slug");
    }

    private static Map<String, Object> map(Object... variables) {
        var map = new HashMap<String, Object>();
        for (int i = 0; i < variables.length; i += 2) {
            map.put((String) variables[i], variables[i + 1]);
        }
        return map;
    }
}
