package dev.whence.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.postgresql.PGConnection;

/**
 * One moment of the database: all that is read within it agrees, whatever others write meanwhile.
 *
 * <p>Where the database cannot be reached, or is lost while it is read, a reading fails with an {@link UnavailableException}, as does
 * one that finds too many others waiting for a connection.
 */
@ApplicationScoped
public class Snapshot {

    /** Who reads when no client does. */
    private static final String OURSELVES = "";

    private static final Duration UNBOUNDED = Duration.ofDays(1);

    private final TransactionManager transactions;
    private final Session session;
    private final Pulse pulse;
    private final ConnectionQueue queue;
    private final int connections;

    Snapshot(
            TransactionManager transactions,
            Session session,
            AgroalDataSource database,
            Pulse pulse,
            ConnectionQueue queue) {
        this.transactions = transactions;
        this.session = session;
        this.pulse = pulse;
        this.queue = queue;
        this.connections =
                database.getConfiguration().connectionPoolConfiguration().maxSize();
    }

    /** Runs what only reads, on the calling thread and on one connection. */
    public <T> T read(Supplier<T> reading) {
        return read(OURSELVES, false, UNBOUNDED, new Cancellation(), reading);
    }

    /**
     * Runs what only reads, on the calling thread and on one connection, until it is cancelled.
     *
     * @param client whom it is for; where clients wait, it is fair to each of them
     * @param isCostly whether it takes long, and so is one of the few such at once
     * @param patience how long it may wait for the connection, and how long one statement may take before the database cancels it
     */
    public <T> T read(
            String client, boolean isCostly, Duration patience, Cancellation cancellation, Supplier<T> reading) {
        return queue.read(client, isCostly, patience, () -> read(patience, cancellation, reading));
    }

    private <T> T read(Duration patience, Cancellation cancellation, Supplier<T> reading) {
        try {
            var connection = open(patience);
            try {
                cancellation.begin(connection);
                return reading.get();
            } finally {
                cancellation.end();
                close(connection);
            }
        } catch (NotSupportedException | SystemException | SQLException e) {
            throw new IllegalStateException("No transaction to read in", e);
        } catch (PersistenceException e) {
            throw UnavailableException.behind(e)
                    .<RuntimeException>map(itself -> itself)
                    .orElse(e);
        }
    }

    /** What tells this moment from every other that shows other data; empty where that cannot be told. Within a reading. */
    public Optional<String> version() {
        return Optional.ofNullable(
                session.createNativeQuery("select data_version()", String.class).getSingleResult());
    }

    /** A pool that outlived its server is full of connections that lead nowhere: each of them is tried once. */
    private PGConnection open(Duration patience) throws NotSupportedException, SystemException {
        for (var left = connections; ; left--) {
            transactions.begin();
            PGConnection connection = null;
            try {
                connection = session.doReturningWork(pooled -> pooled.unwrap(PGConnection.class));
                begin(patience);
                pulse.felt();
                return connection;
            } catch (PersistenceException e) {
                transactions.rollback();
                if (connection == null || left == 0) {
                    pulse.missed(e);
                    throw UnavailableException.lost();
                }
            }
        }
    }

    private void begin(Duration patience) {
        // In tenths of a second, for Hibernate remembers each text; and never 0, which means for ever.
        session.createNativeMutationQuery(
                        "set transaction isolation level repeatable read read only; set local statement_timeout = %d"
                                .formatted(100 * (patience.toMillis() / 100 + 1)))
                .executeUpdate();
        session.setHibernateFlushMode(FlushMode.MANUAL);
        session.setDefaultReadOnly(true);
    }

    /** There is nothing to commit, also when a statement failed and what was read before it is still of use. */
    private void close(PGConnection connection) throws SystemException, SQLException {
        transactions.rollback();
        if (((Connection) connection).isClosed()) {
            throw UnavailableException.lost();
        }
    }
}
