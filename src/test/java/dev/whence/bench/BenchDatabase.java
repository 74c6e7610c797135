package dev.whence.bench;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * A database of the application's own schema that holds a generated graph: its event 0 is row 1, its link 0 the row after the last
 * event.
 */
record BenchDatabase(String url, Duration loading) {

    private static final List<String> TYPES = List.of("CAUSED", "TRIGGERED", "CONTRIBUTED_TO", "ENABLED", "MOTIVATED");
    private static final List<String> CERTAINTIES = List.of("CERTAIN", "PROBABLE", "POSSIBLE", "DOUBTFUL");
    private static final List<String> KINDS = List.of("OCCURRENCE", "OCCURRENCE", "PROCESS", "CONDITION");

    /** Events spread evenly over so many days, up to 1970. */
    private static final long DAYS = 700_000;

    /** How long a statement may take. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A server in a new folder, with room for all that is measured in memory, so that no figure is one of a disk. */
    static EmbeddedPostgres server(Path directory) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(Files.createTempDirectory(directory, "postgres"))
                .setCleanDataDirectory(true)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF-8")
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("shared_buffers", "2GB")
                .setServerConfig("work_mem", "256MB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off")
                .start();
    }

    static BenchDatabase of(EmbeddedPostgres server, GeneratedGraph graph) throws SQLException, IOException {
        var name = "bench_" + graph.events();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        var url = server.getJdbcUrl("postgres", name);
        Flyway.configure().dataSource(url, null, null).load().migrate();
        var started = System.nanoTime();
        try (var connection = DriverManager.getConnection(url)) {
            load(connection, graph);
        }
        return new BenchDatabase(url, Duration.ofNanos(System.nanoTime() - started));
    }

    static long row(int event) {
        return event + 1L;
    }

    static String slug(int event) {
        return "e" + event;
    }

    /** A connection that gives up on a statement that takes too long. */
    Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(url);
        try (var statement = connection.createStatement()) {
            statement.execute("set statement_timeout = " + PATIENCE.toMillis());
        }
        return connection;
    }

    AgroalDataSource pool() throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool ->
                        pool.maxSize(1).connectionFactoryConfiguration(connections -> connections.jdbcUrl(url))));
    }

    /**
     * By COPY. Foreign keys are taken away and put back, which checks all rows at once; everything else that the schema checks, it
     * checks row by row. Full-text entries are not made: nothing measured here reads them.
     */
    private static void load(Connection connection, GeneratedGraph graph) throws SQLException, IOException {
        int events = graph.events();
        int links = graph.links().length;
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("alter table event disable trigger keep_search_on_insert");
            var foreignKeys = foreignKeys(connection);
            for (var key : foreignKeys) {
                statement.execute(key.drop);
            }
            copy(
                    connection,
                    "event (id, slug, title, summary, kind, occurred, date_edtf, date_calendar, date_start_earliest,"
                            + " date_start_latest, date_end_earliest, date_end_latest)",
                    events,
                    event -> event(event, events));
            copy(connection, "statement (id, kind, key, standing, certainty)", links, link -> claim(graph, link));
            copy(
                    connection,
                    "causal_link (id, cause_id, effect_id, type, explanation)",
                    links,
                    link -> causalLink(graph, link));
            for (var key : foreignKeys) {
                statement.execute(key.add);
            }
            statement.execute("select setval('row_id', %d)".formatted(events + links));
            statement.execute("alter table event enable trigger keep_search_on_insert");
            statement.execute(resource("functions.sql"));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze event, statement, causal_link");
        }
    }

    private record ForeignKey(String drop, String add) {}

    private static List<ForeignKey> foreignKeys(Connection connection) throws SQLException {
        var keys = new ArrayList<ForeignKey>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                            format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                        from pg_constraint
                        where contype = 'f' and conrelid in ('event'::regclass, 'statement'::regclass, 'causal_link'::regclass)""")) {
            while (rows.next()) {
                keys.add(new ForeignKey(rows.getString(1), rows.getString(2)));
            }
        }
        return keys;
    }

    private static void copy(Connection connection, String table, int rows, IntFunction<String> row)
            throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy %s from stdin".formatted(table));
        var some = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            some.append(row.apply(i)).append('\n');
            if (some.length() > 1 << 16 || i == rows - 1) {
                var bytes = some.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                some.setLength(0);
            }
        }
        copy.endCopy();
    }

    private static String event(int event, int events) {
        long day = event * DAYS / events - DAYS;
        return tabbed(
                row(event),
                slug(event),
                "Event %d of a generated history".formatted(event),
                "What happened as event %d, told in a sentence or two of the length that a summary usually has."
                        .formatted(event),
                KINDS.get(event % KINDS.size()),
                true,
                LocalDate.ofEpochDay(day),
                "GREGORIAN",
                day,
                day,
                day,
                day);
    }

    private static String claim(GeneratedGraph graph, int link) {
        return tabbed(
                graph.events() + link + 1,
                "CAUSAL_LINK",
                slug(cause(graph, link)) + "/" + slug(effect(graph, link)),
                link % 10 == 0 ? "DISPUTED" : "ACCEPTED",
                CERTAINTIES.get(link % CERTAINTIES.size()));
    }

    private static String causalLink(GeneratedGraph graph, int link) {
        return tabbed(
                graph.events() + link + 1,
                row(cause(graph, link)),
                row(effect(graph, link)),
                TYPES.get(link % TYPES.size()),
                "How the one led to the other, in a sentence.");
    }

    private static int cause(GeneratedGraph graph, int link) {
        return GeneratedGraph.cause(graph.links()[link]);
    }

    private static int effect(GeneratedGraph graph, int link) {
        return GeneratedGraph.effect(graph.links()[link]);
    }

    private static String tabbed(Object... values) {
        var row = new StringBuilder();
        for (var value : values) {
            row.append(row.isEmpty() ? "" : "\t").append(value);
        }
        return row.toString();
    }

    private static String resource(String name) {
        try (var text = BenchDatabase.class.getResourceAsStream("/bench/" + name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
