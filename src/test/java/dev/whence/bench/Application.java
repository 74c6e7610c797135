package dev.whence.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The packaged application, in a process of its own, as users run it; and the client of its API. */
final class Application implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String LOADED = "Causal graph version";

    private final Process process;
    private final Path log;
    private final URI graphql;

    private Application(Process process, Path log, URI graphql) {
        this.process = process;
        this.log = log;
        this.graphql = graphql;
    }

    /** Starts the application on a database, and waits until it has the graph in memory. */
    static Application on(BenchDatabase database, Path directory) throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var log = directory.resolve("application.log");
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.datasource.jdbc.url=" + database.url(),
                        "-Dwhence.history.load=never",
                        "-jar",
                        "target/quarkus-app/quarkus-run.jar"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // Also when this is interrupted.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var application = new Application(process, log, URI.create("http://localhost:%d/graphql".formatted(port)));
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (application.loading().isEmpty()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                application.close();
                throw new IllegalStateException("The application does not start; it says why in " + log);
            }
            Thread.sleep(200);
        }
        return application;
    }

    /** What it logs when it has loaded the graph; empty before. */
    String loading() throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(LOADED))
                    .map(line -> line.substring(line.indexOf(LOADED)))
                    .findFirst()
                    .orElse("");
        }
    }

    static byte[] body(String query, Map<String, ?> variables) throws IOException {
        return JSON.writeValueAsBytes(Map.of("query", query, "variables", variables));
    }

    /** The data of the answer, which has no errors. */
    JsonNode data(byte[] body) throws IOException {
        var answer = JSON.readTree(ask(body));
        if (answer.has("errors")) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.path("data");
    }

    /** The whole answer as it comes, on a connection that is kept. */
    byte[] ask(byte[] body) throws IOException {
        var http = (HttpURLConnection) graphql.toURL().openConnection();
        http.setDoOutput(true);
        http.setRequestProperty("Content-Type", "application/json");
        http.setFixedLengthStreamingMode(body.length);
        try (var out = http.getOutputStream()) {
            out.write(body);
        }
        if (http.getResponseCode() != 200) {
            throw new IOException(new String(http.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        try (var in = http.getInputStream()) {
            return in.readAllBytes();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
