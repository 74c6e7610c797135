package dev.whence.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/** One moment of the database: all that is read within it agrees, whatever others write meanwhile. */
@ApplicationScoped
public class Snapshot {

    private final Session session;

    Snapshot(Session session) {
        this.session = session;
    }

    /** Runs what only reads. */
    public <T> T read(Callable<T> reading) {
        return QuarkusTransaction.requiringNew().call(() -> {
            session.createNativeMutationQuery("set transaction isolation level repeatable read read only")
                    .executeUpdate();
            session.setHibernateFlushMode(FlushMode.MANUAL);
            session.setDefaultReadOnly(true);
            return reading.call();
        });
    }
}
