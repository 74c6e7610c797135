package dev.whence.graphql.http;

import static dev.whence.graphql.http.HttpClients.GRAPHQL;
import static dev.whence.graphql.http.HttpClients.JSON;
import static dev.whence.graphql.http.HttpClients.code;
import static dev.whence.graphql.http.HttpClients.message;
import static dev.whence.graphql.http.HttpClients.post;
import static dev.whence.graphql.http.HttpClients.send;
import static dev.whence.graphql.http.HttpClients.to;
import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphQL over HTTP, as clients must not speak it. */
@QuarkusTest
class RefusalTest {

    private static final String TYPENAME = "{\"query\":\"{__typename}\"}";

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
    void otherMethodsAreNotAllowed(String method) {
        var response = send(to("/graphql").method(method, BodyPublishers.noBody()));
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
        var response = ask("operationName=M&query=" + encode(query.replace("mutation {", "mutation M {"), UTF_8));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("POST");
        assertThat(code(response)).isEqualTo("BAD_REQUEST");
        assertThat(ask("query=mutation%7B__typename%7D").statusCode()).isEqualTo(405);
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
        var response = ask(parameters);
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
        var request = to("/graphql").POST(BodyPublishers.ofString(TYPENAME));
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
        var response = send(to("/graphql").header("Content-Type", JSON).POST(BodyPublishers.ofByteArray(body)));
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

    private static HttpResponse<String> ask(String parameters) {
        return send(to("/graphql?" + parameters));
    }
}
