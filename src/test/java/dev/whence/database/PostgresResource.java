package dev.whence.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jboss.logging.Logger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL for the tests: in a container where an engine answers, embedded where none does. Set
 * {@code whence.test.postgres} to {@code container} or {@code embedded} to have it no other way. It is empty when the first application
 * of a run starts, and ends with the run: all its applications share one database, so that the history is loaded once.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static final Logger LOG = Logger.getLogger(PostgresResource.class);

    /** A system property, for each application has classes of its own. */
    private static final String URL = "whence.test.postgres.url";

    private static final String USER = "postgres";

    @Override
    public Map<String, String> start() {
        if (System.getProperty(URL) == null) {
            System.setProperty(URL, startServer());
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", System.getProperty(URL),
                "quarkus.datasource.username", USER,
                "quarkus.datasource.password", USER);
    }

    private static String startServer() {
        var embedded = switch (System.getProperty("whence.test.postgres", "any")) {
            case "embedded" -> true;
            case "container" -> false;
            case String any -> !DockerClientFactory.instance().isDockerAvailable();
        };
        return embedded ? startEmbedded() : startContainer();
    }

    private static String startContainer() {
        var container =
                new PostgreSQLContainer("postgres:18").withUsername(USER).withPassword(USER);
        container.start();
        LOG.info("Tests run against PostgreSQL 18 in a container (Testcontainers)");
        return container.getJdbcUrl();
    }

    private static String startEmbedded() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
            LOG.info("Tests run against embedded PostgreSQL 18");
            return server.getJdbcUrl(USER, USER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Others still need the server; it ends with the JVM. */
    @Override
    public void stop() {}
}
