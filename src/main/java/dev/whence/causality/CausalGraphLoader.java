package dev.whence.causality;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whence.event.CausalLinkType;
import dev.whence.event.EventKind;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.Standing;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * Reads the whole causal graph out of the database, as of one moment, row by row.
 *
 * <p>By COPY, which PostgreSQL writes while this reads: a cursor, by which they take turns, needs twice the time.
 */
@ApplicationScoped
class CausalGraphLoader {

    private static final String SIZES = """
            select version, (select count(*) from event), (select count(*) from causal_link) from causal_version""";

    private static final String EVENTS = """
            select id, kind, occurred, date_start_earliest, date_start_latest from event order by id""";

    /** In an order that both tables have an index for, so that they are merged; it would take longer to hash one of them. */
    private static final String LINKS = """
            select link.id, link.cause_id, link.effect_id, link.type, claim.certainty, claim.standing
            from causal_link link join statement claim on claim.id = link.id order by link.id""";

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
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The causal graph could not be read", e);
        }
    }

    private static LoadedGraph load(Connection connection, Instant started) throws SQLException, IOException {
        long version;
        CausalGraphBuilder builder;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(SIZES)) {
            row.next();
            version = row.getLong(1);
            builder = new CausalGraphBuilder(row.getInt(2), row.getInt(3));
        }
        each(
                connection,
                EVENTS,
                row -> builder.event(
                        Long.parseLong(row[0]),
                        EventKind.valueOf(row[1]),
                        row[2].equals("t"),
                        Long.parseLong(row[3]),
                        Long.parseLong(row[4])));
        each(
                connection,
                LINKS,
                row -> builder.link(
                        Long.parseLong(row[0]),
                        Long.parseLong(row[1]),
                        Long.parseLong(row[2]),
                        CausalLinkType.valueOf(row[3]),
                        Certainty.valueOf(row[4]),
                        Standing.valueOf(row[5])));
        return new LoadedGraph(version, builder.build(), started, Duration.between(started, Instant.now()));
    }

    /** Hands out the rows as COPY writes them: none of these columns holds a null, or a character that would be escaped. */
    private static void each(Connection connection, String query, Consumer<String[]> reader)
            throws SQLException, IOException {
        var copy = new PGCopyInputStream(connection.unwrap(PGConnection.class), "copy (" + query + ") to stdout");
        try (var rows = new BufferedReader(new InputStreamReader(copy, UTF_8))) {
            for (var row = rows.readLine(); row != null; row = rows.readLine()) {
                reader.accept(row.split("\t"));
            }
        }
    }
}
