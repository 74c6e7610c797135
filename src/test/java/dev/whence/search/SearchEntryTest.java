package dev.whence.search;

import static dev.whence.database.Sql.execute;
import static dev.whence.database.Sql.number;
import static dev.whence.search.Searching.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever writes, search knows. */
@QuarkusTest
class SearchEntryTest {

    @Inject
    Fixture fixture;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void create() {
        fixture.create();
    }

    @AfterEach
    void remove() {
        fixture.remove();
    }

    @Test
    void followsAnEventAndItsNarrative() {
        fixture.run("update event set title = 'Great Zindlestorm' where slug = 'x-flood'");
        assertThat(slugs("zindlestorm")).containsExactly("x-flood");
        assertThat(slugs("flood")).doesNotContain("x-flood");

        fixture.section("x-flood", 1, "Then came the Quillipede.");
        assertThat(slugs("quillipede memoirs")).containsExactly("x-flood");

        fixture.run("update section set body = 'Then came the Wexelbeast.' where body like '%Quillipede%'");
        assertThat(slugs("wexelbeast")).containsExactly("x-flood");
        assertThat(slugs("quillipede")).isEmpty();

        fixture.run(
                "update section set event_id = (select id from event where slug = 'x-fire') where body like '%Wexelbeast%'");
        assertThat(slugs("wexelbeast")).containsExactly("x-fire");

        fixture.run("delete from section where body like '%Wexelbeast%'");
        assertThat(slugs("wexelbeast")).isEmpty();

        fixture.run("delete from event where slug = 'x-flood'");
        assertThat(slugs("zindlestorm")).isEmpty();
    }

    @Test
    void followsThePlacesNames() {
        fixture.run("update place_name set name = 'Quillopolis' where name = 'Zelenopol'");
        assertThat(slugs("quillopolis")).containsExactly("x-ormsk");
        assertThat(slugs("zelenopol", "PLACE")).isEmpty();

        fixture.run("delete from place_name where name = 'Quillopolis'");
        assertThat(slugs("quillopolis")).isEmpty();

        fixture.run("update place set name = 'Wexelburg' where slug = 'x-ormsk'");
        assertThat(slugs("wexelburg")).containsExactly("x-ormsk");
    }

    @Test
    void followsActorsContextsAndSources() {
        fixture.run("update actor set alternative_names = '{Quillfeather}' where slug = 'x-kirov'");
        fixture.run("update context set summary = 'Quillfeather taught it.' where slug = 'x-ormskism'");
        fixture.run("update source set authors = '{Quillfeather}' where slug = 'x-source'");
        assertThat(slugs("quillfeather")).containsExactlyInAnyOrder("x-kirov", "x-source", "x-ormskism");

        fixture.run("update actor set kind = 'ORGANISATION' where slug = 'x-kirov'");
        assertThat(slugs("quillfeather", "PERSON")).isEmpty();
        assertThat(slugs("quillfeather", "ORGANISATION")).containsExactly("x-kirov");

        fixture.run("delete from actor where slug = 'x-kirov'");
        fixture.run("delete from context where slug = 'x-ormskism'");
        fixture.run("delete from source where slug = 'x-source'");
        assertThat(slugs("quillfeather")).isEmpty();
    }

    @Test
    void whoWritesAtTheSameTimeIsNotForgotten() throws Exception {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "update event set title = 'Great Zindlestorm' where slug = 'x-flood'");
            var other = CompletableFuture.runAsync(() -> fixture.section("x-flood", 1, "Then came the Quillipede."));
            waitForSomeoneWaiting();
            connection.commit();
            other.get(30, TimeUnit.SECONDS);
        }

        assertThat(slugs("zindlestorm quillipede")).containsExactly("x-flood");
    }

    @Test
    void fiveThousandAtOnceAreQuick() {
        var start = System.nanoTime();
        fixture.run("""
                insert into actor (kind, slug, name, alternative_names, summary)
                select 'PERSON', 'x-many-' || n, 'Quillfeather ' || n, array['Feather ' || n], repeat('He wrote of birds. ', 10)
                from generate_series(1, 5000) n""");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(Searching.found("quillfeather").getInt("totalCount")).isEqualTo(5000);
    }

    @Test
    void aNarrativeOfAnyLengthIsAccepted() {
        fixture.run(
                "insert into section (event_id, ordinal, kind, body) select id, 9, 'ACCOUNT',"
                        + " (select 'Quillipede ' || string_agg(md5(n::text), ' ') from generate_series(1, 100000) n) from event where slug = 'x-fire'");

        assertThat(slugs("quillipede")).containsExactly("x-fire");
    }

    private void waitForSomeoneWaiting() throws SQLException, InterruptedException {
        for (int i = 0; i < 300; i++) {
            try (var connection = database.getConnection()) {
                if (number(connection, "select count(*) from pg_locks where not granted and pid <> pg_backend_pid()")
                        > 0) {
                    return;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("nobody waits");
    }
}
