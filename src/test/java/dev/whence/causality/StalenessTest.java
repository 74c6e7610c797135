package dev.whence.causality;

import static dev.whence.event.Fixture.event;
import static dev.whence.event.Fixture.link;
import static dev.whence.event.Fixture.participation;
import static dev.whence.event.Fixture.person;
import static dev.whence.graphql.GraphQLClient.query;
import static dev.whence.graphql.GraphQLClient.refusal;
import static dev.whence.graphql.GraphQLClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.event.Fixture;
import dev.whence.event.ParticipationRole;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The graph in memory while the database moves on under it, as another instance of the application would move it. A lock on
 * {@code causal_link} keeps the loader waiting for as long as a test needs.
 */
@QuarkusTest
class StalenessTest {

    private static final String AROUND_MIDDLE = """
            { causalGraph(around: ["test-middle"]) { stale nodes { event { slug } } edges { cause { slug } effect { slug } } }
              causalPaths(from: "test-root", to: "test-end") { length } }""";

    private static final String ROOTS_TWICE = """
            { event(slug: "test-end") {
                origins { rootCauses { event { slug } } }
                people { nodes { event { origins { rootCauses { event { slug } } } } } } } }""";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void write() {
        Fixture.write(() -> {
            var middle = event("test-middle", "1905");
            var end = event("test-end", "1910");
            link("from-root", event("test-root", "1900"), middle);
            link("from-middle", middle, end);
            link("from-middle", middle, event("test-gone", "1910"));
            participation("who", end, person("test-person"), ParticipationRole.AGENT);
        });
        assertThat(texts(whenFresh(), "/causalGraph/edges", "/effect/slug"))
                .containsExactlyInAnyOrder("test-middle", "test-end", "test-gone");
    }

    @AfterEach
    void clear() {
        Fixture.clear();
    }

    /** Whatever row numbers it gives. */
    @Test
    void whatAnotherInstanceWritesIsSeenOrTheAnswerSaysThatItIsStale() throws SQLException {
        for (int number = 1; number <= 5; number++) {
            elsewhere(
                    "insert into statement (id, kind, key, standing, certainty, dataset) values (-%1$d, 'CAUSAL_LINK', 'test-middle/n-%1$d', 'ACCEPTED', 'CERTAIN', 'test')"
                            .formatted(number),
                    """
                    insert into causal_link (id, cause_id, effect_id, type, explanation)
                    select -%d, gone.id, middle.id, (array['CAUSED', 'TRIGGERED', 'CONTRIBUTED_TO', 'ENABLED', 'MOTIVATED'])[%1$d], 'So.'
                    from event gone, event middle where gone.slug = 'test-gone' and middle.slug = 'test-middle'""".formatted(number));
            var answer = query(AROUND_MIDDLE).path("causalGraph");
            assertThat(answer.path("edges")).hasSize(answer.path("stale").asBoolean() ? 2 + number : 3 + number);
            assertThat(whenFresh().at("/causalGraph/edges")).hasSize(3 + number);
        }
    }

    @Test
    void whatIsGoneIsDroppedFromAnAnswerThatSaysThatItIsStale() throws Exception {
        elsewhere(
                "delete from statement where key in ('test-end/from-middle', 'test-gone/from-middle')",
                "delete from event where slug = 'test-gone'");
        CompletableFuture<JsonNode> answer;
        try (var lock = new TableLock(database, "causal_link")) {
            answer = CompletableFuture.supplyAsync(() -> query(AROUND_MIDDLE));
            // The loader waits first. That the request does too says that it goes on with the graph that it has.
            lock.awaitWaiting(2);
        }
        var data = answer.get();

        assertThat(data.at("/causalGraph/stale").asBoolean()).isTrue();
        assertThat(texts(data, "/causalGraph/nodes", "/event/slug"))
                .containsExactlyInAnyOrder("test-middle", "test-root", "test-end");
        assertThat(texts(data, "/causalGraph/edges", "/effect/slug")).containsExactly("test-middle");
        assertThat(data.path("causalPaths")).isEmpty();
        assertThat(texts(whenFresh(), "/causalGraph/nodes", "/event/slug"))
                .containsExactlyInAnyOrder("test-middle", "test-root");
    }

    @Test
    void whatIsTooNewIsNotThereYet() throws Exception {
        elsewhere("""
                insert into event select (jsonb_populate_record(event, '{"id": -1, "slug": "test-new"}')).*
                from event where slug = 'test-root'""");
        try (var lock = new TableLock(database, "causal_link")) {
            var refusal = refusal("{ causalGraph(around: [\"test-new\"]) { stale } }");

            assertThat(refusal.code()).isEqualTo("UNAVAILABLE");
            assertThat(refusal.message()).contains("around", "test-new");
            lock.awaitWaiting(1);
        }
        whenFresh();
        assertThat(query("{ causalGraph(around: [\"test-new\"]) { nodes { distance } } }")
                        .at("/causalGraph/nodes"))
                .hasSize(1);
    }

    @Test
    void aRequestSeesOneVersionThroughout() throws Exception {
        elsewhere("delete from statement where key = 'test-middle/from-root'");
        CompletableFuture<JsonNode> answer;
        try (var people = new TableLock(database, "participation")) {
            try (var links = new TableLock(database, "causal_link")) {
                answer = CompletableFuture.supplyAsync(() -> query(ROOTS_TWICE));
                links.awaitWaiting(1);
                people.awaitWaiting(1);
            }
            whenFresh();
        }
        var data = answer.get();

        assertThat(texts(data, "/event/origins/rootCauses", "/event/slug")).containsExactly("test-root");
        assertThat(texts(data, "/event/people/nodes/0/event/origins/rootCauses", "/event/slug"))
                .containsExactly("test-root");
        assertThat(texts(query(ROOTS_TWICE), "/event/people/nodes/0/event/origins/rootCauses", "/event/slug"))
                .containsExactly("test-middle");
    }

    private void elsewhere(String... statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : statements) {
                statement.executeUpdate(sql);
            }
            connection.commit();
        }
    }

    /** The first answer that is not stale. */
    private static JsonNode whenFresh() {
        var deadline = System.nanoTime() + TableLock.PATIENCE.toNanos();
        while (true) {
            var answer = query(AROUND_MIDDLE);
            if (!answer.at("/causalGraph/stale").asBoolean()) {
                return answer;
            }
            assertThat(System.nanoTime()).as("still stale").isLessThan(deadline);
        }
    }
}
