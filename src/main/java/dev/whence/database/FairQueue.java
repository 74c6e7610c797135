package dev.whence.database;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The readings that wait for one of some places. It is short: whoever would have to wait long does better to be told so at once, and what runs
 * meanwhile is done the sooner.
 *
 * <p>It is fair to clients, not to readings. None has more than its share of the places, even while others are free. The next place is for the
 * client that has the fewest, and when there is no room left, the client with the most readings waiting gives way to one that has fewer: so no
 * client can take the place of another by asking more.
 */
final class FairQueue {

    /** A reading that waits; {@code over} when it has its turn, and when it has been sent away. */
    private static final class Waiting {
        final String client;
        final CountDownLatch over = new CountDownLatch(1);
        boolean hasTurn;

        Waiting(String client) {
            this.client = client;
        }
    }

    private final int share;
    private final int size;
    private final Duration patience;

    private int free;
    private final Map<String, Integer> reading = new HashMap<>();
    /** In the order in which they came. */
    private final List<Waiting> waiting = new ArrayList<>();

    /**
     * @param places how many readings have their turn at once
     * @param share how many of them may be of one client
     * @param size how many may wait
     * @param patience how long one may wait
     */
    FairQueue(int places, int share, int size, Duration patience) {
        this.free = places;
        this.share = share;
        this.size = size;
        this.patience = patience;
    }

    /** Waits for a place, and reads there. */
    <T> T read(String client, Duration patience, Supplier<T> reading) {
        enter(client, patience);
        try {
            return reading.get();
        } finally {
            leave(client);
        }
    }

    /** Waits for a place to be free; whoever comes back from here has to {@link #leave}. */
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

    synchronized int length() {
        return waiting.size();
    }

    private synchronized Waiting line(String client) {
        var turn = new Waiting(client);
        if (free > 0 && mayRead(turn)) {
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

    private boolean mayRead(Waiting turn) {
        return readingOf(turn) < share;
    }

    private int readingOf(Waiting turn) {
        return reading.getOrDefault(turn.client, 0);
    }

    private void give(Waiting turn) {
        free--;
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
        free++;
        waiting.stream()
                .filter(this::mayRead)
                .min(comparingInt(this::readingOf))
                .ifPresent(next -> {
                    waiting.remove(next);
                    give(next);
                });
    }
}
