package dev.whence.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/** One moment of the database: all that is read within it agrees, whatever others write meanwhile. */
@ApplicationScoped
public class Snapshot {

    private final TransactionManager transactions;
    private final Session session;

    Snapshot(TransactionManager transactions, Session session) {
        this.transactions = transactions;
        this.session = session;
    }

    /** Runs what only reads, on the calling thread and on one connection. */
    public <T> T read(Supplier<T> reading) {
        return read(0, reading);
    }

    /**
     * Runs what only reads, on the calling thread and on one connection.
     *
     * @param patience how long one statement may take before the database cancels it
     */
    public <T> T read(Duration patience, Supplier<T> reading) {
        // In tenths of a second, for Hibernate remembers each text; and never 0, which means for ever.
        return read(100 * (patience.toMillis() / 100 + 1), reading);
    }

    private <T> T read(long statementTimeout, Supplier<T> reading) {
        try {
            transactions.begin();
            try {
                session.createNativeMutationQuery(
                                "set transaction isolation level repeatable read read only; set local statement_timeout = %d"
                                        .formatted(statementTimeout))
                        .executeUpdate();
                session.setHibernateFlushMode(FlushMode.MANUAL);
                session.setDefaultReadOnly(true);
                return reading.get();
            } finally {
                // There is nothing to commit, also when a statement failed and what was read before it is still of use.
                transactions.rollback();
            }
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("No transaction to read in", e);
        }
    }
}
