package dev.whence.database;

import java.io.IOException;
import org.eclipse.microprofile.config.ConfigProvider;

/** An application that starts the embedded server, says where it is, and runs until its input ends. */
final class EmbeddedServerProcess {

    private EmbeddedServerProcess() {}

    public static void main(String... arguments) throws IOException {
        EmbeddedServer.startUnlessConfigured();
        System.out.println("URL " + ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class));
        System.in.transferTo(System.out);
        System.exit(0);
    }
}
