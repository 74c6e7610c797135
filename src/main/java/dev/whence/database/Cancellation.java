package dev.whence.database;

import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** A way to give up a reading from another thread: what PostgreSQL does for it is cancelled. */
public final class Cancellation {

    private static final Logger LOG = Logger.getLogger(Cancellation.class);

    private static final int INTERVAL_MILLIS = 50;

    private PGConnection connection;
    private boolean cancelled;

    /**
     * Gives up the reading, and returns when it has ended. The first statement that is hit fails its transaction, and so whatever would
     * follow; between two statements there is none to be hit, and so this tries until it is over.
     */
    public void cancel() {
        while (cancelStatement()) {
            try {
                Thread.sleep(INTERVAL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The connection cannot be given back, and be another's, while this is under way. */
    private synchronized boolean cancelStatement() {
        cancelled = true;
        if (connection == null) {
            return false;
        }
        try {
            connection.cancelQuery();
        } catch (SQLException e) {
            LOG.debug("The statement could not be cancelled", e);
        }
        return true;
    }

    synchronized void begin(PGConnection connection) {
        if (cancelled) {
            throw new UnavailableException("The request was given up");
        }
        this.connection = connection;
    }

    synchronized void end() {
        connection = null;
    }
}
