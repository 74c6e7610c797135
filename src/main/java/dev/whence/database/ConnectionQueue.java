package dev.whence.database;

import static java.util.Comparator.comparingLong;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The readings that wait for a connection. It is short: whoever would have to wait long does better to be told so at once, and what runs
 * meanwhile is done the sooner.
 *
 * <p>It is fair to clients, not to readings. The next connection is for the client that has the fewest, and when there is no room left, the
 * client with the most readings waiting gives way to one that has fewer: so no client can take the place of another by asking more.
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

    /** A reading that waits; {@code over} when it has its turn, and when it has been sent away. */
    private static final class Waiting {
        final String client;
        final CountDownLatch over = new CountDownLatch(1);
        boolean hasTurn;

        Waiting(String client) {
            this.client = client;
        }
    }

    private final int size;
    private final Duration patience;

    private int free;
    private final Map<String, Integer> reading = new HashMap<>();
    /** In the order in which they came. */
    private final List<Waiting> waiting = new ArrayList<>();

    @Inject
    ConnectionQueue(AgroalDataSource database, Settings settings, MeterRegistry registry) {
        this(database.getConfiguration().connectionPoolConfiguration().maxSize(), settings.size(), settings.patience());
        Gauge.builder("whence.queue.waiting", this, ConnectionQueue::length)
                .description("Requests that wait for a connection to the database")
                .register(registry);
    }

    ConnectionQueue(int connections, int size, Duration patience) {
        this.free = connections;
        this.size = size;
        this.patience = patience;
    }

    /** Waits for a connection to be free; whoever comes back from here has to {@link #leave}. */
    void enter(String client, Duration patience) {
        var turn = line(client);
        try {
            turn.over.await(shorter(patience).toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!keep(turn)) {
            throw UnavailableException.overloaded();
        }
    }

    private Duration shorter(Duration other) {
        return other.compareTo(patience) > 0 ? patience : other;
    }

    private synchronized int length() {
        return waiting.size();
    }

    private synchronized Waiting line(String client) {
        var turn = new Waiting(client);
        if (free > 0) {
            free--;
            give(turn);
        } else {
            makeRoom(client);
            waiting.add(turn);
        }
        return turn;
    }

    /** Sends away the last that came of those whose client has most of them waiting. */
    private void makeRoom(String client) {
        if (waiting.size() < size) {
            return;
        }
        var last = waiting.reversed().stream()
                .max(comparingLong(other -> waitingOf(other.client)))
                .filter(other -> waitingOf(other.client) > waitingOf(client) + 1)
                .orElseThrow(UnavailableException::overloaded);
        waiting.remove(last);
        last.over.countDown();
    }

    private long waitingOf(String client) {
        return waiting.stream().filter(other -> other.client.equals(client)).count();
    }

    private void give(Waiting turn) {
        reading.merge(turn.client, 1, Integer::sum);
        turn.hasTurn = true;
        turn.over.countDown();
    }

    /** Whether it has its turn; if not, it waits no longer. */
    private synchronized boolean keep(Waiting turn) {
        waiting.remove(turn);
        return turn.hasTurn;
    }

    synchronized void leave(String client) {
        reading.computeIfPresent(client, (same, count) -> count == 1 ? null : Integer.valueOf(count - 1));
        waiting.stream()
                .min(comparingLong(turn -> reading.getOrDefault(turn.client, 0)))
                .ifPresentOrElse(
                        next -> {
                            waiting.remove(next);
                            give(next);
                        },
                        () -> free++);
    }
}
