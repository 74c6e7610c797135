package dev.whence.graphql.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.graphql.GraphQLClient;
import dev.whence.graphql.document.FaultyDocuments;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol, message by message. */
@QuarkusTest
@TestProfile(WithTestFields.class)
@Timeout(120)
class WebSocketEndpointTest {

    private static final String EVENT =
            "{ event(slug: \"%s\") { slug title causes { totalCount nodes { cause { slug } } } } }";

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void aFaultOfOursEndsTheConnectionAndIsNotShown() {
        try (var client = Client.open(endpoint)) {
            var closed = client.subscribe("1", FaultyDocuments.FAULT).closed();
            assertThat(closed.code()).isEqualTo(1011);
            assertThat(closed.reason()).contains("reference").doesNotContain("secret");
        }
    }

    // Operations

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

    // Subscriptions

    /** The same event twice: what is known of it from the first time must not be used the second time, nor be waited for. */
    @Test
    void eachEventIsAnsweredAsAQuery() {
        var slugs = List.of("kirov-murder", "great-purge", "kirov-murder");
        try (var client = Client.open(endpoint)) {
            client.subscribe(
                    "1",
                    "subscription S { e: testEvents(of: [\"%s\"]) { ...F } } fragment F on Event "
                                    .formatted(String.join("\",\"", slugs))
                            + EVENT.substring(EVENT.indexOf(')') + 1, EVENT.lastIndexOf('}')));
            for (var slug : slugs) {
                var event = GraphQLClient.query(EVENT.formatted(slug)).path("event");
                assertThat(client.hear()).isEqualTo(next("1", "{\"data\":{\"e\":%s}}".formatted(event)));
            }
            client.hear("""
                    {"type":"complete","id":"1"}""").hearNothingElse();
        }
    }

    @Test
    void aSourceThatFailsEndsTheSubscription() {
        try (var client = Client.open(endpoint)) {
            client.subscribe("1", "subscription { testFailure }").hear("""
                    {"type":"next","id":"1","payload":{"data":{"testFailure":1}}}""");
            var error = client.hear();
            assertError(error, "1", "INTERNAL");
            assertThat(error.encode()).doesNotContain("secret");
            client.hearNothingElse();
        }
    }

