package dev.whence.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL server of a test's own, which may be killed, stopped, paused and started again. */
public class MortalServer implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres first;
    private Path directory;
    private List<String> command;
    private Process restarted;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("mortal");
            first = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF-8")
                    .start();
            command = commandOf(postmaster());
            return Map.of(
                    "quarkus.datasource.jdbc.url", first.getJdbcUrl("postgres", "postgres"),
                    "quarkus.datasource.username", "postgres",
                    "quarkus.datasource.password", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(Object test) {
        if (test instanceof DatabaseLossTest loss) {
            loss.server = this;
        }
    }

    /** As it was started; PostgreSQL does not run as root, and in a user namespace of its own nobody is. */
    private static List<String> commandOf(ProcessHandle process) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(process.info().command().orElseThrow());
        command.addAll(List.of(process.info().arguments().orElseThrow()));
        return command;
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(directory.resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** Sends a signal to the server and all that it started, and waits for their end if it ends them. */
    void signal(String name) throws IOException, InterruptedException {
        var server = postmaster();
        var processes = Stream.concat(server.descendants(), Stream.of(server)).toList();
        var kill = new ArrayList<>(List.of("kill", "-" + name));
        // The server itself stops its own.
        (name.equals("INT") ? Stream.of(server) : processes.stream())
                .map(ProcessHandle::pid)
                .map(String::valueOf)
                .forEach(kill::add);
        new ProcessBuilder(kill).start().waitFor();
        if (name.equals("KILL") || name.equals("INT")) {
            processes.forEach(process -> process.onExit().join());
        }
    }

    void restart(String... more) throws IOException {
        var arguments = new ArrayList<>(command);
        arguments.addAll(List.of(more));
        restarted = new ProcessBuilder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Override
    public void stop() {
        try {
            first.close();
            if (restarted != null) {
                restarted.waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
