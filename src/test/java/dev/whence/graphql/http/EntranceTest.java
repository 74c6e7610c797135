package dev.whence.graphql.http;

import static dev.whence.graphql.http.HttpClients.get;
import static dev.whence.graphql.http.HttpClients.header;
import static dev.whence.graphql.http.HttpClients.query;
import static dev.whence.graphql.http.HttpClients.send;
import static dev.whence.graphql.http.HttpClients.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.profile.Crowded;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one client may take, and what all may: with bounds that are small and soon reached. */
@QuarkusTest
@TestProfile(Crowded.class)
@Timeout(120)
class EntranceTest {

    private static final String ASK = "{ events { totalCount } }";

    private static final String COSTLY =
            "{ events(first: 200) { totalCount nodes { causes(first: 40) { nodes { id } } } } }";

    @Inject
    AgroalDataSource database;

    // Slowness

    @Test
    void aBodyThatNeverEndsIsNotWaitedFor() throws IOException {
        try (var client = RawClient.connect()) {
            client.send(RawClient.head(1000)).send("{\"query\":");
            var answer = client.readToEnd();
            assertThat(answer)
                    .startsWith("HTTP/1.1 408 ")
                    .contains("BAD_REQUEST", "The body took longer than 1 seconds");
            assertThat(answer.toLowerCase()).contains("connection: close");
        }
    }

    @Test
    void aConnectionOnWhichNothingIsAskedIsEnded() throws IOException {
        try (var client = RawClient.connect()) {
            client.post("{__typename}");
            client.readTo("\"Query\"}}");
            assertThat(client.readToEnd()).isEmpty();
        }
    }

    // Size

