package dev.whence.graphql.websocket;

import static dev.whence.graphql.websocket.Client.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.graphql.document.FaultyDocuments;
import dev.whence.profile.WithTestFields;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a connection is for, and what ends it. */
@QuarkusTest
@TestProfile(WithTestFields.class)
@Timeout(120)
class ConnectionTest {

    @TestHTTPResource("/graphql")
    URI endpoint;

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
    void noMoreOperationsRunAtOnceThanMay() throws InterruptedException {
        try (var client = Client.open(endpoint)) {
            IntStream.range(0, WithTestFields.MAX_OPERATIONS)
                    .forEach(id -> client.subscribe("" + id, "subscription { testSilence }"));
            client.subscribe("more", "{ __typename }");
            assertError(client.hear(), "more", "TOO_MANY_REQUESTS");
            client.complete("0");
            // The first has not been executed yet, perhaps; and who asks too often is sent away.
            for (var answer = ""; !answer.equals("next"); Thread.sleep(10)) {
                answer = client.subscribe("more", "{ __typename }").hear().getString("type");
            }
        }
    }

    @Test
    void aFaultOfOursEndsTheConnectionAndIsNotShown() {
        try (var client = Client.open(endpoint)) {
            var closed = client.subscribe("1", FaultyDocuments.FAULT).closed();
            assertThat(closed.code()).isEqualTo(1011);
            assertThat(closed.reason()).contains("reference").doesNotContain("secret");
        }
    }
}
