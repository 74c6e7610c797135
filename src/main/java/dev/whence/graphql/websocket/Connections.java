package dev.whence.graphql.websocket;

import dev.whence.graphql.Clients;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The connections that there are, of whom, and that they are not too many. */
@ApplicationScoped
class Connections {

    private final int limit;
    private final Clients clients;
    private final Set<Session> sessions = new HashSet<>();
    private int count;

    @Inject
    Connections(WebSocketSettings settings) {
        this(settings.maxConnections(), settings.maxConnectionsPerClient());
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

    synchronized void opened(Session session) {
        sessions.add(session);
    }

    synchronized void closed(Session session) {
        sessions.remove(session);
    }

    synchronized int count() {
        return count;
    }

    void stop(@Observes ShutdownEvent stopping) {
        List<Session> open;
        synchronized (this) {
            open = List.copyOf(sessions);
        }
        open.forEach(session -> session.end(Closing.GOING_AWAY));
    }
}
