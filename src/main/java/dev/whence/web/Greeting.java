package dev.whence.web;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.jboss.logging.Logger;

/** Says in the log where to look, once there is something to see. */
@ApplicationScoped
class Greeting {

    private static final Logger LOG = Logger.getLogger(Greeting.class);

    void listening(@ObservesAsync HttpServerStart start, Graphiql.Settings graphiql) {
        var address = "http://localhost:" + start.options().getPort();
        if (graphiql.enabled()) {
            LOG.infof("GraphiQL: %s/graphiql", address);
        }
        LOG.infof("GraphQL:  %s/graphql, the schema: %s/graphql/schema.graphql", address, address);
    }
}
