package dev.whence.graphql.http;

import static dev.whence.graphql.http.HttpClients.code;
import static dev.whence.graphql.http.HttpClients.get;
import static dev.whence.graphql.http.HttpClients.query;
import static dev.whence.graphql.http.HttpClients.send;
import static dev.whence.graphql.http.HttpClients.sendAsync;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.profile.Patient;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No statement outlives its request: not when the client leaves, and not when its time is up. */
@QuarkusTest
@TestProfile(Patient.class)
@Timeout(120)
class LeavingTest {

    private static final String ASK = "{ events { totalCount } }";

    @Inject
    AgroalDataSource database;

    @Test
    void whatAClientAskedForEndsWhenItLeaves() throws IOException, SQLException, InterruptedException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table event in access exclusive mode");
            var clients = new ArrayList<RawClient>();
            for (int i = 0; i < 10; i++) {
                clients.add(RawClient.connect().post(ASK));
            }
            var staying = sendAsync(query(ASK));
            await(statement, 11);
            for (var client : clients) {
                client.close();
            }
            await(statement, 1);
            connection.rollback();
            assertThat(staying.join().statusCode()).isEqualTo(200);
        }
        // More than there are connections: each of them is in a good state, and there.
        var answers = Stream.generate(() -> sendAsync(query(ASK))).limit(48).toList();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().body()).startsWith("{\"data\":"));
    }

    @Test
    void soDoesWhatWaitsInTheQueue() throws IOException, SQLException, InterruptedException {
        var clients = new ArrayList<RawClient>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table event in access exclusive mode");
            for (int i = 0; i < 30; i++) {
                clients.add(RawClient.connect().post(ASK));
            }
            await(statement, 15);
            for (var client : clients) {
                client.close();
            }
            await(statement, 0);
            connection.rollback();
        }
        assertThat(send(get("query", ASK)).statusCode()).isEqualTo(200);
        assertThat(code(send(query("{ onThisDay(month: 13, day: 1) { totalCount } }"))))
                .isEqualTo("BAD_INPUT");
    }

    private static void await(Statement statement, int number) throws SQLException, InterruptedException {
        while (waiting(statement) != number) {
            Thread.sleep(10);
        }
    }

    private static int waiting(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and application_name = 'whence'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
