package dev.whence.database;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * How readings come to a connection. What takes long, takes a core for as long: of these only a few run at once, and wait in a queue of their
 * own before they come to that for connections. All others pass them by, and find a core and a connection that is free.
 */
@ApplicationScoped
class ConnectionQueue {

    @ConfigMapping(prefix = "whence.queue")
    interface Settings {

        /** How many readings may wait, of the costly ones and in all. */
        @WithDefault("64")
        int size();

        /** How long one may wait. */
        @WithDefault("5s")
        Duration patience();

        /** How many costly readings may run at once; half as many as there are cores, if it is not said. */
        OptionalInt costly();

        /** How many readings of one client may run at once; as many as there are cores, and at least two, if it is not said. */
        OptionalInt perClient();
    }

    private final FairQueue forConnections;
    private final FairQueue ofCostly;

    ConnectionQueue(AgroalDataSource database, Settings settings, MeterRegistry registry) {
        var connections =
                database.getConfiguration().connectionPoolConfiguration().maxSize();
        var cores = Runtime.getRuntime().availableProcessors();
        var share = settings.perClient().orElse(Math.max(2, cores));
        forConnections = new FairQueue(connections, share, settings.size(), settings.patience());
        ofCostly = new FairQueue(
                settings.costly().orElse(Math.max(1, cores / 2)), share, settings.size(), settings.patience());
        Gauge.builder("whence.queue.waiting", forConnections, FairQueue::length)
                .description("Requests that wait for a connection to the database")
                .register(registry);
        Gauge.builder("whence.queue.costly.waiting", ofCostly, FairQueue::length)
                .description("Costly requests that wait for others of their kind to end")
                .register(registry);
    }

    /** Reads when it is the client's turn. */
    <T> T read(String client, boolean isCostly, Duration patience, Supplier<T> reading) {
        Supplier<T> connected = () -> forConnections.read(client, patience, reading);
        return isCostly ? ofCostly.read(client, patience, connected) : connected.get();
    }
}
