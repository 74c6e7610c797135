package dev.whence.web;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.jboss.logging.Logger;

/** Says in the log where to look, once there is something to see. */
@ApplicationScoped
class Greeting {

    private static final Logger LOG = Logger.getLogger(Greeting.class);

    void listening(@ObservesAsync HttpServerStart start, Explorer.Settings explorer, Graphiql.Settings graphiql) {
        var port = start.options().getPort();
        if (port <= 0) {
            // One that the system chose; Quarkus' own line names it.
            return;
        }
        var address = "http://localhost:" + port;
        if (explorer.enabled()) {
            LOG.infof("Explorer: %s/", address);
        }
        if (graphiql.enabled()) {
            LOG.infof("GraphiQL: %s/graphiql", address);
        }
        LOG.infof("GraphQL:  %s/graphql, the schema: %s/graphql/schema.graphql", address, address);
    }
}
