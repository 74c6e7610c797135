package dev.whence.graphql.http;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphQL over HTTP, as clients speak it and as they must not. */
@QuarkusTest
class GraphQLEndpointTest {

    private static final String TYPENAME = "{\"query\":\"{__typename}\"}";
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String JSON = "application/json";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TestHTTPResource("/graphql")
    URI endpoint;

    // What is answered

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
        var response = get("query=" + encode(query, UTF_8));
        if (query.contains("Ü")) {
            assertThat(code(response)).isEqualTo("PARSE_FAILED");
        } else {
            assertThat(response.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        }
    }

    @Test
    void getTakesTheOperationAndTheVariables() {
        var query = "query A { __typename } query B($slug: String!) { event(slug: $slug) { slug } }";
        var response = get("operationName=B&query=%s&variables=%s"
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
        var refused = get("query=%s&variables=%s"
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

    // What is refused

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
    void otherMethodsAreNotAllowed(String method) {
        var response = send(request().method(method, BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mutation { __typename }",
                "mutation M { save(slug: 1) }",
                "query Q { __typename } mutation M { __typename }"
            })
    void aMutationIsNotAllowedOverGet(String query) {
        var response = get("operationName=M&query=" + encode(query.replace("mutation {", "mutation M {"), UTF_8));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("POST");
        assertThat(code(response)).isEqualTo("BAD_REQUEST");
        assertThat(get("query=mutation%7B__typename%7D").statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                     | The body is no JSON object
            {"query":                                              | The body is no JSON:
            {"query":"{__typename}","query":"{a}"}                 | Duplicate field 'query'
            {"query":"{__typename}","variables":{"a":1,"a":2}}     | Duplicate field 'a'
            {"query":"{__typename}"} {}                            | Trailing token
            {"query":"{__typename}"}}                              | The body is no JSON:
            [{"query":"{__typename}"},{"query":"{__typename}"}]    | one request, not a batch
            "{__typename}"                                         | The body is no JSON object
            null                                                   | The body is no JSON object
            {}                                                     | query is missing
            {"query":null}                                         | query is missing
            {"query":1}                                            | query is no string
            {"query":["{__typename}"]}                             | query is no string
            {"query":"{__typename}","operationName":[]}            | operationName is no string
            {"query":"{__typename}","operationName":7}             | operationName is no string
            {"query":"{__typename}","variables":[]}                | variables is no object
            {"query":"{__typename}","variables":"{}"}              | variables is no object
            {"query":"{__typename}","extensions":"{}"}             | extensions is no object
            """)
    void whatIsNoRequestIsBad(String body, String message) {
        for (var accept : new String[] {JSON, GRAPHQL}) {
            var response = send(post(body).setHeader("Accept", accept));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(code(response)).isEqualTo("BAD_REQUEST");
            assertThat(message(response)).contains(message);
            assertThat(response.headers().firstValue("Content-Type")).contains(accept + "; charset=utf-8");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            variables=%7B%7D                                       | query is missing
            query=%7B__typename%7D&variables=%7B                   | variables is no JSON
            query=%7B__typename%7D&variables=%5B%5D                | variables is no object
            query=%7B__typename%7D&variables=7                     | variables is no object
            query=%7B__typename%7D&extensions=%5B%5D               | extensions is no object
            query=%7B__typename%7D&query=%7Ba%7D                   | query is there twice
            """)
    void whatIsNoRequestIsBadOverGet(String parameters, String message) {
        var response = get(parameters);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(code(response)).isEqualTo("BAD_REQUEST");
        assertThat(message(response)).contains(message);
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        var response = send(post("{\"query\":\"{__typename}\",\"variables\":" + "[".repeat(100_000)));
        assertThat(response.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/graphql",
                "application/json; charset=iso-8859-1",
                "application/json; charset=\"utf-16\"",
                "application",
                "nonsense; charset",
                ""
            })
    void otherContentTypesAreNotSupported(String contentType) {
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString(TYPENAME));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        var response = send(request);
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(code(response)).isEqualTo("BAD_REQUEST");
        assertThat(response.headers().firstValue("Accept")).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json;charset=UTF-8",
                "Application/JSON; charset=\"utf-8\""
            })
    void jsonInUtf8IsSupported(String contentType) {
        assertThat(send(post(TYPENAME).setHeader("Content-Type", contentType)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        var body = "{\"query\":\"{__typename}\",\"operationName\":\"é\"}".getBytes(ISO_8859_1);
        var response = send(request().header("Content-Type", JSON).POST(BodyPublishers.ofByteArray(body)));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(message(response)).contains("The body is not in UTF-8");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        var response = send(post("{\"query\":\"{__typename}\",\"padding\":\"" + "x".repeat(256 * 1024) + "\"}"));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(code(response)).isEqualTo("BAD_REQUEST");
        assertThat(message(response)).contains("262144");
        assertThat(send(post("{\"query\":\"{__typename}\",\"padding\":\"" + "x".repeat(255 * 1024) + "\"}"))
                        .statusCode())
                .isEqualTo(200);
    }

    // Which form the answer has

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
        assertThat(get("query=" + encode("{a".repeat(600), UTF_8)).statusCode()).isEqualTo(200);
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
        var response = send(HttpRequest.newBuilder(endpoint.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString("{\"query\":\"mutation{__typename}\"}")));
        assertThat(response.statusCode()).isIn(200, 404, 405);
        if (response.statusCode() == 200) {
            // As we say it, and SmallRye does not.
            assertThat(code(response)).isEqualTo("VALIDATION_FAILED");
        }
    }

    private HttpRequest.Builder request() {
        // Waits for what should never hang, and fails if it does.
        return HttpRequest.newBuilder(endpoint).timeout(Duration.ofSeconds(60));
    }

    private HttpRequest.Builder post(String body) {
        return request().header("Content-Type", JSON).POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> get(String parameters) {
        return send(
                HttpRequest.newBuilder(URI.create(endpoint + "?" + parameters)).timeout(Duration.ofSeconds(60)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return CLIENT.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }

    private static JsonObject error(HttpResponse<String> response) {
        JsonArray errors = new JsonObject(response.body()).getJsonArray("errors");
        return errors.getJsonObject(0);
    }

    private static String code(HttpResponse<String> response) {
        return error(response).getJsonObject("extensions").getString("code");
    }

    private static String message(HttpResponse<String> response) {
        return error(response).getString("message");
    }
}
