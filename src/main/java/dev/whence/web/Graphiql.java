package dev.whence.web;

import dev.whence.graphql.document.PersistedDocuments;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * GraphiQL at {@code /graphiql}, with the {@linkplain Example examples} at {@code /graphiql/examples.json}.
 *
 * <p>The page and its parts are static resources of Quarkus; what is added here are their addresses and headers. With
 * {@code whence.graphiql.enabled=false} all of it is 404. Where the {@linkplain Explorer explorer} is off, {@code /} leads
 * here, or else says where the API is.
 */
@ApplicationScoped
class Graphiql {

    /** GraphiQL and its editor set inline styles, carry their fonts as data, and talk to this server only. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "font-src data:",
            "img-src 'self' data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    /** Before Quarkus' own routes, which then find the headers set; also those under {@code /q}. */
    private static final int FIRST = RouteConstants.ROUTE_ORDER_COMPRESSION - 1;

    @ConfigMapping(prefix = "whence.graphiql")
    interface Settings {

        @WithDefault("true")
        boolean enabled();
    }

    /** Redirects are relative, as are the page's links, so that a proxy may put all of it under a path of its own. */
    void routes(@Observes Router router, Settings settings, Explorer.Settings explorer, PersistedDocuments documents) {
        get(router, "/_static/*", Graphiql::keepForGood);
        get(router, "/webjars/*", Graphiql::keepForGood);
        // Without introspection and queries of one's own it would be an empty room.
        var served = settings.enabled() && !documents.trustedOnly();
        if (!explorer.enabled()) {
            JsonObject pointer = new JsonObject().put("name", "Whence").put("graphql", "/graphql");
            get(router, "/", context -> {
                if (served) context.redirect("graphiql");
                else context.json(pointer);
            });
        }
        if (served) {
            get(router, "/q/graphql-ui/", context -> context.redirect("../../graphiql"));
            get(router, "/q/graphql-ui", context -> context.redirect("../graphiql"));
            get(router, "/graphiql*", Graphiql::secure);
            get(router, "/graphiql/", context -> context.redirect("../graphiql"));
            get(router, "/graphiql", context -> context.reroute("/graphiql.html"));
            JsonArray examples =
                    new JsonArray(Example.all().stream().map(Example::toJson).toList());
            get(router, "/graphiql/examples.json", context -> context.json(examples));
        } else {
            get(router, "/q/graphql-ui*", Graphiql::absent);
            get(router, "/graphiql*", Graphiql::absent);
        }
    }

    private static void get(Router router, String path, Handler<RoutingContext> handler) {
        router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(FIRST)
                .handler(handler);
    }

    private static void secure(RoutingContext context) {
        context.response()
                .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        context.next();
    }

    /** The addresses under {@code /_static} and {@code /webjars} name the version of what they lead to; that one is absent may change. */
    private static void keepForGood(RoutingContext context) {
        HttpServerResponse response = context.response();
        response.putHeader("X-Content-Type-Options", "nosniff");
        context.addHeadersEndHandler(ready -> {
            if (response.getStatusCode() < 400) {
                response.putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
            }
        });
        context.next();
    }

    private static void absent(RoutingContext context) {
        context.response().setStatusCode(404).end();
    }
}
