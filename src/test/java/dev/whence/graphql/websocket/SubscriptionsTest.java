package dev.whence.graphql.websocket;

import static dev.whence.graphql.websocket.Client.assertError;
import static dev.whence.graphql.websocket.Client.await;
import static dev.whence.graphql.websocket.Client.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.graphql.GraphQLClient;
import dev.whence.profile.WithTestFields;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions over a WebSocket, message by message. */
@QuarkusTest
@TestProfile(WithTestFields.class)
@Timeout(120)
class SubscriptionsTest {

    private static final String EVENT =
            "{ event(slug: \"%s\") { slug title causes { totalCount nodes { cause { slug } } } } }";

    @TestHTTPResource("/graphql")
    URI endpoint;

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
}
