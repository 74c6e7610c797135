package dev.whence.bench;

import dev.whence.causality.EngineAlone;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How fast the causal graph is, beside other ways to answer the same questions; see {@code docs/benchmark.md}. Prints Markdown.
 *
 * <p>Arguments: how many events the graphs have, ascending, as {@code 10000,1000000}; and for how many rounds the ways take turns.
 */
final class Benchmark {

    private static final Duration SLICE = Duration.ofMillis(250);
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    /** The application has far more code to compile than a search. */
    private static final Duration WARM_UP_OF_APPLICATION = Duration.ofSeconds(30);

    private static final int LOADS = 5;
    private static final int FEW = 1_500;
    private static final int MANY = 15_000;

    private final Path directory;
    private final EmbeddedPostgres server;
    private final Meter meter;
    private final Report report;

    private Benchmark(Path directory, EmbeddedPostgres server, Meter meter, Report report) {
        this.directory = directory;
        this.server = server;
        this.meter = meter;
        this.report = report;
    }

    public static void main(String[] arguments) throws Exception {
        var sizes = Arrays.stream(arguments[0].split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        var directory = Files.createDirectories(Path.of("target", "bench"));
        var report = new Report();
        try (var server = BenchDatabase.server(directory);
                var meter = new Meter(Integer.parseInt(arguments[1]), SLICE)) {
            report.machine(server);
            var benchmark = new Benchmark(directory, server, meter, report);
            for (int events : sizes) {
                benchmark.measure(GeneratedGraph.of(events));
            }
        }
        report.growth(sizes[0], sizes[sizes.length - 1]);
        report.aims(sizes[sizes.length - 1]);
    }

    private void measure(GeneratedGraph graph) throws Exception {
        var database = BenchDatabase.of(server, graph);
        report.graph(graph, database.loading());
        var engine = engine(database);
        try (var application = Application.on(database, directory);
                var sql = new SqlWays(database)) {
            report.application(application);
            var arena = new Contest.Arena(graph, ArraySearch.of(graph, Meter.MOST_CALLERS), engine, sql, application);
            for (var contest : contests(arena)) {
                contest.check();
                for (var way : contest.ways()) {
                    meter.warmUp(
                            way, Contest.QUESTIONS, way.kind() == Way.Kind.FIELD ? WARM_UP_OF_APPLICATION : WARM_UP);
                }
                var alone = meter.measure(contest.ways(), Contest.QUESTIONS, 1);
                var together = meter.measure(contest.ways(), Contest.QUESTIONS, Meter.MOST_CALLERS);
                report.contest(contest, graph.events(), alone, together);
            }
        }
    }

    /** The graph in memory, loaded some times over. */
    private EngineAlone engine(BenchDatabase database) throws SQLException {
        var took = new ArrayList<Long>();
        long before = heap();
        EngineAlone engine = null;
        try (var pool = database.pool()) {
            for (int i = 0; i < LOADS; i++) {
                engine = EngineAlone.load(pool);
                took.add(engine.took().toNanos());
            }
        }
        report.engine(engine, Figures.of(took.stream().mapToLong(nanos -> nanos).toArray()), heap() - before);
        return engine;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static List<Contest> contests(Contest.Arena arena) throws Exception {
        var contests = new ArrayList<>(List.of(Contest.downstream(arena, FEW)));
        if (arena.graph().events() > 10 * MANY) {
            contests.add(Contest.downstream(arena, MANY));
        }
        contests.add(Contest.path(arena));
        contests.add(Contest.drawing(arena));
        return contests;
    }
}
