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
 * A real, empty PostgreSQL for the tests: in a container where an engine answers, embedded where none does. Set
 * {@code whence.test.postgres} to {@code container} or {@code embedded} to have it no other way.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static final Logger LOG = Logger.getLogger(PostgresResource.class);

    private AutoCloseable server;

    @Override
    public Map<String, String> start() {
        var embedded = switch (System.getProperty("whence.test.postgres", "any")) {
            case "embedded" -> true;
            case "container" -> false;
            case String any -> !DockerClientFactory.instance().isDockerAvailable();
        };
        return embedded ? startEmbedded() : startContainer();
    }

    private Map<String, String> startContainer() {
        var container = new PostgreSQLContainer("postgres:18");
        container.start();
        server = container;
        LOG.info("Tests run against PostgreSQL 18 in a container (Testcontainers)");
        return settings(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    private Map<String, String> startEmbedded() {
        try {
            var embedded = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
            server = embedded;
            LOG.info("Tests run against embedded PostgreSQL 18");
            return settings(embedded.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings(String url, String user, String password) {
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", user,
                "quarkus.datasource.password", password);
    }

    @Override
    public void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("PostgreSQL did not stop", e);
        }
    }
}
