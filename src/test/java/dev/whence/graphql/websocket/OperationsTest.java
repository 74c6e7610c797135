package dev.whence.graphql.websocket;

import static dev.whence.graphql.websocket.Client.assertError;
import static dev.whence.graphql.websocket.Client.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.graphql.GraphQLClient;
import dev.whence.profile.WithTestFields;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries and mutations over a WebSocket, message by message. */
@QuarkusTest
@TestProfile(WithTestFields.class)
@Timeout(120)
class OperationsTest {

    private static final String EVENT =
            "{ event(slug: \"%s\") { slug title causes { totalCount nodes { cause { slug } } } } }";

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void aQueryIsAnsweredAsOverHttp() {
        var query = EVENT.formatted("kirov-murder");
        try (var client = Client.open(endpoint)) {
            assertThat(client.subprotocol()).isEqualTo("graphql-transport-ws");
            client.subscribe("1", query);
            assertThat(client.hear())
                    .isEqualTo(next("1", GraphQLClient.answer(query).toString()));
            client.hear("""
                    {"type":"complete","id":"1"}""").hearNothingElse();
        }
    }

    @Test
    void theOperationAndTheVariablesAreTaken() {
        try (var client = Client.open(endpoint)) {
            client.say("""
                    {"type":"subscribe","id":"é \\u0000 😀","payload":{
                      "query":"query A { __typename } query B($slug: String!) { event(slug: $slug) { slug } }",
                      "operationName":"B","variables":{"slug":"kirov-murder"},"extensions":null}}""");
            assertThat(client.hear()).isEqualTo(next("é \0 😀", """
                    {"data":{"event":{"slug":"kirov-murder"}}}"""));
        }
    }

    /** Each within its own context and transaction, for they would mix up their statements otherwise. */
    @Test
    void operationsRunBesideEachOther() {
        var slugs = GraphQLClient.slugs(GraphQLClient.query("{ events(first: 60) { nodes { slug } } }"), "/events");
        try (var client = Client.open(endpoint)) {
            for (int from = 0; from < slugs.size(); from += WithTestFields.MAX_OPERATIONS) {
                var asked = slugs.subList(from, Math.min(slugs.size(), from + WithTestFields.MAX_OPERATIONS));
                asked.forEach(slug -> client.subscribe(slug, EVENT.formatted(slug)));
                var answers = new HashMap<String, JsonObject>();
                for (int completed = 0; completed < asked.size(); ) {
                    var message = client.hear();
                    if (message.getString("type").equals("complete")) {
                        completed++;
                    } else {
                        answers.put(message.getString("id"), message);
                    }
                }
                assertThat(answers.keySet()).containsExactlyInAnyOrderElementsOf(asked);
                asked.forEach(slug -> assertThat(answers.get(slug))
                        .isEqualTo(next(
                                slug,
                                GraphQLClient.answer(EVENT.formatted(slug)).toString())));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                          | PARSE_FAILED
            { nothing }                | VALIDATION_FAILED
            { event { slug } }         | VALIDATION_FAILED
            subscription { nothing }   | VALIDATION_FAILED
            subscription { testTexts(of: 1) testFailure } | VALIDATION_FAILED
            subscription { testRefusal } | BAD_REQUEST
            """)
    void whatIsNotExecutedIsAnErrorAndOver(String query, String code) {
        try (var client = Client.open(endpoint)) {
            client.subscribe("1", query);
            assertError(client.hear(), "1", code);
            // No "complete" comes, and the id is free.
            client.hearNothingElse().subscribe("1", "{ __typename }").hear("""
                    {"type":"next","id":"1","payload":{"data":{"__typename":"Query"}}}""");
        }
    }

    @Test
    void aFieldThatFailsLeavesTheRest() {
        try (var client = Client.open(endpoint)) {
            client.subscribe("1", "{ __typename onThisDay(month: 13, day: 1) { totalCount } }");
            var payload = client.hear().getJsonObject("payload");
            assertThat(payload.getJsonArray("errors")).hasSize(1);
            assertThat(payload.containsKey("data")).isTrue();
            client.hear("""
                    {"type":"complete","id":"1"}""");
        }
    }

    @Test
    void aMutationRunsOnce() {
        var before = TestFields.MUTATIONS.get();
        try (var client = Client.open(endpoint)) {
            client.subscribe("1", "mutation { testCount }");
            assertThat(client.hear())
                    .isEqualTo(next(
                            "1",
                            new JsonObject()
                                    .put("data", new JsonObject().put("testCount", before + 1))
                                    .encode()));
            client.hear("""
                    {"type":"complete","id":"1"}""").hearNothingElse();
        }
        assertThat(TestFields.MUTATIONS).hasValue(before + 1);
    }
}
