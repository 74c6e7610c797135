package dev.whence.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.database.Sql;
import dev.whence.dataset.HistorySettings.Load;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the bundled history is loaded. The application has started with {@code if-empty} on an empty database. */
@QuarkusTest
class HistoryLoaderTest {

    private static final String VERSIONS = """
            select md5(string_agg(id || ' ' || xmin, ',' order by id))
            from (select id, xmin from statement union all select id, xmin from event union all select id, xmin from actor
                union all select id, xmin from place union all select id, xmin from context union all select id, xmin from source)""";

    @Inject
    HistoryLoader loader;

    @Inject
    AgroalDataSource database;

    private String headline;

    @BeforeEach
    void know() throws SQLException {
        headline = headline();
    }

    @AfterEach
    void mend() throws SQLException {
        tamper(headline);
    }

    @Test
    void anEmptyDatabaseWasFilled() throws SQLException {
        assertThat(Integer.parseInt(one("select count(*) from event")))
                .isEqualTo(HistoryLoader.read().of(Entry.Event.class).size());
    }

    @Test
    void aDatabaseWithEventsIsLeftAsItIsIfEmpty() throws SQLException {
        tamper("Tampered with");
        start(Load.IF_EMPTY);
        assertThat(headline()).isEqualTo("Tampered with");
    }

    @Test
    void neverIsNever() throws SQLException {
        tamper("Tampered with");
        start(Load.NEVER);
        assertThat(headline()).isEqualTo("Tampered with");
    }

    @Test
    void alwaysMakesItAgreeWithTheFilesAndTouchesNothingThatDoes() throws SQLException {
        var before = one(VERSIONS);
        start(Load.ALWAYS);
        assertThat(one(VERSIONS)).isEqualTo(before);

        tamper("Tampered with");
        start(Load.ALWAYS);
        assertThat(headline()).isEqualTo(headline);
    }

    private void start(Load load) {
        loader.onStart(null, () -> load);
    }

    private void tamper(String headline) throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("update event set headline = ? where slug = 'kirov-murder'")) {
            statement.setString(1, headline);
            statement.executeUpdate();
        }
    }

    private String headline() throws SQLException {
        return one("select headline from event where slug = 'kirov-murder'");
    }

    private String one(String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            return Sql.text(connection, sql);
        }
    }
}
