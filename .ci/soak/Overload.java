import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How much is answered, and how fast the rest is told so, when more is asked than can be answered. Prints Markdown, for people to judge.
 *
 * <p>What the machine can do changes with what others do on it. So each load comes between two measurements of the peak, several times over,
 * and is compared with these two. And all share its cores: when the driver cannot ask as often as it should, or computes as long as the
 * application does, it is the driver that is measured.
 */
final class Overload {

    private static final int ROUNDS = 5;
    private static final int CONNECTIONS_PER_ADDRESS = 8;

    /** @param perSecond how many requests are asked in all; 0 for as many as they can */
    private record Load(String name, int connections, double perSecond) {}

    private final Server server;
    private final int seconds;
    private final String body;

    private Overload(Server server, int seconds) throws IOException {
        this.server = server;
        this.seconds = seconds;
        this.body = Attacks.query(Files.readString(Path.of("src/main/resources/examples/why.graphql")));
    }

    static void run(Server server, int seconds) throws IOException, InterruptedException {
        var overload = new Overload(server, seconds);
        // Until it is as fast as it gets.
        overload.apply(peak(), Math.max(60, 3 * seconds));
        System.out.println("\n| load | connections | to ask/s | asked/s | answered/s | p50, ms | p99, ms | shed/s | p50, ms | p99, ms | other | application, cores | driver, cores |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|---:|---:|");
        var shares = List.of(overload.shares(2), overload.shares(4));
        System.out.println("\n| times the peak | answered, % of the peak beside it: median | least | most |\n|---|---:|---:|---:|");
        for (int i = 0; i < shares.size(); i++) {
            var sorted = shares.get(i).stream().sorted().toList();
            System.out.printf("| %d | %.0f | %.0f | %.0f |%n", 2 << i, sorted.get(ROUNDS / 2), sorted.getFirst(), sorted.getLast());
        }
    }

    private static Load peak() {
        return new Load("peak", 16, 0);
    }

    /** How much of the peak is answered under so many times the peak, in percent, round for round. */
    private List<Double> shares(int times) throws InterruptedException {
        var shares = new ArrayList<Double>();
        var before = print(peak());
        for (int i = 0; i < ROUNDS; i++) {
            var answered = print(new Load(times + " times the peak", 128 * times, times * before));
            var after = print(peak());
            shares.add(100 * answered / ((before + after) / 2));
            before = after;
        }
        return shares;
    }

    private double print(Load load) throws InterruptedException {
        var application = server.computed();
        var driver = computed();
        var came = apply(load, seconds);
        System.out.printf(
                "| %s | %d | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %s | %.2f | %.2f |%n",
                load.name(), load.connections(), load.perSecond(),
                perSecond(came.answered()) + perSecond(came.shed()) + perSecond(came.other()),
                perSecond(came.answered()), came.answered().millis(0.5), came.answered().millis(0.99),
                perSecond(came.shed()), came.shed().millis(0.5), came.shed().millis(0.99), came.other(),
                cores(server.computed().minus(application)), cores(computed().minus(driver)));
        return perSecond(came.answered());
    }

    private double perSecond(Tally tally) {
        return (double) tally.count() / seconds;
    }

    private double cores(Duration computed) {
        return computed.toMillis() / 1000.0 / seconds;
    }

    private static Duration computed() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private record Came(Tally answered, Tally shed, Tally other) {}

    private Came apply(Load load, int seconds) throws InterruptedException {
        var came = new Came(new Tally(), new Tally(), new Tally());
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < load.connections(); i++) {
            var from = "127.0.1." + (1 + i / CONNECTIONS_PER_ADDRESS);
            threads.add(Thread.ofVirtual().start(() -> ask(load, from, end, came)));
        }
        for (var thread : threads) {
            thread.join();
        }
        return came;
    }

    /** Each connection asks in a rhythm of its own, whether or not the answers keep up with it: what it is late with, it leaves out. */
    private void ask(Load load, String from, long end, Came came) {
        var interval = load.perSecond() == 0 ? 0 : (long) (load.connections() / load.perSecond() * 1e9);
        var next = System.nanoTime() + (interval == 0 ? 0 : ThreadLocalRandom.current().nextLong(interval));
        // Who connects and asks nothing is sent away.
        Attacks.pause((next - System.nanoTime()) / 1_000_000);
        try (var wire = new Wire(from)) {
            while (next < end) {
                Attacks.pause((next - System.nanoTime()) / 1_000_000);
                var began = System.nanoTime();
                var answer = wire.post(body).answer();
                var took = System.nanoTime() - began;
                if (began + took > end) {
                    // What waited until the load was over is no part of what was done under it.
                    break;
                }
                switch (answer.summary()) {
                    case "200" -> came.answered().add("200", took);
                    case "503 UNAVAILABLE" -> came.shed().add("503", took);
                    case String other -> came.other().add(other, took);
                }
                next = Math.max(next + interval, System.nanoTime());
            }
        } catch (IOException e) {
            came.other().add(e.toString(), 0);
        }
    }
}
