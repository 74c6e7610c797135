package dev.whence.causality;

import static dev.whence.database.Sql.execute;
import static dev.whence.database.Sql.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** A lock that lets nobody read or write a table until it is closed, once or more often, on a connection of its own. */
final class TableLock implements AutoCloseable {

    /** How long to wait for what is sure to come. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Connection connection;
    private final String table;

    TableLock(DataSource database, String table) throws SQLException {
        this.table = table;
        connection = database.getConnection();
        connection.setAutoCommit(false);
        execute(connection, "lock table %s in access exclusive mode".formatted(table));
    }

    /** Returns when so many others wait for the table. */
    void awaitWaiting(int others) throws SQLException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (waiting() < others) {
            assertThat(System.nanoTime()).as("waiting for " + table).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private long waiting() throws SQLException {
        return number(
                connection,
                "select count(*) from pg_locks where relation = '%s'::regclass and not granted".formatted(table));
    }

    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            connection.rollback();
            connection.close();
        }
    }
}
