package dev.whence.causality;

import static dev.whence.event.Fixture.event;
import static dev.whence.graphql.GraphQLClient.answer;
import static dev.whence.graphql.GraphQLClient.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.event.Fixture;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Until the first copy of the graph is in memory there is no answer, rather than a wrong one. */
@QuarkusTest
@TestProfile(NothingLoadedTest.Locked.class)
class NothingLoadedTest {

    /** Starts with a lock held that keeps the loader waiting. */
    public static class Locked implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("whence.history.load", "never", "whence.causality.patience", "100ms");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(LockAtStart.class);
        }
    }

    /** Takes the lock after the schema is there and before the graph is loaded. */
    @Alternative
    @Singleton
    static class LockAtStart {

        private TableLock lock;

        void onStart(@Observes @Priority(2900) StartupEvent start, AgroalDataSource database) throws SQLException {
            lock = new TableLock(database, "causal_link");
        }
    }

    @Inject
    LockAtStart start;

    @AfterEach
    void clear() throws SQLException {
        start.lock.close();
        Fixture.clear();
    }

    @Test
    void thereIsNoAnswerUntilThereIsARightOne() throws SQLException {
        Fixture.write(() -> {
            event("test-one", "1900");
            event("test-other", "1901");
        });
        start.lock.awaitWaiting(1);

        for (var field : List.of(
                "causalGraph(around: [\"test-one\"]) { stale }",
                "causalPaths(from: \"test-one\", to: \"test-other\") { length }",
                "commonCauses(of: [\"test-one\", \"test-other\"]) { distances }",
                "event(slug: \"test-one\") { origins { rootCauses { distance } } }",
                "consistency(kinds: [CAUSAL_CYCLE]) { totalCount }")) {
            var refusal = refusal("{ " + field + " }");

            assertThat(refusal.code()).as(field).isEqualTo("UNAVAILABLE");
            assertThat(refusal.message()).contains("loaded", "try again");
        }
        start.lock.close();

        assertThat(whenLoaded()).isEqualTo("""
                {"causalGraph":{"nodes":[{"event":{"slug":"test-one"},"distance":0}],"edges":[]}}""");
    }

    private static String whenLoaded() {
        var deadline = System.nanoTime() + TableLock.PATIENCE.toNanos();
        while (true) {
            var answer = answer("""
                    { causalGraph(around: ["test-one"]) { nodes { event { slug } distance } edges { id } } }""");
            if (!answer.has("errors")) {
                return answer.path("data").toString();
            }
            assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("UNAVAILABLE");
            assertThat(System.nanoTime()).as("not loaded").isLessThan(deadline);
        }
    }
}
