package dev.whence.search;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Searches as a client does: GraphQL over HTTP. */
final class Searching {

    private static final String SEARCH = """
            query Search($text: String!, $types: [SearchType!], $first: Int = 200, $after: String) {
              search(text: $text, types: $types, first: $first, after: $after) {
                totalCount
                pageInfo { hasNextPage endCursor }
                nodes {
                  score
                  match
                  subject {
                    __typename
                    ... on Event { slug }
                    ... on Person { slug }
                    ... on Organisation { slug }
                    ... on Place { slug }
                    ... on Context { slug }
                    ... on Source { slug }
                  }
                }
              }
            }""";

    private Searching() {}

    /** The slugs of what was found, in order. */
    static List<String> slugs(String text, String... types) {
        return found(text, types).getList("nodes.subject.slug");
    }

    /** What was matched of the subject with the slug. */
    static String match(String text, String slug) {
        return found(text).getString("nodes.find { it.subject.slug == '%s' }.match".formatted(slug));
    }

    static JsonPath found(String text, String... types) {
        var variables = new HashMap<String, Object>(Map.of("text", text));
        if (types.length > 0) {
            variables.put("types", Arrays.asList(types));
        }
        return found(variables);
    }

    static JsonPath found(Map<String, Object> variables) {
        var json = ask(SEARCH, variables).extract().jsonPath();
        if (json.get("errors") != null) {
            throw new AssertionError(variables + " gives " + json.prettify());
        }
        return json.setRootPath("data.search");
    }

    /** The code of the error, and the argument at fault. */
    static String refusal(Map<String, Object> variables) {
        var json = ask(SEARCH, variables).extract().jsonPath();
        return json.getString("errors[0].extensions.code") + " " + json.getString("errors[0].extensions.argument");
    }

    static ValidatableResponse ask(String query, Map<String, Object> variables) {
        return given().contentType("application/json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .then()
                .statusCode(200);
    }
}
