package dev.whence.database;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the database answers: requests that were just answered prove it, and where there are none, a connection is tried. So one that
 * hangs is told from one that is busy.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Snapshot snapshot;
    private final Pulse pulse;
    private final ExecutorService threads;

    private CompletableFuture<Void> probe;

    DatabaseReadiness(Snapshot snapshot, Pulse pulse, @VirtualThreads ExecutorService threads) {
        this.snapshot = snapshot;
        this.pulse = pulse;
        this.threads = threads;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("PostgreSQL").status(answers()).build();
    }

    private boolean answers() {
        if (pulse.feltWithin(PATIENCE)) {
            return true;
        }
        try {
            probe().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            pulse.missed(e);
            return false;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One at a time: a database that hangs is not to be given more to do. */
    private synchronized CompletableFuture<Void> probe() {
        if (probe == null || probe.isDone()) {
            probe = CompletableFuture.runAsync(() -> snapshot.read(() -> null), threads);
        }
        return probe;
    }
}
