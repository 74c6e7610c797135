package dev.whence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each application is a process of its own, as it is for those who start, stop and kill it. */
class EmbeddedServerTest {

    @TempDir
    Path temporary;

    private final List<Application> applications = new ArrayList<>();

    @AfterEach
    void stopAll() throws Exception {
        for (var application : applications) {
            application.close();
        }
        // What a killed application left behind is found by the next one, and stops with it.
        if (Files.exists(folder().resolve("postmaster.pid"))) {
            start().close();
        }
    }

    @Test
    void dataIsKeptFromRunToRunUntilAFreshOneIsAskedFor() throws Exception {
        try (var first = start()) {
            first.execute("create table kept ()");
            assertThat(temporary.resolve("postgres.unfinished")).doesNotExist();

            var second = start();
            assertThat(second.url).isNull();
            assertThat(second.output)
                    .contains("Another Whence is using the database in " + folder()
                            + ": stop it, or set whence.database.directory to another folder");
            first.execute("select from kept");
        }
        int port = freePort();
        try (var again = start("-Dwhence.database.port=" + port)) {
            assertThat(again.url).contains("localhost:" + port + "/");
            again.execute("select from kept");
        }
        try (var fresh = start("-Dwhence.database.fresh=true")) {
            assertThatThrownBy(() -> fresh.execute("select from kept")).hasMessageContaining("\"kept\" does not exist");
        }
    }

    @Test
    void aServerThatAKilledApplicationLeftBehindIsReplaced() throws Exception {
        var killed = start();
        killed.execute("create table kept ()");
        var orphan = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(folder().resolve("postmaster.pid")).getFirst()))
                .orElseThrow();
        killed.process.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();

        try (var next = start()) {
            assertThat(orphan.isAlive()).isFalse();
            next.execute("select from kept");
        }
    }

    @Test
    void aFirstStartThatWasInterruptedIsBegunAgain() throws Exception {
        Files.createDirectories(folder().resolve("base"));
        Files.writeString(folder().resolve("PG_VERSION"), "18\n");
        Files.writeString(temporary.resolve("postgres.unfinished"), "");
        try (var application = start()) {
            application.execute("select 1");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Files.writeString(folder(), "a file where the folder should be");
        var application = start();
        assertThat(application.url).isNull();
        assertThat(application.output).contains("Cannot start PostgreSQL in " + folder());
        Files.delete(folder());
    }

    @Test
    void whereADatabaseIsConfiguredNoneIsStarted() throws Exception {
        try (var application = start("-Dquarkus.datasource.jdbc.url=jdbc:postgresql://elsewhere/whence")) {
            assertThat(application.url).isEqualTo("jdbc:postgresql://elsewhere/whence");
            assertThat(folder()).doesNotExist();
        }
    }

    private Path folder() {
        return temporary.resolve("postgres");
    }

    /** Starts an application, and returns when it has a database or has ended. */
    private Application start(String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dwhence.database.directory=" + folder()));
        command.addAll(List.of(options));
        command.add(EmbeddedServerProcess.class.getName());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("QUARKUS_DATASOURCE_JDBC_URL");
        var application = new Application(builder.start());
        applications.add(application);
        return application;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static final class Application implements AutoCloseable {

        final Process process;

        /** What it said until it had a database, or until its end. */
        final String output;

        /** Null when it ended without a database. */
        final String url;

        Application(Process process) throws IOException {
            this.process = process;
            var lines = new ArrayList<String>();
            var reader = process.inputReader();
            String line;
            do {
                line = reader.readLine();
                lines.add(line);
            } while (line != null && !line.startsWith("URL "));
            output = String.join("\n", lines);
            url = line == null ? null : line.substring("URL ".length());
        }

        void execute(String sql) throws SQLException {
            try (var connection = DriverManager.getConnection(url);
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void close() throws IOException {
            if (process.isAlive()) {
                process.getOutputStream().close();
                process.inputReader().transferTo(Writer.nullWriter());
                process.onExit().join();
            }
        }
    }
}
