package dev.whence.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whence.event.Event;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Loads the bundled history, the files that {@code history/index.txt} names, when the application starts. */
@ApplicationScoped
public class HistoryLoader {

    private static final Logger LOG = Logger.getLogger(HistoryLoader.class);

    /** Held while loading, so that of two applications that start on one database only one loads; any number will do. */
    private static final long LOCK = 0x57_68_65_6e_63_65L;

    private static final int TIMEOUT_SECONDS = 600;

    private final Session session;

    HistoryLoader(Session session) {
        this.session = session;
    }

    void onStart(@Observes StartupEvent start, HistorySettings settings) {
        switch (settings.load()) {
            case IF_EMPTY -> load(false);
            case ALWAYS -> load(true);
            case NEVER -> LOG.info("The bundled history is not loaded");
        }
    }

    private void load(boolean whateverIsThere) {
        QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
            session.createNativeQuery("select pg_advisory_xact_lock(?1)::text", String.class)
                    .setParameter(1, LOCK)
                    .getSingleResult();
            if (whateverIsThere || Event.count() == 0) {
                var started = System.nanoTime();
                LOG.info("Loading the bundled history:");
                new HistorySync(session, read()).run();
                LOG.infof("The bundled history is loaded, in %d ms", (System.nanoTime() - started) / 1_000_000);
            }
        });
    }

    /** Reads and checks the history, from all its files. */
    static History read() {
        var files = new LinkedHashMap<String, String>();
        resource("index.txt").lines().forEach(file -> files.put(file, resource(file)));
        return HistoryReader.read(files);
    }

    private static String resource(String file) {
        var path = "history/" + file;
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + path);
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
