package dev.whence.bench;

import dev.whence.bench.Way.Kind;
import dev.whence.causality.EngineAlone;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What was measured, as Markdown on the standard output, each part as soon as it is there. */
final class Report {

    private record Key(String contest, Kind kind, int events) {}

    private record Result(Figures alone, Figures together) {}

    private static final Function<Result, Figures> ALONE = Result::alone;
    private static final Function<Result, Figures> TOGETHER = Result::together;

    private final Map<Key, Result> results = new LinkedHashMap<>();
    private Figures loading;
    private long bytes;

    void machine(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            print(
                    "%d processors (%s), Java %s, PostgreSQL %s",
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("os.arch"),
                    Runtime.version(),
                    connection.getMetaData().getDatabaseProductVersion());
        }
    }

    void graph(GeneratedGraph graph, Duration loading) {
        print("\n## %,d events, %,d links\n", graph.events(), graph.links().length);
        print("- COPY into PostgreSQL, constraints checked, vacuumed: %s", Figures.text(loading.toNanos()));
    }

    void engine(EngineAlone engine, Figures loading, long heap) {
        this.loading = loading;
        bytes = engine.bytes();
        print(
                "- Graph into memory, %d times: %s in the middle, %s at most; %s MB of arrays, by which the heap grew by %s MB",
                loading.runs(),
                Figures.text(loading.median()),
                Figures.text(loading.p99()),
                Figures.number(bytes / 1e6),
                Figures.number(heap / 1e6));
    }

    void application(Application application) throws IOException {
        print("- The application, started: `%s`", application.loading());
    }

    void contest(Contest contest, int events, List<Figures> alone, List<Figures> together) {
        print("\n### %s, %,d events", capitalised(contest.name()), events);
        print("");
        print(
                "| | 1 caller: median | 99 % within | runs | 8 callers: median | 99 % within | runs | times the engine, 1 / 8 callers |");
        print("|---|--:|--:|--:|--:|--:|--:|--:|");
        for (int i = 0; i < alone.size(); i++) {
            results.put(
                    new Key(contest.name(), contest.ways().get(i).kind(), events),
                    new Result(alone.get(i), together.get(i)));
        }
        for (var way : contest.ways()) {
            var result = results.get(new Key(contest.name(), way.kind(), events));
            print(
                    "| %s | %s | %s | %s |",
                    way.kind().title,
                    columns(result.alone),
                    columns(result.together),
                    ratios(new Key(contest.name(), way.kind(), events), Kind.ENGINE));
        }
    }

    private static String columns(Figures figures) {
        return "%s | %s | %,d".formatted(Figures.text(figures.median()), Figures.text(figures.p99()), figures.runs());
    }

    /** How the smallest graph compares with the largest. */
    void growth(int smallest, int largest) {
        print("\n## Growth\n");
        print("| | median of 1 caller, %,d events | %,d events | times |".formatted(smallest, largest));
        print("|---|--:|--:|--:|");
        results.forEach((key, result) -> {
            var small = results.get(new Key(key.contest, key.kind, smallest));
            if (key.events == largest && small != null) {
                print(
                        "| %s, %s | %s | %s | %s |",
                        key.contest,
                        key.kind.title,
                        Figures.text(small.alone.median()),
                        Figures.text(result.alone.median()),
                        Figures.number(ratio(result, small, ALONE)));
            }
        });
    }

    /** What is wanted of a graph of a million events, and what was measured of this one, where it has an answer to that. */
    void aims(int events) {
        var many = Contest.DOWNSTREAM.formatted(15_000);
        print("\n## Aims\n");
        print("| | aim | measured, 1 / 8 callers | holds |");
        print("|---|--:|--:|---|");
        atMost(1.5, new Key(many, Kind.ENGINE, events), Kind.ARRAYS);
        atLeast(50, new Key(many, Kind.CTE, events), Kind.ENGINE);
        atLeast(20, new Key(Contest.PATH, Kind.BIDIRECTIONAL, events), Kind.ENGINE);
        atLeast(20, new Key(Contest.PATH, Kind.BREADTH_FIRST, events), Kind.ENGINE);
        atMost(3, new Key(Contest.DRAWING, Kind.FIELD, events), Kind.STATEMENT);
        aim("graph into memory", "at most 10 s", Figures.text(loading.median()), loading.median() <= 10e9);
        aim("graph in memory", "at most 150 MB", Figures.number(bytes / 1e6) + " MB", bytes <= 150e6);
    }

    private void atMost(double limit, Key key, Kind base) {
        if (!results.containsKey(key)) return;
        aim(
                "%s: %s, times the %s".formatted(key.contest, key.kind.title, base.title),
                "at most " + Figures.number(limit),
                ratios(key, base),
                ratio(key, base, ALONE) <= limit && ratio(key, base, TOGETHER) <= limit);
    }

    private void atLeast(double limit, Key key, Kind base) {
        if (!results.containsKey(key)) return;
        aim(
                "%s: %s, times the %s".formatted(key.contest, key.kind.title, base.title),
                "at least " + Figures.number(limit),
                ratios(key, base),
                ratio(key, base, ALONE) >= limit && ratio(key, base, TOGETHER) >= limit);
    }

    private static void aim(String what, String aim, String measured, boolean holds) {
        print("| %s | %s | %s | %s |", what, aim, measured, holds ? "yes" : "**no**");
    }

    /** How many times as long as the base, alone and together. */
    private String ratios(Key key, Kind base) {
        return Figures.number(ratio(key, base, ALONE)) + " / " + Figures.number(ratio(key, base, TOGETHER));
    }

    private double ratio(Key key, Kind base, Function<Result, Figures> callers) {
        return ratio(results.get(key), results.get(new Key(key.contest, base, key.events)), callers);
    }

    /** A run that timed out counts as if it had ended then. */
    private static double ratio(Result result, Result base, Function<Result, Figures> callers) {
        double most = BenchDatabase.PATIENCE.toNanos();
        return Math.min(most, callers.apply(result).median())
                / Math.min(most, callers.apply(base).median());
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static void print(String line, Object... values) {
        System.out.println(values.length == 0 ? line : line.formatted(values));
    }
}
