package dev.whence.bench;

import dev.whence.bench.Way.Kind;
import dev.whence.causality.EngineAlone;
import dev.whence.causality.EngineAlone.Around;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** The ways to answer one kind of question, and the questions, which are always the same for the same graph. */
record Contest(String name, List<Way> ways, long[] answers) {

    static final String DOWNSTREAM = "about %,d events downstream";
    static final String PATH = "shortest path";
    static final String DRAWING = "drawing of 200 events";

    static final int QUESTIONS = 32;

    private static final int STEPS = 6;

    /** What the field allows by default. */
    private static final int MAX_LENGTH = 12;

    private static final int AROUND_STEPS = 3;
    private static final int AROUND_EVENTS = 200;
    private static final int MOST_DRAWN = 1000;

    private static final String DOWNSTREAM_FIELD = """
            query ($slug: String!) {
              causalGraph(around: [$slug], direction: CONSEQUENCES, depth: 6, maxNodes: 1000) { nodes { event { slug } } }
            }""";
    private static final String PATH_FIELD = """
            query ($from: String!, $to: String!) {
              causalPaths(from: $from, to: $to, limit: 1) { length links { cause { slug } effect { slug } } }
            }""";
    private static final String DRAWING_FIELD = """
            query ($slug: String!) {
              causalGraph(around: [$slug], depth: 3, maxNodes: 200) {
                nodes { event { slug title date { display } } }
                edges { type certainty standing cause { slug } effect { slug } }
              }
            }""";

    /** What all contests are held on. */
    record Arena(GeneratedGraph graph, ArraySearch[] arrays, EngineAlone engine, SqlWays sql, Application application) {

        /** So many events that the contest can ask about, the same each time. */
        private int[] events(IntPredicate fits) {
            return new SplittableRandom(graph.events())
                    .ints(0, graph.events())
                    .filter(fits)
                    .distinct()
                    .limit(QUESTIONS)
                    .toArray();
        }
    }

    /** All events within six steps downstream of events that have about so many. */
    static Contest downstream(Arena arena, int about) throws SQLException, IOException {
        var starts = arena.events(event -> {
            int found = arena.arrays[0].downstream(event, STEPS);
            return found > 0.8 * about && found < 1.2 * about;
        });
        var rows = rows(starts);
        var answers = Arrays.stream(starts)
                .mapToLong(start -> arena.arrays[0].downstream(start, STEPS))
                .toArray();
        var bodies = bodies(DOWNSTREAM_FIELD, question -> Map.of("slug", BenchDatabase.slug(starts[question])));
        return new Contest(
                DOWNSTREAM.formatted(about),
                List.of(
                        Way.of(
                                Kind.ARRAYS,
                                (caller, question) -> arena.arrays[caller].downstream(starts[question], STEPS)),
                        Way.of(Kind.ENGINE, (caller, question) -> arena.engine.downstream(rows[question], STEPS)),
                        Way.of(
                                Kind.FIELD,
                                (caller, question) -> {
                                    int shown = arena.application
                                            .data(bodies[question])
                                            .at("/causalGraph/nodes")
                                            .size();
                                    // With the event itself.
                                    return shown == Math.min(MOST_DRAWN, answers[question] + 1)
                                            ? answers[question]
                                            : shown;
                                },
                                (caller, question) -> arena.application.ask(bodies[question]).length),
                        arena.sql.downstreamByFunction(rows, STEPS),
                        arena.sql.downstreamByCte(rows, STEPS)),
                answers);
    }

    /** The shortest path between any two events that have one. */
    static Contest path(Arena arena) throws SQLException, IOException {
        var random = new SplittableRandom(arena.graph.events());
        var from = new int[QUESTIONS];
        var to = new int[QUESTIONS];
        var answers = new long[QUESTIONS];
        for (int i = 0; i < QUESTIONS; ) {
            int one = random.nextInt(arena.graph.events());
            int other = random.nextInt(arena.graph.events());
            from[i] = Math.min(one, other);
            to[i] = Math.max(one, other);
            answers[i] = one == other ? -1 : arena.arrays[0].path(from[i], to[i]);
            if (answers[i] > 0 && answers[i] <= MAX_LENGTH) {
                i++;
            }
        }
        var starts = rows(from);
        var ends = rows(to);
        var bodies = bodies(
                PATH_FIELD,
                question -> Map.of("from", BenchDatabase.slug(from[question]), "to", BenchDatabase.slug(to[question])));
        return new Contest(
                PATH,
                List.of(
                        Way.of(
                                Kind.ARRAYS,
                                (caller, question) -> arena.arrays[caller].path(from[question], to[question])),
                        Way.of(
                                Kind.ENGINE,
                                (caller, question) -> arena.engine.path(starts[question], ends[question], MAX_LENGTH)),
                        Way.of(
                                Kind.FIELD,
                                (caller, question) -> arena.application
                                        .data(bodies[question])
                                        .at("/causalPaths/0/length")
                                        .asLong(),
                                (caller, question) -> arena.application.ask(bodies[question]).length),
                        arena.sql.pathBetween(starts, ends),
                        arena.sql.pathAhead(starts, ends),
                        arena.sql.pathByCte(starts, ends, MAX_LENGTH)),
                answers);
    }

    /** The 200 events nearest to an event, their titles and dates, and the links among them. */
    static Contest drawing(Arena arena) throws SQLException, IOException {
        var foci = arena.events(event -> arena.engine
                        .around(BenchDatabase.row(event), AROUND_STEPS, AROUND_EVENTS)
                        .events()
                        .length
                == AROUND_EVENTS);
        var rows = rows(foci);
        var around = Arrays.stream(rows)
                .mapToObj(row -> arena.engine.around(row, AROUND_STEPS, AROUND_EVENTS))
                .toArray(Around[]::new);
        var bodies = bodies(DRAWING_FIELD, question -> Map.of("slug", BenchDatabase.slug(foci[question])));
        return new Contest(
                DRAWING,
                List.of(
                        Way.of(
                                Kind.ENGINE,
                                (caller, question) -> arena.engine
                                        .around(rows[question], AROUND_STEPS, AROUND_EVENTS)
                                        .size()),
                        Way.of(
                                Kind.FIELD,
                                (caller, question) -> {
                                    var drawn = arena.application
                                            .data(bodies[question])
                                            .path("causalGraph");
                                    return Around.size(
                                            drawn.path("nodes").size(),
                                            drawn.path("edges").size());
                                },
                                (caller, question) -> arena.application.ask(bodies[question]).length),
                        arena.sql.drawing(around)),
                Arrays.stream(around).mapToLong(Around::size).toArray());
    }

    private static long[] rows(int[] events) {
        return Arrays.stream(events).mapToLong(BenchDatabase::row).toArray();
    }

    private static byte[][] bodies(String query, IntFunction<Map<String, String>> variables) throws IOException {
        var bodies = new byte[QUESTIONS][];
        for (int question = 0; question < QUESTIONS; question++) {
            bodies[question] = Application.body(query, variables.apply(question));
        }
        return bodies;
    }

    /** Fails unless all ways agree. */
    void check() throws Exception {
        for (var way : ways) {
            for (int question = 0; question < QUESTIONS / 4; question++) {
                way.check(question, answers[question]);
            }
        }
    }
}
