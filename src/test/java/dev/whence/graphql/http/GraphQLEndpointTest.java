package dev.whence.graphql.http;

import static dev.whence.graphql.http.HttpClients.GRAPHQL;
import static dev.whence.graphql.http.HttpClients.JSON;
import static dev.whence.graphql.http.HttpClients.code;
import static dev.whence.graphql.http.HttpClients.error;
import static dev.whence.graphql.http.HttpClients.message;
import static dev.whence.graphql.http.HttpClients.post;
import static dev.whence.graphql.http.HttpClients.send;
import static dev.whence.graphql.http.HttpClients.to;
import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphQL over HTTP, as clients speak it. */
@QuarkusTest
class GraphQLEndpointTest {

    private static final String TYPENAME = "{\"query\":\"{__typename}\"}";

    @Test
    void aQueryIsAnsweredOverPost() {
        var response = send(post(TYPENAME));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().allValues("Vary")).containsExactly("Accept, Accept-Encoding");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none';"));
    }

    @Test
    void theOperationTheVariablesAndTheExtensionsAreTaken() {
        var response = send(post(new JsonObject()
                .put("query", "query A { __typename } query B($slug: String!) { event(slug: $slug) { slug } }")
                .put("operationName", "B")
                .put("variables", new JsonObject().put("slug", "kirov-murder"))
                .put("extensions", new JsonObject().put("persisted", false))
                .encode()));
        assertThat(response.body()).isEqualTo("{\"data\":{\"event\":{\"slug\":\"kirov-murder\"}}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":\"{__typename}\",\"operationName\":null,\"variables\":null,\"extensions\":null}",
                "{\"query\":\"{__typename}\",\"somethingElse\":1}",
                " {\n\t\"query\" : \"# a comment\\n{ __typename }\" }\r\n"
            })
    void whatMayBeAbsentMayBeNull(String body) {
        assertThat(send(post(body)).body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{__typename}",
                "# a comment\nquery {\r\n\t__typename # and 100% more\n}",
                "query Überblick { __typename }",
                "{ __typename @include(if: true) }",
            })
    void aQueryIsAnsweredOverGet(String query) {
        var response = ask("query=" + encode(query, UTF_8));
        if (query.contains("Ü")) {
            assertThat(code(response)).isEqualTo("PARSE_FAILED");
        } else {
            assertThat(response.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        }
    }

    @Test
    void getTakesTheOperationAndTheVariables() {
        var query = "query A { __typename } query B($slug: String!) { event(slug: $slug) { slug } }";
        var response = ask("operationName=B&query=%s&variables=%s"
                .formatted(encode(query, UTF_8), encode("{\"slug\": \"kirov-murder\"}", UTF_8)));
        assertThat(response.body()).isEqualTo("{\"data\":{\"event\":{\"slug\":\"kirov-murder\"}}}");
    }

    @Test
    void textComesThroughAsItIs() {
        var slug = "Großer Terror 100% + „Ежов“ 🌍 \u0000 \\";
        var response = send(post(new JsonObject()
                .put("query", "query($slug: String!) { event(slug: $slug) { slug } }")
                .put("variables", new JsonObject().put("slug", slug))
                .encode()));
        assertThat(response.body()).isEqualTo("{\"data\":{\"event\":null}}");
        var refused = ask("query=%s&variables=%s"
                .formatted(
                        encode(
                                "query($date: String!) { events(where: {during: {from: $date}}) { totalCount } }",
                                UTF_8),
                        encode("{\"date\": \"Großer Terror 🌍\"}", UTF_8)));
        assertThat(message(refused)).contains("'Großer Terror 🌍'");
    }

    @Test
    void introspectionWorks() {
        var response = send(post(new JsonObject()
                .put("query", graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY)
                .encode()));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(response.body())
                        .getJsonObject("data")
                        .getJsonObject("__schema")
                        .getJsonArray("types"))
                .hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                                                       | application/json
            application/graphql-response+json                                      | application/graphql-response+json
            APPLICATION/GraphQL-Response+JSON                                      | application/graphql-response+json
            application/graphql-response+json; charset=utf-8                       | application/graphql-response+json
            application/graphql-response+json, application/json;q=0.9              | application/graphql-response+json
            application/json;q=0.9, application/graphql-response+json              | application/graphql-response+json
            application/graphql-response+json;q=0.5, application/json              | application/json
            application/graphql-response+json;q=0, application/json;q=0.1          | application/json
            application/graphql-response+json, application/json                    | application/graphql-response+json
            */*                                                                    | application/json
            application/*                                                          | application/json
            text/html, */*;q=0.1                                                   | application/json
            */*;charset=nonsense                                                   | application/json
            application/json;q=often                                               | application/json
            application/json;q=                                                    | application/json
            ;;;,,,                                                                 | application/json
            nonsense                                                               | application/json
            """)
    void theClientMayChooseTheForm(String accept, String contentType) {
        var response = send(post(TYPENAME).setHeader("Accept", accept));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(contentType + "; charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"query":"{"}                                                                       | PARSE_FAILED
            {"query":""}                                                                        | PARSE_FAILED
            {"query":"{ nothing }"}                                                             | VALIDATION_FAILED
            {"query":"{ event { slug } }"}                                                      | VALIDATION_FAILED
            {"query":"subscription { events { slug } }"}                                        | VALIDATION_FAILED
            {"query":"query($s: String!) { event(slug: $s) { slug } }"}                         | VALIDATION_FAILED
            {"query":"query($s: String!) { event(slug: $s) { slug } }","variables":{"s":null}}  | VALIDATION_FAILED
            {"query":"query($s: String!) { event(slug: $s) { slug } }","variables":{"s":{}}}    | VALIDATION_FAILED
            {"query":"{ __typename }","operationName":"Other"}                                  | VALIDATION_FAILED
            {"query":"query A { __typename } query B { __typename }"}                           | VALIDATION_FAILED
            """)
    void whatCannotBeExecutedHasNoData(String body, String code) {
        var legacy = send(post(body).setHeader("Accept", JSON));
        var modern = send(post(body).setHeader("Accept", GRAPHQL));
        assertThat(legacy.statusCode()).isEqualTo(200);
        assertThat(modern.statusCode()).isEqualTo(400);
        assertThat(code(legacy)).isEqualTo(code(modern)).isEqualTo(code);
        assertThat(new JsonObject(modern.body()).containsKey("data")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, GRAPHQL})
    void aFieldThatFailsDoesNotChangeTheStatus(String accept) {
        var response = send(post("{\"query\":\"{ onThisDay(month: 13, day: 1) { totalCount } }\"}")
                .setHeader("Accept", accept));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(code(response)).isEqualTo("BAD_INPUT");
        assertThat(error(response).getJsonObject("extensions").getString("argument"))
                .isEqualTo("month");
        assertThat(new JsonObject(response.body()).containsKey("data")).isTrue();
    }

    @Test
    void whatIsTooDeepIsTooComplex() {
        var deep = "{ event(slug: \"kirov-murder\") {" + " partOf {".repeat(30) + " slug " + "}".repeat(30) + "} }";
        var response = send(post(new JsonObject().put("query", deep).encode()).setHeader("Accept", GRAPHQL));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(code(response)).isEqualTo("TOO_COMPLEX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a", "[", "(a:{"})
    void whatIsTooDeepToBeParsedIsAnsweredToo(String opening) {
        var response =
                send(post(new JsonObject().put("query", opening.repeat(50_000)).encode()));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(code(response)).isIn("PARSE_FAILED", "TOO_COMPLEX");
        assertThat(ask("query=" + encode("{a".repeat(600), UTF_8)).statusCode()).isEqualTo(200);
    }

    @Test
    void anErrorOfValidationSaysWhatIsWrongAndNoMore() {
        assertThat(message(send(post("{\"query\":\"{ nothing }\"}"))))
                .isEqualTo("Field 'nothing' in type 'Query' is undefined");
    }

    // The neighbourhood

    @ParameterizedTest
    @ValueSource(strings = {"/graphql/", "/graphql/nothing", "/graphql/schema.graphql/nothing"})
    void nobodyElseAnswersHere(String path) {
        var response = send(to(path).header("Content-Type", JSON)
                .POST(BodyPublishers.ofString("{\"query\":\"mutation{__typename}\"}")));
        assertThat(response.statusCode()).isIn(200, 404, 405);
        if (response.statusCode() == 200) {
            // As we say it, and SmallRye does not.
            assertThat(code(response)).isEqualTo("VALIDATION_FAILED");
        }
    }

    private static HttpResponse<String> ask(String parameters) {
        return send(to("/graphql?" + parameters));
    }
}
