package dev.whence;

import dev.whence.database.EmbeddedServer;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts Whence, on a database of its own unless it is told of another. */
@QuarkusMain
public final class Whence {

    private Whence() {}

    public static void main(String... arguments) {
        EmbeddedServer.startUnlessConfigured();
        Quarkus.run(arguments);
    }
}
