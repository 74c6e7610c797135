import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The application as its operator sees it. */
record Server(long pid, int port, Path log) {

    private static final Pattern FAULT = Pattern.compile(" (ERROR|FATAL) |Fault |OutOfMemoryError|StackOverflowError");

    /** What it holds when nobody asks for anything. */
    record Holdings(long heapBytes, long sockets, long threads, long poolConnections) {}

    Holdings holdings() throws IOException {
        return new Holdings(
                liveBytes(), sockets(), (long) metric("jvm_threads_live_threads"), (long) metric("agroal_active_count"));
    }

    /** What is reachable, after a full collection. */
    private long liveBytes() throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        run(jcmd, "" + pid, "GC.run");
        var total = run(jcmd, "" + pid, "GC.class_histogram").lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(total.split("\\s+")[2]);
    }

    private static String run(String... command) throws IOException {
        return new String(
                new ProcessBuilder(command).redirectErrorStream(true).start().getInputStream().readAllBytes());
    }

    /** All that it has open, also those that the other side has closed. */
    long sockets() throws IOException {
        try (var open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return open.filter(Server::isSocket).count();
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException closed) {
            return false;
        }
    }

    /** The metric's value; one that is not there fails. */
    double metric(String name) throws IOException {
        var line = metrics(name).findFirst().orElseThrow(() -> new IllegalStateException("There is no " + name));
        return Double.parseDouble(line.substring(line.lastIndexOf(' ')));
    }

    /** How long it has computed so far, its database not counted. */
    Duration computed() {
        return ProcessHandle.of(pid).orElseThrow().info().totalCpuDuration().orElseThrow();
    }

    boolean hasInternalErrors() throws IOException {
        return metrics("whence_graphql_errors_total").anyMatch(line -> line.contains("code=\"INTERNAL\""));
    }

    private static Stream<String> metrics(String name) throws IOException {
        return ask("/q/metrics").body().lines().filter(line -> line.matches(name + "[ {].*"));
    }

    boolean isReady() throws IOException {
        return ask("/q/health/ready").status() == 200;
    }

    private static Wire.Answer ask(String path) throws IOException {
        try (var wire = new Wire(Wire.HONEST)) {
            return wire.get(path, "Connection: close").answer();
        }
    }

    List<String> faults() throws IOException {
        return Files.readAllLines(log).stream().filter(line -> FAULT.matcher(line).find()).toList();
    }

    /** Gives it the time to notice that its clients have gone, which noise may make long. */
    static boolean eventually(BooleanSupplier condition) throws InterruptedException {
        for (var end = System.nanoTime() + 60_000_000_000L; !condition.getAsBoolean(); Thread.sleep(200)) {
            if (System.nanoTime() > end) {
                return false;
            }
        }
        return true;
    }
}
