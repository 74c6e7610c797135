package dev.whence.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.graphql.Errors;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests beside each other, and faults of ours: on which threads they run, and what is said of them. */
@QuarkusTest
class GraphQLLoadTest {

    /** More than there are event loops or processors here, and no more than there are connections. */
    private static final int REQUESTS = 12;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Inject
    AgroalDataSource database;

    /** All of them come to the table that is locked, which they never would if one had to end before another could begin. */
    @Test
    @Timeout(60)
    void noRequestWaitsForAnother() throws SQLException, InterruptedException {
        List<CompletableFuture<HttpResponse<String>>> answers;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table event in access exclusive mode");
            answers = Stream.generate(() -> ask("{ events { totalCount } }"))
                    .limit(REQUESTS)
                    .toList();
            while (waiting(statement) < REQUESTS) {
                Thread.sleep(10);
            }
            connection.rollback();
        }
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().body()).startsWith("{\"data\":"));
    }

    @Test
    void aFaultOfOursIsAReferenceToTheLogAndNothingElse() throws SQLException {
        var faults = new CopyOnWriteArrayList<String>();
        var threads = new CopyOnWriteArrayList<Thread>();
        var listener = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                threads.add(Thread.currentThread());
                faults.add(logged.getMessage().formatted(logged.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var log = Logger.getLogger(Errors.class.getName());
        log.addHandler(listener);
        execute("alter table section rename to section_away");
        HttpResponse<String> answer;
        try {
            answer = ask("{ event(slug: \"kirov-murder\") { narrative { body } } }")
                    .join();
        } finally {
            execute("alter table section_away rename to section");
            log.removeHandler(listener);
        }

        assertThat(faults).isNotEmpty();
        assertThat(threads).allMatch(Thread::isVirtual);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"code\":\"INTERNAL\"")
                .contains(faults.getFirst().replace("Fault ", ""))
                .doesNotContainIgnoringCase("section")
                .doesNotContainIgnoringCase("sql")
                .doesNotContain("dev.whence", "hibernate", "java.");
    }

    private static int waiting(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery(
                "select count(*) from pg_locks where relation = 'event'::regclass and not granted")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private CompletableFuture<HttpResponse<String>> ask(String query) {
        return CLIENT.sendAsync(
                HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"query\":\"%s\"}".formatted(query.replace("\"", "\\\""))))
                        .build(),
                BodyHandlers.ofString());
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
