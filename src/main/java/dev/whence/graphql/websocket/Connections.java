package dev.whence.graphql.websocket;

import dev.whence.graphql.Clients;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Counts the connections that there are, and those of each client: they must not be too many. */
@Singleton
class Connections {

    private final int limit;
    private final Clients clients;
    private int count;

    @Inject
    Connections(WebSocketSettings settings, MeterRegistry registry) {
        this(settings.maxConnections(), settings.maxConnectionsPerClient());
        Gauge.builder("whence.websocket.connections", this, Connections::count)
                .description("WebSockets that are open")
                .register(registry);
    }

    Connections(int limit, int limitPerClient) {
        this.limit = limit;
        this.clients = new Clients(limitPerClient);
    }

    enum Admission {
        ADMITTED,
        FULL,
        /** This client has enough of them. */
        FULL_FOR_CLIENT
    }

    /** Counts a connection, if there is room for it: it has to {@link #leave}, once, whatever becomes of it. */
    synchronized Admission enter(String client) {
        if (count >= limit) {
            return Admission.FULL;
        }
        if (!clients.enter(client)) {
            return Admission.FULL_FOR_CLIENT;
        }
        count++;
        return Admission.ADMITTED;
    }

    synchronized void leave(String client) {
        count--;
        clients.leave(client);
    }

    synchronized int count() {
        return count;
    }
}