    @Test
    void aSubscriptionEndsWhenItsClientHasEnough() throws InterruptedException {
        var before = TestFields.CANCELLED.get();
        try (var client = Client.open(endpoint)) {
            client.subscribe("1", "subscription { testTexts(of: 10) }");
            client.hear();
            client.hear();
            client.complete("1").say("""
                    {"type":"ping"}""");
            while (!client.hear().getString("type").equals("pong")) {
                // What was under way.
            }
            client.hearNothingElse().complete("1").complete("never").hearNothingElse();
        }
        await(() -> TestFields.CANCELLED.get() == before + 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSubscriptionEndsWithItsConnection(boolean politely) throws InterruptedException {
        var subscribed = TestFields.SUBSCRIBED.get();
        var cancelled = TestFields.CANCELLED.get();
        var client = Client.open(endpoint).subscribe("1", "subscription { testSilence }");
        await(() -> TestFields.SUBSCRIBED.get() == subscribed + 1);
        if (politely) {
            client.close();
        } else {
            client.vanish();
        }
        await(() -> TestFields.CANCELLED.get() == cancelled + 1);
    }

    @ParameterizedTest
    @CsvSource({"mutation", "subscription"})
    void httpHasItsRules(String operation) {
        var subscribed = TestFields.SUBSCRIBED.get();
        var mutated = TestFields.MUTATIONS.get();
        var query = Map.of("mutation", "mutation { testCount }", "subscription", "subscription { testSilence }");
        var overGet = io.restassured.RestAssured.given()
                .accept("application/graphql-response+json")
                .queryParam("query", query.get(operation))
                .get("/graphql");
        assertThat(overGet.statusCode()).isEqualTo(operation.equals("mutation") ? 405 : 400);
        var refusal = GraphQLClient.refusal(query.get("subscription"));
        assertThat(refusal.code()).isEqualTo("BAD_REQUEST");
        assertThat(refusal.message()).contains("graphql-transport-ws");
        assertThat(TestFields.SUBSCRIBED).hasValue(subscribed);
        assertThat(TestFields.MUTATIONS).hasValue(mutated);
    }

    // How a connection ends

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            false | no JSON                                           | 4400 | The message is no JSON
            false | {}                                                | 4400 | type is missing, or no string
            false | []                                                | 4400 | The message is no JSON object
            false | {"type":1}                                        | 4400 | type is missing, or no string
            false | {"type":"start"}                                  | 4400 | type is none that a client may send
            false | {"type":"connection_ack"}                         | 4400 | type is none that a client may send
            false | {"type":"next","id":"1","payload":{}}             | 4400 | type is none that a client may send
            false | {"type":"ping"} {}                                | 4400 | The message is no JSON
            false | {"type":"ping","type":"pong"}                     | 4400 | The message is no JSON
            false | {"type":"ping","payload":1}                       | 4400 | payload is no object
            false | {"type":"connection_init","payload":[]}           | 4400 | payload is no object
            true  | {"type":"subscribe","id":"1"}                     | 4400 | payload is missing
            true  | {"type":"subscribe","payload":{"query":"{a}"}}    | 4400 | id is missing, empty, or no string
            true  | {"type":"subscribe","id":"","payload":{"query":"{a}"}} | 4400 | id is missing, empty, or no string
            true  | {"type":"subscribe","id":"\\ud800","payload":{"query":"{a}"}} | 4400 | id is no Unicode text
            true  | {"type":"subscribe","id":1,"payload":{"query":"{a}"}}  | 4400 | id is missing, empty, or no string
            true  | {"type":"subscribe","id":"1","payload":{}}        | 4400 | query is missing
            true  | {"type":"subscribe","id":"1","payload":{"query":1}} | 4400 | query is no string
            true  | {"type":"subscribe","id":"1","payload":{"query":"{a}","variables":[]}} | 4400 | variables is no object
            true  | {"type":"complete"}                               | 4400 | id is missing, empty, or no string
            false | {"type":"subscribe","id":"1","payload":{"query":"{a}"}} | 4401 | Unauthorized
            true  | {"type":"connection_init"}                        | 4429 | Too many initialisation requests
            """)
    void whatIsNotAllowedEndsTheConnection(boolean introduced, String message, int code, String reason) {
        try (var client = introduced ? Client.open(endpoint) : Client.connect(endpoint, "graphql-transport-ws")) {
            assertThat(client.say(message).closed()).isEqualTo(new Client.Closed(code, reason));
        }
    }

    @Test
    void aSecondSubscriberOfTheSameIdEndsTheConnection() {
        try (var client = Client.open(endpoint)) {
            client.subscribe("twice", "subscription { testSilence }").subscribe("twice", "{ __typename }");
            assertThat(client.closed()).isEqualTo(new Client.Closed(4409, "Subscriber for twice already exists"));
        }
        try (var client = Client.open(endpoint)) {
            var id = "ж".repeat(100);
            client.subscribe(id, "subscription { testSilence }").subscribe(id, "{ __typename }");
            assertThat(client.closed()).isEqualTo(new Client.Closed(4409, "Subscriber for " + "ж".repeat(54)));
        }
    }

    @Test
    void onlyOneSubprotocolIsSpoken() {
        try (var old = Client.connect(endpoint, "graphql-ws");
                var none = Client.connect(endpoint);
                var both = Client.connect(endpoint, "graphql-ws", "graphql-transport-ws")) {
            assertThat(old.closed()).isEqualTo(new Client.Closed(4406, "Subprotocol not acceptable"));
            assertThat(none.closed()).isEqualTo(new Client.Closed(4406, "Subprotocol not acceptable"));
            both.hearNothingElse();
        }
    }

    @Test
    void pingsAreAnsweredWithWhatTheyCarry() {
        try (var client = Client.connect(endpoint, "graphql-transport-ws")) {
            client.say("""
                    {"type":"ping","payload":{"a":[1.50,"é"]}}""").hear("""
                    {"type":"pong","payload":{"a":[1.50,"é"]}}""");
            client.say("""
                    {"type":"pong","payload":null}""").hearNothingElse();
        }
    }

    @Test
    void noMoreOperationsRunAtOnceThanMay() {
        try (var client = Client.open(endpoint)) {
            IntStream.range(0, WithTestFields.MAX_OPERATIONS)
                    .forEach(id -> client.subscribe("" + id, "subscription { testSilence }"));
            client.subscribe("more", "{ __typename }");
            assertError(client.hear(), "more", "TOO_MANY_REQUESTS");
            client.complete("0");
            // The first has not been executed yet, perhaps.
            for (var answer = ""; !answer.equals("next"); ) {
                answer = client.subscribe("more", "{ __typename }").hear().getString("type");
            }
        }
    }

    private static JsonObject next(String id, String payload) {
        return new JsonObject().put("type", "next").put("id", id).put("payload", new JsonObject(payload));
    }

    private static void assertError(JsonObject message, String id, String code) {
        assertThat(message.getString("type")).as("%s", message).isEqualTo("error");
        assertThat(message.getString("id")).isEqualTo(id);
        JsonArray errors = message.getJsonArray("payload");
        assertThat(errors).hasSize(1);
        assertThat(errors.getJsonObject(0).getJsonObject("extensions").getString("code"))
                .isEqualTo(code);
    }

    static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(10);
        }
    }
}
