package dev.whence.database;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The readings that wait for a connection. It is short: whoever would have to wait long does better to be told so at once, and what runs
 * meanwhile is done the sooner.
 */
@ApplicationScoped
class ConnectionQueue {

    @ConfigMapping(prefix = "whence.queue")
    interface Settings {

        /** How many readings may wait. */
        @WithDefault("64")
        int size();

        /** How long one may wait. */
        @WithDefault("5s")
        Duration patience();
    }

    private final Settings settings;
    private final Semaphore places;
    private final Semaphore connections;

    ConnectionQueue(AgroalDataSource database, Settings settings, MeterRegistry registry) {
        var size = database.getConfiguration().connectionPoolConfiguration().maxSize();
        this.settings = settings;
        this.places = new Semaphore(size + settings.size());
        this.connections = new Semaphore(size, true);
        Gauge.builder("whence.queue.waiting", connections, Semaphore::getQueueLength)
                .description("Requests that wait for a connection to the database")
                .register(registry);
    }

    /** Waits for a connection to be free; whoever comes back from here has to {@link #leave()}. */
    void enter(Duration patience) {
        if (!places.tryAcquire()) {
            throw UnavailableException.overloaded();
        }
        var entered = false;
        try {
            entered = connections.tryAcquire(shorter(patience).toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!entered) {
                places.release();
            }
        }
        if (!entered) {
            throw UnavailableException.overloaded();
        }
    }

    private Duration shorter(Duration patience) {
        return patience.compareTo(settings.patience()) > 0 ? settings.patience() : patience;
    }

    void leave() {
        connections.release();
        places.release();
    }
}
