package dev.whence.bench;

import dev.whence.bench.Way.Kind;
import dev.whence.causality.EngineAlone.Around;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.LongStream;

/** The ways that PostgreSQL answers, on a connection for each caller. Events are row ids. */
final class SqlWays implements AutoCloseable {

    private static final String DOWNSTREAM_CTE = """
            with recursive reached (id, steps) as (
                select ?::bigint, 0
                union select link.effect_id, reached.steps + 1
                from reached join causal_link link on link.cause_id = reached.id
                where reached.steps < ?)
            select distinct id from reached""";

    private static final String DOWNSTREAM_FUNCTION = "select unnest(downstream(?, ?))";

    /** PostgreSQL takes no more from the recursion than it needs for the first row, so that this ends when the goal is reached. */
    private static final String PATH_CTE = """
            with recursive reached (id, steps) as (
                select ?::bigint, 0
                union select link.effect_id, reached.steps + 1
                from reached join causal_link link on link.cause_id = reached.id
                where reached.steps < ?)
            select steps from reached where id = ? limit 1""";

    /** The number of links, and how many nanoseconds the function itself took. */
    private static final String PATH_FUNCTION = """
            select cardinality(called.path) - 1, (extract(epoch from clock_timestamp() - called.started) * 1e9)::bigint
            from (select clock_timestamp() as started, %s(?, ?) as path offset 0) called""";

    /** That the cause is one of the events is said twice, for then PostgreSQL 18 finds all links in one pass of their index. */
    private static final String DRAWING = """
            select event.id, event.slug, event.title, event.date_edtf, event.date_calendar,
                event.date_start_earliest, event.date_start_latest, event.date_end_earliest, event.date_end_latest,
                link.id, link.effect_id, link.type, claim.certainty, claim.standing
            from event
            left join (causal_link link join statement claim on claim.id = link.id)
                on link.cause_id = event.id and link.cause_id = any (?) and link.effect_id = any (?)
            where event.id = any (?)""";

    private final Connection[] connections = new Connection[Meter.MOST_CALLERS];

    SqlWays(BenchDatabase database) throws SQLException {
        for (int caller = 0; caller < connections.length; caller++) {
            connections[caller] = database.connect();
        }
    }

    Way downstreamByCte(long[] starts, int steps) throws SQLException {
        return Way.of(
                Kind.CTE,
                asking(DOWNSTREAM_CTE, question -> new Object[] {starts[question], steps}, rows -> rows(rows) - 1));
    }

    Way downstreamByFunction(long[] starts, int steps) throws SQLException {
        return Way.of(
                Kind.BREADTH_FIRST,
                asking(
                        DOWNSTREAM_FUNCTION,
                        question -> new Object[] {starts[question], steps},
                        rows -> rows(rows) - 1));
    }

    Way pathByCte(long[] from, long[] to, int maxLength) throws SQLException {
        return Way.of(
                Kind.CTE,
                asking(
                        PATH_CTE,
                        question -> new Object[] {from[question], maxLength, to[question]},
                        rows -> column(rows, 1)));
    }

    Way pathAhead(long[] from, long[] to) throws SQLException {
        return pathByFunction(Kind.BREADTH_FIRST, "path_ahead", from, to);
    }

    Way pathBetween(long[] from, long[] to) throws SQLException {
        return pathByFunction(Kind.BIDIRECTIONAL, "path_between", from, to);
    }

    private Way pathByFunction(Kind kind, String function, long[] from, long[] to) throws SQLException {
        var sql = PATH_FUNCTION.formatted(function);
        Binding binding = question -> new Object[] {from[question], to[question]};
        var answer = asking(sql, binding, rows -> column(rows, 1));
        var nanos = asking(sql, binding, rows -> column(rows, 2));
        return new Way(kind, answer, nanos::to);
    }

    Way drawing(Around[] around) throws SQLException {
        return Way.of(
                Kind.STATEMENT,
                asking(
                        DRAWING,
                        question -> {
                            var events = LongStream.of(around[question].events())
                                    .boxed()
                                    .toArray(Long[]::new);
                            return new Object[] {events, events, events};
                        },
                        SqlWays::eventsAndLinks));
    }

    private interface Binding {
        Object[] parameters(int question);
    }

    private interface Reading {
        long of(ResultSet rows) throws SQLException;
    }

    private Way.Answer asking(String sql, Binding binding, Reading reading) throws SQLException {
        var statements = new PreparedStatement[connections.length];
        for (int caller = 0; caller < statements.length; caller++) {
            statements[caller] = connections[caller].prepareStatement(sql);
        }
        return (caller, question) -> {
            var parameters = binding.parameters(question);
            for (int i = 0; i < parameters.length; i++) {
                var value = parameters[i] instanceof Long[] events
                        ? connections[caller].createArrayOf("bigint", events)
                        : parameters[i];
                statements[caller].setObject(i + 1, value);
            }
            try (var rows = statements[caller].executeQuery()) {
                return reading.of(rows);
            }
        };
    }

    private static long rows(ResultSet rows) throws SQLException {
        long count = 0;
        while (rows.next()) {
            rows.getLong(1);
            count++;
        }
        return count;
    }

    private static long column(ResultSet rows, int column) throws SQLException {
        rows.next();
        return rows.getLong(column);
    }

    /** Reads every column of every row, as whoever wants to draw them must. */
    private static long eventsAndLinks(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        int events = 0;
        int links = 0;
        long last = 0;
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getObject(column);
            }
            events += rows.getLong(1) == last ? 0 : 1;
            last = rows.getLong(1);
            links += rows.getLong(10) == 0 ? 0 : 1;
        }
        return Around.size(events, links);
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
    }
}
