import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Honest and hostile clients at once. Prints what came of it as Markdown, and fails when something did that must not, as when the honest
 * ones wait too long: compared with how long they wait beside nobody, right before and right after. When others have the machine busy
 * meanwhile it is done again, and only what comes out so each time counts.
 *
 * <p>Arguments: the application's process, its port, its log, and for how many seconds it is attacked; or the word overload, and for how
 * many seconds each load.
 */
final class Soak {

    /**
     * How many times longer than in quiet the slowest hundredth of the honest requests may take under attack. The aim is 5, for people to
     * judge on a machine that does nothing else; this here is what no noise makes of it, but starving them does.
     */
    private static final int MAX_TIMES = 20;

    private static final int ATTEMPTS = 3;

    /** Of how many quiet requests of each kind a hundredth says something. */
    private static final int ENOUGH = 200;

    private static final int MAX_HEAP_GROWTH = 40 << 20;
    /** As many carriers of virtual threads come and go as they are needed, up to 32. */
    private static final int MAX_THREAD_GROWTH = 40;

    private final Server server;
    private final List<String> failures = new ArrayList<>();

    private Soak(Server server) {
        this.server = server;
    }

    static void main(String... arguments) throws IOException, InterruptedException {
        var server = new Server(Long.parseLong(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        Wire.to(server.port());
        if (arguments[3].equals("overload")) {
            Overload.run(server, arguments.length > 4 ? Integer.parseInt(arguments[4]) : 10);
        } else {
            System.exit(new Soak(server).run(Integer.parseInt(arguments[3])) ? 0 : 1);
        }
    }

    private boolean run(int seconds) throws IOException, InterruptedException {
        var honest = new Honest();
        // As much as comes later, so that pools and caches are what they will be.
        attack(honest, Math.max(20, seconds / 4));
        settle(server.sockets());
        var before = server.holdings();
        for (int attempt = 1; !isBearable(honest, seconds, before.sockets()); attempt++) {
            if (attempt == ATTEMPTS) {
                failures.add("the honest had to wait for too long, %d times over".formatted(attempt));
                break;
            }
        }
        var after = server.holdings();
        print(before, after);
        judge(before, after);
        failures.forEach(failure -> System.out.println("FAILED: " + failure));
        return failures.isEmpty();
    }

    /** Whether the honest are answered about as fast beside the hostile as alone. */
    private boolean isBearable(Honest honest, int seconds, long sockets) throws InterruptedException {
        var quiet = honest.ask(in(seconds / 4), ENOUGH / 2);
        var attacked = attack(honest, seconds);
        settle(sockets);
        honest.ask(in(seconds / 4), ENOUGH / 2).forEach((kind, tally) -> quiet.get(kind).add(tally));

        print(attacked.hostile());
        print(quiet, attacked.honest());
        attacked.hostile().forEach(this::judge);
        quiet.forEach((kind, tally) -> judge("quiet " + kind, tally, false));
        attacked.honest().forEach((kind, tally) -> judge("attacked " + kind, tally, true));
        return times(all(quiet), all(attacked.honest())) <= MAX_TIMES;
    }

    private static double times(Tally quiet, Tally attacked) {
        return attacked.millis(0.99) / quiet.millis(0.99);
    }

    private static Tally all(Map<String, Tally> kinds) {
        var all = new Tally();
        kinds.values().forEach(all::add);
        return all;
    }

    private record Attacked(Map<Attacks.Attack, Tally> hostile, Map<String, Tally> honest) {}

    private static Attacked attack(Honest honest, int seconds) throws InterruptedException {
        var over = new AtomicBoolean();
        var hostile = new LinkedHashMap<Attacks.Attack, Tally>();
        var threads = new ArrayList<Thread>();
        Stream.concat(Attacks.all().stream(), WebSocketAttacks.all().stream()).forEach(attack -> {
            var tally = new Tally();
            hostile.put(attack, tally);
            var from = "127.0.0." + (hostile.size() + 1);
            for (int i = 0; i < attack.clients(); i++) {
                threads.add(Thread.ofVirtual().start(() -> repeat(attack, from, tally, over::get)));
            }
        });
        var answers = honest.ask(in(seconds), 1);
        over.set(true);
        for (var thread : threads) {
            thread.join();
        }
        return new Attacked(hostile, answers);
    }

    private static void repeat(Attacks.Attack attack, String from, Tally tally, BooleanSupplier until) {
        while (!until.getAsBoolean()) {
            var began = System.nanoTime();
            tally.add(attack.once(from), System.nanoTime() - began);
            Attacks.pause(100);
        }
    }

    private static BooleanSupplier in(int seconds) {
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        return () -> System.nanoTime() > end;
    }

    /** Until its clients have gone, and what they asked for has. */
    private void settle(long sockets) throws InterruptedException {
        Server.eventually(() -> {
            try {
                return server.sockets() <= sockets && server.metric("agroal_active_count") == 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    // What must not be

    private void judge(Attacks.Attack attack, Tally tally) {
        check(tally.outcomes().stream().anyMatch(attack.right()::contains), attack.name() + " never came to " + attack.right());
        tally.outcomes().stream()
                .filter(outcome -> !attack.right().contains(outcome))
                .filter(outcome -> !Attacks.SHED.contains(outcome) && !outcome.equals(Attacks.TOO_MANY))
                .forEach(outcome -> failures.add("%s came to: %s".formatted(attack.name(), outcome)));
    }

    /** Under attack one may be told to come again, and must be served in the end. */
    private void judge(String who, Tally tally, boolean attacked) {
        check(tally.count(Honest.RIGHT) > 0, who + " got no right answer");
        tally.outcomes().stream()
                .filter(outcome -> !outcome.equals(Honest.RIGHT) && !(attacked && Attacks.SHED.contains(outcome)))
                .forEach(outcome -> failures.add("%s got: %s".formatted(who, outcome)));
    }

    private void judge(Server.Holdings before, Server.Holdings after) throws IOException {
        check(after.heapBytes() - before.heapBytes() <= MAX_HEAP_GROWTH, "the heap grew");
        check(after.sockets() <= before.sockets(), "connections are left open");
        check(after.threads() - before.threads() <= MAX_THREAD_GROWTH, "threads are left");
        check(after.poolConnections() == 0, "connections to the database are not given back");
        check(server.isReady(), "it is not ready");
        check(!server.hasInternalErrors(), "it counted INTERNAL errors");
        server.faults().forEach(line -> failures.add("it logged: " + line));
    }

    private void check(boolean holds, String failure) {
        if (!holds) {
            failures.add(failure);
        }
    }

    // What came of it

    private static void print(Map<Attacks.Attack, Tally> hostile) {
        System.out.println("\n| attack | sent | came to | slowest, ms |\n|---|---:|---|---:|");
        hostile.forEach((attack, tally) ->
                System.out.printf("| %s | %d | %s | %.0f |%n", attack.name(), tally.count(), tally, tally.millis(1)));
    }

    private static void print(Map<String, Tally> quiet, Map<String, Tally> attacked) {
        System.out.println("\n| honest | n | p50, ms | p99, ms | not right | attacked: n | p50, ms | p99, ms | not right | p99, times |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        quiet.forEach((kind, before) -> print(kind, before, attacked.get(kind)));
        print("all (the aim: 5 times)", all(quiet), all(attacked));
    }

    private static void print(String kind, Tally quiet, Tally attacked) {
        System.out.printf("| %s | %s | %s | %.1f |%n", kind, row(quiet), row(attacked), times(quiet, attacked));
    }

    private static String row(Tally tally) {
        return "%d | %.1f | %.1f | %d".formatted(
                tally.count(), tally.millis(0.5), tally.millis(0.99), tally.count() - tally.count(Honest.RIGHT));
    }

    private static void print(Server.Holdings before, Server.Holdings after) {
        System.out.println("\n| left | before | after |\n|---|---:|---:|");
        System.out.printf("| heap, live, MB | %.1f | %.1f |%n", before.heapBytes() / 1048576.0, after.heapBytes() / 1048576.0);
        System.out.printf("| sockets | %d | %d |%n", before.sockets(), after.sockets());
        System.out.printf("| threads | %d | %d |%n", before.threads(), after.threads());
        System.out.printf("| connections to the database in use | %d | %d |%n%n", before.poolConnections(), after.poolConnections());
    }
}
