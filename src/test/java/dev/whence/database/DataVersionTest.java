package dev.whence.database;

import static dev.whence.database.Sql.execute;
import static dev.whence.database.Sql.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The version of the data differs where the data does, whoever writes and in whatever order it is committed. */
@QuarkusTest
class DataVersionTest {

    @Inject
    Snapshot snapshot;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void clear() throws SQLException {
        try (var connection = database.getConnection()) {
            execute(connection, "delete from source where slug like 'test-%'");
        }
    }

    @Test
    void itStaysWhileNothingIsWritten() {
        assertThat(version()).isEqualTo(version());
    }

    @Test
    void itChangesWithEveryCommit() throws SQLException {
        var versions = new ArrayList<String>();
        versions.add(version());
        try (var connection = database.getConnection()) {
            for (var sql : List.of(
                    insert("test-a"),
                    "update source set title = 'T' where slug = 'test-a'",
                    "delete from source where slug = 'test-a'",
                    "truncate search_entry, explanation_claim")) {
                connection.setAutoCommit(false);
                execute(connection, sql);
                assertThat(version()).isEqualTo(versions.getLast());
                if (sql.startsWith("truncate")) {
                    connection.rollback();
                    assertThat(version()).isEqualTo(versions.getLast());
                } else {
                    connection.commit();
                    versions.add(version());
                }
            }
        }
        assertThat(versions).doesNotHaveDuplicates();
    }

    /** The transaction that began first is committed last, and changes what was the newest version before. */
    @Test
    void itTellsCommitsInAnotherOrderThanTheyBeganIn() throws SQLException {
        var versions = new ArrayList<String>();
        try (var first = database.getConnection();
                var second = database.getConnection();
                var third = database.getConnection()) {
            for (var connection : List.of(first, second, third)) {
                connection.setAutoCommit(false);
            }
            execute(first, insert("test-first"));
            execute(second, insert("test-second"));
            execute(third, insert("test-third"));
            versions.add(version());
            third.commit();
            versions.add(version());
            first.commit();
            versions.add(version());
            second.commit();
            versions.add(version());
        }
        assertThat(versions).doesNotHaveDuplicates();
    }

    @Test
    void itIsOneOfTheSnapshot() {
        var before = version();
        var seen = snapshot.read(() -> {
            var first = snapshot.version().orElseThrow();
            CompletableFuture.runAsync(this::writeMeanwhile, Thread::startVirtualThread)
                    .join();
            return List.of(first, snapshot.version().orElseThrow());
        });
        assertThat(seen).containsExactly(before, before);
        assertThat(version()).isNotEqualTo(before);
    }

    private void writeMeanwhile() {
        try (var connection = database.getConnection()) {
            execute(connection, insert("test-meanwhile"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ofManyChangesFewAreKept() throws SQLException {
        try (var connection = database.getConnection()) {
            for (int i = 0; i < 30; i++) {
                execute(connection, insert("test-" + i));
            }
            assertThat(number(connection, "select count(*) from change")).isLessThan(10);
        }
    }

    @Test
    void everyTableThatIsReadTellsOfItsChanges() throws SQLException {
        try (var connection = database.getConnection()) {
            assertThat(number(connection, """
                    select count(*) from pg_tables
                    where schemaname = 'public' and tablename not in ('change', 'flyway_schema_history') and not exists (
                        select from pg_trigger
                        where tgrelid = tablename::regclass and tgname = 'note_change' and tgenabled = 'A')""")).isZero();
            assertThat(number(connection, "select count(*) from pg_trigger where tgname = 'note_change'"))
                    .isGreaterThan(15);
        }
    }

    private String version() {
        return snapshot.read(() -> snapshot.version().orElseThrow());
    }

    private static String insert(String slug) {
        return "insert into source (slug, title, kind, level) values ('%s', 'T', 'BOOK', 'PRIMARY')".formatted(slug);
    }
}
