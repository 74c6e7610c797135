package dev.whence.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server in a folder, for a machine that has none: real binaries, started and stopped with the application.
 *
 * <p>It is started only when no {@code quarkus.datasource.jdbc.url} is configured. Settings, as system properties or environment variables:
 *
 * <ul>
 *   <li>{@code whence.database.directory}: where the data is kept from run to run, {@code .whence/postgres} in the working directory by
 *       default
 *   <li>{@code whence.database.fresh}: whether to begin with an empty database; all data in the directory is lost
 *   <li>{@code whence.database.port}: the port on the loopback interface, any free one by default
 * </ul>
 *
 * It trusts whoever connects from this machine, so it is for trying out, developing and testing.
 */
public final class EmbeddedServer {

    private static final Logger LOG = Logger.getLogger(EmbeddedServer.class);
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String LOCK = "epg-lock";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Marks a folder whose first start did not come to its end, so that there is nothing in it to lose. */
    private static final String UNFINISHED = ".unfinished";

    private EmbeddedServer() {}

    /** Starts the server and configures the data source, unless one is configured, or this Java process has started the server before. */
    public static void startUnlessConfigured() {
        var config = ConfigProvider.getConfig();
        if (config.getOptionalValue(URL, String.class).isEmpty()) {
            requireBinaries();
            System.setProperty(URL, start(config));
        }
    }

    private static void requireBinaries() {
        try {
            Class.forName("io.zonky.test.db.postgres.embedded.EmbeddedPostgres");
        } catch (ClassNotFoundException notPackaged) {
            throw new IllegalStateException(
                    "No database: set QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD"
                            + " (this build has no embedded server)");
        }
    }

    private static String start(Config config) {
        var directory = config.getOptionalValue("whence.database.directory", String.class)
                .map(Path::of)
                .orElse(Path.of(".whence", "postgres"))
                .toAbsolutePath();
        var fresh =
                config.getOptionalValue("whence.database.fresh", Boolean.class).orElse(false);
        var port =
                config.getOptionalValue("whence.database.port", Integer.class).orElse(0);
        try {
            return start(directory, fresh, port);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot start PostgreSQL in %s: set whence.database.directory to a folder that can be written"
                            .formatted(directory),
                    e);
        }
    }

    private static String start(Path directory, boolean fresh, int port) throws IOException {
        Files.createDirectories(directory);
        stopOrphan(directory);
        var unfinished = directory.resolveSibling(directory.getFileName() + UNFINISHED);
        if (fresh || Files.exists(unfinished)) {
            deleteContents(directory);
        }
        var first = !Files.exists(directory.resolve("PG_VERSION"));
        if (first) {
            Files.writeString(unfinished, "");
        }
        LOG.infof(
                "Starting embedded PostgreSQL %s %s", first ? "on an empty database in" : "on the data in", directory);
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF-8")
                .setPGStartupWait(PATIENCE)
                // Zonky's servers are made to be thrown away, and do not wait for the disk; this one keeps what was
                // acknowledged.
                .setServerConfig("fsync", "on")
                .start();
        Files.deleteIfExists(unfinished);
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Stops a server that an application left behind when it was killed; fails when another application is using the folder. */
    private static void stopOrphan(Path directory) throws IOException {
        try (var channel =
                        FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new IllegalStateException(
                        "Another Whence is using the database in %s: stop it, or set whence.database.directory to another folder"
                                .formatted(directory));
            }
            var pidFile = directory.resolve("postmaster.pid");
            if (Files.exists(pidFile)) {
                var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
                ProcessHandle.of(pid)
                        .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                        .ifPresent(EmbeddedServer::stop);
            }
        }
        // initdb wants an empty folder.
        if (!Files.exists(directory.resolve("PG_VERSION"))) {
            Files.deleteIfExists(directory.resolve(LOCK));
        }
    }

    private static void stop(ProcessHandle server) {
        LOG.infof("Stopping PostgreSQL %d, which was left behind", server.pid());
        server.destroy();
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("PostgreSQL %d does not stop".formatted(server.pid()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void deleteContents(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(directory)) {
                    Files.delete(file);
                }
            }
        }
    }
}
