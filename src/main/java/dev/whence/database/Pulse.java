package dev.whence.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** When the database last answered. That it is lost, and that it is back, is in the log once. */
@ApplicationScoped
class Pulse {

    private static final Logger LOG = Logger.getLogger(Pulse.class);

    private final AtomicBoolean lost = new AtomicBoolean();
    private volatile long last = System.nanoTime();

    void felt() {
        last = System.nanoTime();
        if (lost.compareAndSet(true, false)) {
            LOG.info("The database is back");
        }
    }

    void missed(Throwable cause) {
        if (lost.compareAndSet(false, true)) {
            LOG.error("The database cannot be reached", cause);
        }
    }

    boolean feltWithin(Duration span) {
        return !lost.get() && System.nanoTime() - last < span.toNanos();
    }
}
