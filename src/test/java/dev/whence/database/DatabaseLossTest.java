package dev.whence.database;

import static dev.whence.database.Sql.execute;
import static dev.whence.database.Sql.number;
import static dev.whence.database.Sql.text;
import static dev.whence.profile.Frugal.POOL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.profile.Frugal;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database is killed, stopped, paused, and out of connections; the application says so, and goes on when it is back. */
@QuarkusTest
@TestProfile(Frugal.class)
@Timeout(180)
class DatabaseLossTest {

    private static final Logger LOG = Logger.getLogger(DatabaseLossTest.class);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    MortalServer server;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private long started;

    @BeforeEach
    void allIsWell() {
        assertServed(ask());
        LOG.info("All is well");
        assertThat(ready()).isEqualTo(200);
        started = System.nanoTime();
    }

    @AfterEach
    void goOn() throws Exception {
        server.signal("CONT");
    }

    /** KILL is a crash, INT what an operator does. */
    @ParameterizedTest
    @ValueSource(strings = {"KILL", "INT"})
    void aServerThatEndsAndComesBack(String signal) throws Exception {
        List<CompletableFuture<HttpResponse<String>>> underWay;
        var lock = connect();
        lock.setAutoCommit(false);
        execute(lock, "lock table event in access exclusive mode");
        underWay = Stream.generate(this::askLater).limit(POOL + 2).toList();
        while (number(lock, "select count(*) from pg_stat_activity where wait_event_type = 'Lock'") < POOL) {
            Thread.sleep(10);
        }
        server.signal(signal);
        say(signal + ": the server has ended");
        for (var answer : underWay) {
            assertUnavailable(answer.join());
        }
        say("all that was under way is answered");
        assertUnavailable(ask());
        say("a new request is answered");
        while (ready() != 503) {
            Thread.sleep(50);
        }
        say("readiness says DOWN");

        server.restart();
        awaitServer();
        say("the server is back");
        assertServed(ask());
        say("the first request after it is served");
        assertThat(ready()).isEqualTo(200);
        assertThat(Stream.generate(this::askLater).limit(3 * POOL).toList())
                .allSatisfy(answer -> assertServed(answer.join()));
    }

    @Test
    void aServerThatHangs() throws Exception {
        server.signal("STOP");
        say("STOP: the server hangs");
        var underWay = Stream.generate(this::askLater).limit(2 * POOL).toList();
        while (ready() != 503) {
            Thread.sleep(50);
        }
        say("readiness says DOWN");
        for (var answer : underWay) {
            assertThat(answer.join().statusCode()).isEqualTo(503);
            assertThat(answer.join().body()).contains("UNAVAILABLE");
        }
        say("all that was asked is answered");

        server.signal("CONT");
        say("the server goes on");
        assertServed(ask());
        say("the first request after it is served");
        while (ready() != 200) {
            Thread.sleep(50);
        }
        say("readiness says UP");
    }

    @Test
    void connectionsThatAreEndedAreReplacedUnnoticed() throws Exception {
        try (var connection = connect()) {
            endThoseOfTheApplication(connection);
        }
        assertServed(ask());
    }

    @Test
    void aServerWithoutAFreeConnection() throws Exception {
        var taken = new ArrayList<Connection>();
        try {
            taken.add(connect());
            while (true) {
                try {
                    taken.add(connect());
                } catch (SQLException tooMany) {
                    assertThat(tooMany.getSQLState()).isEqualTo("53300");
                    break;
                }
            }
            // The application still has its own, and goes on with them.
            assertServed(ask());
            endThoseOfTheApplication(taken.getFirst());
            for (int i = 0; i < POOL; i++) {
                taken.add(connect());
            }
            say("no connection is left");
            assertUnavailable(ask());
            while (ready() != 503) {
                Thread.sleep(50);
            }
            say("readiness says DOWN");
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        while (true) {
            // The server forgets a client a moment after it is gone.
            try (var connection = connect()) {
                if (number(connection, "select count(*) from pg_stat_activity where backend_type = 'client backend'")
                        == 1) {
                    break;
                }
            } catch (SQLException tooMany) {
                Thread.sleep(10);
            }
        }
        assertServed(ask());
        say("the first request after they are free is served");
        assertThat(ready()).isEqualTo(200);
    }

    /** As when its disk is full while it runs a statement: nobody is shown half an answer, and nothing is to be mended here. */
    @Test
    void aServerThatRunsOutOfSomething() throws Exception {
        for (var function : List.of("search_query(text)", "data_version()")) {
            try (var connection = connect()) {
                var definition = text(connection, "select pg_get_functiondef('%s'::regprocedure)".formatted(function));
                execute(
                        connection,
                        definition.replaceFirst("(?s) LANGUAGE sql.*", "")
                                + " language plpgsql as 'begin raise sqlstate ''53100''; end'");
                var answer = CLIENT.send(
                        request(
                                        "/graphql?query=%7Ba%3Asearch(text%3A%22war%22)%7BtotalCount%7D%20b%3Asearch(text%3A%22peace%22)%7BtotalCount%7D%7D")
                                .build(),
                        BodyHandlers.ofString());
                execute(connection, definition);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).contains("1");
                assertThat(answer.body()).contains("UNAVAILABLE").doesNotContain("INTERNAL", "\"data\"");
            }
        }
        assertServed(ask());
    }

    private static void endThoseOfTheApplication(Connection connection) throws SQLException {
        execute(
                connection,
                "select pg_terminate_backend(pid, 10000) from pg_stat_activity where application_name = 'whence'");
    }

    private void say(String what) {
        LOG.infof("%5d ms: %s", (System.nanoTime() - started) / 1_000_000, what);
    }

    private void assertServed(HttpResponse<String> answer) {
        assertThat(answer.body()).startsWith("{\"data\":{\"events\":{\"totalCount\":");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(new JsonObject(answer.body())).isEqualTo(new JsonObject("""
                {"errors": [{
                    "message": "The database cannot be reached; try again in a moment",
                    "extensions": {"code": "UNAVAILABLE"}}]}"""));
    }

    private HttpResponse<String> ask() {
        return askLater().join();
    }

    private CompletableFuture<HttpResponse<String>> askLater() {
        return CLIENT.sendAsync(
                request("/graphql")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"query\":\"{ events { totalCount } }\"}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private static int ready() {
        return CLIENT.sendAsync(request("/q/health/ready").build(), BodyHandlers.discarding())
                .join()
                .statusCode();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(60));
    }

    private void awaitServer() throws InterruptedException {
        while (true) {
            try {
                connect().close();
                return;
            } catch (SQLException notYet) {
                Thread.sleep(20);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }
}
