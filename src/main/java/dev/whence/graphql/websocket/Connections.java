package dev.whence.graphql.websocket;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The connections that there are, of whom, and that they are not too many. */
@ApplicationScoped
class Connections {

    private final WebSocketSettings settings;
    private final Map<String, Integer> perAddress = new HashMap<>();
    private final Set<Session> sessions = new HashSet<>();
    private int count;

    Connections(WebSocketSettings settings) {
        this.settings = settings;
    }

    enum Admission {
        ADMITTED,
        FULL,
        /** This client has enough of them. */
        FULL_FOR_ADDRESS
    }

    /** Counts a connection, if there is room for it: it has to {@link #leave}, once, whatever becomes of it. */
    synchronized Admission enter(String address) {
        if (count >= settings.maxConnections()) {
            return Admission.FULL;
        }
        if (perAddress.getOrDefault(address, 0) >= settings.maxConnectionsPerAddress()) {
            return Admission.FULL_FOR_ADDRESS;
        }
        count++;
        perAddress.merge(address, 1, Integer::sum);
        return Admission.ADMITTED;
    }

    synchronized void leave(String address) {
        count--;
        perAddress.computeIfPresent(address, (key, connections) -> connections == 1 ? null : connections - 1);
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
