package dev.whence;

import dev.whence.database.EmbeddedServer;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts Whence, on a database of its own unless it is told of another. */
@QuarkusMain
public final class Whence {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private Whence() {}

    public static void main(String... arguments) {
        shareCores();
        EmbeddedServer.startUnlessConfigured();
        Quarkus.run(arguments);
    }

    /**
     * A virtual thread is carried until it waits for something. Were there only as many carriers as there are cores, a few requests that
     * compute for long would hold up all others; among more carriers the system shares the cores. It is read before the first such thread.
     */
    private static void shareCores() {
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, "32");
        }
    }
}