    @Test
    void aLongHeadIsRefused() throws IOException {
        try (var client = RawClient.connect()) {
            client.send("GET /graphql HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(8_000) + "\r\n\r\n");
            assertThat(client.readToEnd()).contains(" 431 ");
        }
        try (var client = RawClient.connect()) {
            client.send("GET /graphql?query=" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(client.readToEnd()).contains(" 414 ");
        }
        assertThat(send(get("query", "{__typename #" + "x".repeat(14_000) + "\n}"))
                        .statusCode())
                .isEqualTo(200);
    }

    // Number

    @Test
    void tooManyConnectionsAreNotAccepted() throws IOException {
        var clients = new ArrayList<RawClient>();
        try {
            for (int i = 0; i < 100; i++) {
                clients.add(RawClient.connect());
                clients.getLast().send("GET /graphql HTTP/1.1\r\n");
            }
            assertThat(clients.stream().filter(EntranceTest::isRefusedAtOnce).count())
                    .isGreaterThanOrEqualTo(60);
        } finally {
            closeAll(clients);
        }
        String served;
        do {
            // The server notices a moment later that they are gone.
            try (var client = RawClient.connect()) {
                served = client.send("GET /graphql?query=%7B__typename%7D HTTP/1.0\r\n\r\n")
                        .readToEnd();
            }
        } while (!served.contains("\"Query\"}}"));
    }

    /** Those that are accepted are told that they are late. */
    private static boolean isRefusedAtOnce(RawClient client) {
        try {
            return client.readToEnd().isEmpty();
        } catch (IOException e) {
            return true;
        }
    }

    /** A request each of eight clients take the connections and the queue; what then comes is told so at once. */
    @Test
    void whoComesWhenAllIsTakenIsToldSoAtOnce() throws IOException, SQLException, InterruptedException {
        var clients = new ArrayList<RawClient>();
        try (var connection = open();
                var statement = connection.createStatement()) {
            statement.execute("lock table event in access exclusive mode");
            for (int i = 0; i < 8; i++) {
                clients.add(RawClient.connect("127.0.1." + (i + 1)).post(ASK));
            }
            while (waiting(connection) < 3) {
                Thread.sleep(10);
            }
            String refused;
            do {
                try (var client = RawClient.connect("127.0.0.3")) {
                    refused = client.post(ASK).readTo("}]}");
                }
            } while (!refused.startsWith("HTTP/1.1 503 "));
            assertThat(refused.toLowerCase()).contains("retry-after: 1", "cache-control: no-store");
            assertThat(refused).contains("\"code\":\"UNAVAILABLE\"", "Too many requests at once");

            // What needs no database is answered even now.
            try (var client = RawClient.connect("127.0.0.3")) {
                assertThat(client.post("{ nothing }").readTo("}]}")).contains("VALIDATION_FAILED");
            }
            connection.rollback();
            for (var client : clients) {
                assertThat(client.readTo("}}}")).startsWith("HTTP/1.1 200 ");
            }
        } finally {
            closeAll(clients);
        }
        assertThat(send(query(ASK)).statusCode()).isEqualTo(200);
    }

    /** More of them than there are connections: but for one they wait elsewhere, and what costs little passes them by. */
    @Test
    void whatIsCostlyLetsOthersPass() throws IOException, SQLException, InterruptedException {
        var clients = new ArrayList<RawClient>();
        try (var connection = open();
                var statement = connection.createStatement()) {
            statement.execute("lock table event in access exclusive mode");
            for (int i = 0; i < 5; i++) {
                clients.add(RawClient.connect("127.0.1." + (i + 1)).post(COSTLY));
            }
            while (waiting(connection) < 1
                    || !send(to("/q/metrics")).body().contains("\nwhence_queue_costly_waiting 4.0\n")) {
                Thread.sleep(10);
            }
            for (int i = 0; i < 10; i++) {
                assertThat(send(query("{ __typename }")).body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
            }
            assertThat(waiting(connection)).isEqualTo(1);
            connection.rollback();
            for (var client : clients) {
                assertThat(client.readTo("}}")).startsWith("HTTP/1.1 200 ");
            }
        } finally {
            closeAll(clients);
        }
    }

    @Test
    void aClientHasOnlySoManyRequestsUnderWay() throws IOException, SQLException, InterruptedException {
        var clients = new ArrayList<RawClient>();
        try (var connection = open();
                var statement = connection.createStatement()) {
            statement.execute("lock table event in access exclusive mode");
            for (int i = 0; i < 6; i++) {
                clients.add(RawClient.connect().post(ASK));
            }
            while (waiting(connection) < 3) {
                Thread.sleep(10);
            }
            String refused;
            do {
                try (var client = RawClient.connect()) {
                    refused = client.post("{ nothing }").readTo("}]}");
                }
            } while (!refused.startsWith("HTTP/1.1 429 "));
            assertThat(refused).contains("TOO_MANY_REQUESTS", "Only 6 requests");
            assertThat(refused.toLowerCase()).contains("retry-after: 1");
            connection.rollback();
            for (var client : clients) {
                assertThat(client.readTo("}}}")).startsWith("HTTP/1.1 200 ");
            }
        } finally {
            closeAll(clients);
        }
    }

    private Connection open() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static int waiting(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from pg_locks where relation = 'event'::regclass and not granted")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void closeAll(List<RawClient> clients) throws IOException {
        for (var client : clients) {
            client.close();
        }
    }

    // Patience

    /** The first to find the causal graph outdated has it loaded, and here does not wait for that. */
    @Test
    void whatIsOlderThanTheRestIsNotKept() throws SQLException {
        var document = "{ causalGraph(around: \"kirov-murder\", depth: 1) { stale } }";
        String stale;
        do {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("update event set headline = headline where slug = 'kirov-murder'");
            }
            var answer = send(get("query", document));
            stale = answer.body();
            assertThat(header(answer, "ETag") == null).isEqualTo(stale.contains("\"stale\":true}}"));
        } while (!stale.contains("\"extensions\":{\"stale\":true}"));
        String fresh;
        do {
            fresh = header(send(get("query", document)), "ETag");
        } while (fresh == null);
    }

    // Other origins

    @Test
    void thePagesOfASiteThatIsNamedMayAsk() {
        var answer = send(get("query", "{__typename}").header("Origin", "https://history.example"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("https://history.example");
        assertThat(header(answer, "Access-Control-Expose-Headers")).contains("ETag", "Retry-After");
        assertThat(header(answer, "Vary")).isEqualTo("Accept, Accept-Encoding, Origin");

        var preflight = send(to("/graphql")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://history.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type"));
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("POST");
        assertThat(header(preflight, "Access-Control-Allow-Headers")).contains("content-type");
        assertThat(header(preflight, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void thoseOfOthersMayNot() {
        var answer = send(get("query", "{__typename}").header("Origin", "https://elsewhere.example"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isNull();
    }
}
