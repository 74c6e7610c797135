import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** How much is answered, and how fast the rest is told so, when more is asked than can be answered. Prints Markdown; for people to judge. */
final class Overload {

    private static final int CONNECTIONS_PER_ADDRESS = 8;

    private record Load(String name, int connections, double perSecond) {}

    private Overload() {}

    static void run(int seconds) throws IOException, InterruptedException {
        var body = Attacks.query(Files.readString(Path.of("src/main/resources/examples/why.graphql")));
        apply(new Load("warm-up", 16, Double.MAX_VALUE), 3 * seconds, body);
        System.out.println("\n| load | connections | offered/s | answered/s | p50, ms | p99, ms | shed/s | p50, ms | p99, ms | other |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---|");
        var peak = print(new Load("peak", 16, Double.MAX_VALUE), seconds, body);
        for (var times : List.of(2, 4)) {
            print(new Load(times + " times the peak", 256 * times, times * peak), seconds, body);
            print(new Load("right after", 16, Double.MAX_VALUE), seconds, body);
        }
        for (var connections : List.of(128, 512)) {
            print(new Load("as fast as they can", connections, Double.MAX_VALUE), seconds, body);
            print(new Load("right after", 16, Double.MAX_VALUE), seconds, body);
        }
    }

    private static double print(Load load, int seconds, String body) throws InterruptedException {
        var came = apply(load, seconds, body);
        var answered = (double) came.answered().count() / seconds;
        var shed = (double) came.shed().count() / seconds;
        System.out.printf(
                "| %s | %d | %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %s |%n",
                load.name(), load.connections(), load.perSecond() == Double.MAX_VALUE ? "" : "%.0f".formatted(load.perSecond()),
                answered, came.answered().millis(0.5), came.answered().millis(0.99),
                shed, came.shed().millis(0.5), came.shed().millis(0.99), came.other());
        return answered;
    }

    private record Came(Tally answered, Tally shed, Tally other) {}

    private static Came apply(Load load, int seconds, String body) throws InterruptedException {
        var came = new Came(new Tally(), new Tally(), new Tally());
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < load.connections(); i++) {
            var from = "127.0.1." + (1 + i / CONNECTIONS_PER_ADDRESS);
            threads.add(Thread.ofVirtual().start(() -> ask(load, from, body, end, came)));
        }
        for (var thread : threads) {
            thread.join();
        }
        return came;
    }

    /** Each connection asks in a rhythm of its own, whether or not the answers keep up with it: what it is late with, it leaves out. */
    private static void ask(Load load, String from, String body, long end, Came came) {
        var interval = (long) (load.connections() / load.perSecond() * 1e9);
        var next = System.nanoTime() + (interval == 0 ? 0 : ThreadLocalRandom.current().nextLong(interval));
        // Who connects and asks nothing is sent away.
        Attacks.pause((next - System.nanoTime()) / 1_000_000);
        try (var wire = new Wire(from)) {
            while (next < end) {
                Attacks.pause((next - System.nanoTime()) / 1_000_000);
                var began = System.nanoTime();
                var answer = wire.post(body).answer();
                var took = System.nanoTime() - began;
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
