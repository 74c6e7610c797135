package dev.whence.causality;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * The causal graph in memory: the newest copy there is. It is loaded when the application starts, and anew when a request finds that the
 * database has a newer version, whoever wrote it; requests go on with the copy that they have meanwhile.
 */
@ApplicationScoped
class CausalGraphs {

    private static final Logger LOG = Logger.getLogger(CausalGraphs.class);

    private final CausalGraphLoader loader;
    private final ExecutorService threads;
    private final CausalitySettings settings;

    private volatile LoadedGraph newest;
    private CompletableFuture<LoadedGraph> loading;

    CausalGraphs(CausalGraphLoader loader, @VirtualThreads ExecutorService threads, CausalitySettings settings) {
        this.loader = loader;
        this.threads = threads;
        this.settings = settings;
    }

    /** After the history was loaded. */
    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        reload();
    }

    /** The copy in memory; empty before the first is loaded. */
    Optional<LoadedGraph> newest() {
        return Optional.ofNullable(newest);
    }

    /**
     * A copy of this version of the database, if there will be one soon; or else the newest there is, empty if there is none yet.
     */
    Optional<LoadedGraph> atLeast(long version) {
        var deadline = System.nanoTime() + settings.patience().toNanos();
        while (!isAtLeast(version)) {
            try {
                reload().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException | ExecutionException notNow) {
                break;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return newest();
    }

    private boolean isAtLeast(long version) {
        var graph = newest;
        return graph != null && graph.version() >= version;
    }

    /** Loads the graph in the background, once at a time. */
    private synchronized CompletableFuture<LoadedGraph> reload() {
        if (loading == null || loading.isDone()) {
            loading = CompletableFuture.supplyAsync(this::load, threads);
        }
        return loading;
    }

    private LoadedGraph load() {
        try {
            var loaded = loader.load();
            newest = loaded;
            LOG.infof(
                    "Causal graph version %d: %d events, %d links, %d kB, loaded in %d ms",
                    loaded.version(),
                    loaded.graph().nodes(),
                    loaded.graph().links(),
                    loaded.graph().bytes() / 1024,
                    loaded.took().toMillis());
            return loaded;
        } catch (RuntimeException e) {
            LOG.error("The causal graph could not be loaded; the next request tries again", e);
            throw new CompletionException(e);
        }
    }
}
