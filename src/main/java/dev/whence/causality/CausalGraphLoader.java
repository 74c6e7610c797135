package dev.whence.causality;

import dev.whence.event.CausalLinkType;
import dev.whence.event.EventKind;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.Standing;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/** Reads the whole causal graph out of the database, as of one moment, row by row. */
@ApplicationScoped
class CausalGraphLoader {

    private static final int ROWS_AT_ONCE = 20_000;

    private static final String SIZES = """
            select version, (select count(*) from event), (select count(*) from causal_link) from causal_version""";

    private static final String EVENTS = """
            select id, kind, occurred, date_start_earliest, date_start_latest from event order by id""";

    private static final String LINKS = """
            select link.id, link.cause_id, link.effect_id, link.type, claim.certainty, claim.standing
            from causal_link link join statement claim on claim.id = link.id""";

    private final AgroalDataSource database;

    CausalGraphLoader(AgroalDataSource database) {
        this.database = database;
    }

    /** The graph as it is now. */
    LoadedGraph load() {
        var started = Instant.now();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                return load(connection, started);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The causal graph could not be read", e);
        }
    }

    private static LoadedGraph load(Connection connection, Instant started) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            long version;
            CausalGraphBuilder builder;
            try (var row = statement.executeQuery(SIZES)) {
                row.next();
                version = row.getLong(1);
                builder = new CausalGraphBuilder(row.getInt(2), row.getInt(3));
            }
            each(
                    statement,
                    EVENTS,
                    row -> builder.event(
                            row.getLong(1),
                            EventKind.valueOf(row.getString(2)),
                            row.getBoolean(3),
                            row.getLong(4),
                            row.getLong(5)));
            each(
                    statement,
                    LINKS,
                    row -> builder.link(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            CausalLinkType.valueOf(row.getString(4)),
                            Certainty.valueOf(row.getString(5)),
                            Standing.valueOf(row.getString(6))));
            return new LoadedGraph(version, builder.build(), started, Duration.between(started, Instant.now()));
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Statement statement, String query, RowReader reader) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
