package dev.whence.graphql.limit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Until when a request may run: until its time is up, or until nobody waits for it any more. The engine looks at it before each field; who
 * does something that takes long has it ended by {@link #whenOver}.
 */
public final class Deadline implements AutoCloseable {

    private final long end;
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile boolean cut;

    private Deadline(Duration patience) {
        this.end = System.nanoTime() + patience.toNanos();
    }

    /** The time begins now. */
    public static Deadline in(Duration patience) {
        return new Deadline(patience);
    }

    /** How much time there is, zero when none is left. */
    public Duration left() {
        return over.isDone() ? Duration.ZERO : Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Ends the request now: its client has left. */
    public void cancel() {
        over.complete(null);
    }

    /**
     * Has the action run, on another thread, as soon as the time is up or the client has left; at once if it is so already, and never after
     * {@link #close}.
     */
    public void whenOver(Runnable action) {
        over.completeOnTimeout(null, left().toNanos(), TimeUnit.NANOSECONDS).thenRunAsync(action);
    }

    /** The request is done, and nothing is to be ended any more. */
    @Override
    public void close() {
        over.cancel(false);
    }

    public boolean isOver() {
        return left().isZero();
    }

    /** Notes that the request was ended before it was done: what there is of its result is not to be shown. */
    public void cut() {
        cut = true;
    }

    public boolean wasCut() {
        return cut;
    }
}
