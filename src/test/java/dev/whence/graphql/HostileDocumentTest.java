package dev.whence.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Documents made to hurt: each is refused at once, with a code and few words, and the next request is answered. */
@QuarkusTest
class HostileDocumentTest {

    private static final int MAX_ANSWER = 60_000;

    /** Far more than any of them takes; what hangs or explodes takes longer still. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource("/graphql")
    URI endpoint;

    @ParameterizedTest
    @FieldSource("dev.whence.graphql.Attack#ALL")
    void isRefusedAtOnce(Attack attack) throws IOException, InterruptedException {
        var answer = answer(attack.document(), attack.variables());

        assertThat(answer.path("errors"))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(100)
                .allSatisfy(error -> {
                    assertThat(error.at("/extensions/code").textValue()).isEqualTo(attack.code());
                    assertThat(error.path("message").textValue()).isNotBlank().hasSizeLessThan(600);
                    assertThat(error.path("locations").size()).isLessThanOrEqualTo(10);
                });
        if (!attack.code().equals("BAD_INPUT")) {
            assertThat(answer.has("data")).isFalse();
        }
        assertThat(answer("{__typename}", Map.of()).at("/data/__typename").textValue())
                .isEqualTo("Query");
    }

    private JsonNode answer(String document, Map<String, Object> variables) throws IOException, InterruptedException {
        var body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        var response = HTTP.send(
                HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/json")
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofString(body, UTF_8))
                        .build(),
                BodyHandlers.ofString());
        if (body.length() <= 256 * 1024) {
            assertThat(response.statusCode()).isEqualTo(200);
        }
        assertThat(response.statusCode()).isLessThan(500);
        assertThat(response.body().length()).isLessThan(MAX_ANSWER);
        return JSON.readTree(response.body());
    }
}
