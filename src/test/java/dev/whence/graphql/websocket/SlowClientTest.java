package dev.whence.graphql.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.profile.Patient;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time: what clients are too slow for, and what they do not wait for. */
@QuarkusTest
@TestProfile(Patient.class)
@Timeout(180)
class SlowClientTest {

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Inject
    AgroalDataSource database;

    @Inject
    Connections connections;

    @Test
    void whoeverDoesNotIntroduceItselfIsSentAway() {
        try (var client = Client.connect(endpoint, "graphql-transport-ws")) {
            assertThat(client.closed()).isEqualTo(new Client.Closed(4408, "Connection initialisation timeout"));
        }
    }

    @Test
    void whoeverDoesNotAnswerAPingIsGone() {
        try (var client = Client.open(endpoint)) {
            client.hear("""
                    {"type":"ping"}""");
            assertThat(client.closed()).isEqualTo(new Client.Closed(4408, "The ping was not answered"));
        }
    }

    @Test
    void whoeverAnswersStaysAsLongAsThereIsSomethingToWaitFor() throws InterruptedException {
        try (var client = Client.open(endpoint)) {
            client.answerPings().subscribe("1", "subscription { testSilence }");
            Client.await(() -> client.pings() >= 5 || !client.isOpen());
            assertThat(client.isOpen()).as(() -> client.closed().toString()).isTrue();
            client.complete("1");
            assertThat(client.closed()).isEqualTo(new Client.Closed(1000, "Idle"));
        }
    }

    /** The source stops when nobody reads, long before the memory would fill; and then the connection ends. */
    @Test
    void nothingIsMadeForWhoeverDoesNotRead() throws IOException, InterruptedException {
        var before = TestFields.TEXTS.get();
        var cancelled = TestFields.CANCELLED.get();
        try (var client = RawClient.open(endpoint, 4096)) {
            client.text(
                    "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"subscription{testTexts(of:100000)}\"}}");
            Client.await(() -> TestFields.CANCELLED.get() == cancelled + 1);
            // 100 kB each: what the buffers of the operating system hold, and one or two more.
            assertThat(TestFields.TEXTS.get() - before).isLessThan(200);
            Client.await(() -> connections.count() == 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "close", "vanish"})
    void aStatementThatNobodyWaitsForIsCancelled(String how) throws SQLException, InterruptedException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var client = Client.open(endpoint)) {
            connection.setAutoCommit(false);
            statement.execute("lock table event in access exclusive mode");
            client.subscribe("1", "{ events { totalCount } }");
            while (waiting(statement) == 0) {
                Thread.sleep(10);
            }
            switch (how) {
                case "complete" -> client.complete("1");
                case "close" -> client.leave();
                default -> client.vanish();
            }
            while (waiting(statement) > 0) {
                Thread.sleep(10);
            }
            if (how.equals("complete")) {
                client.hearNothingElse();
            }
            connection.rollback();
        }
    }

    private static int waiting(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery(
                "select count(*) from pg_locks where relation = 'event'::regclass and not granted")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
