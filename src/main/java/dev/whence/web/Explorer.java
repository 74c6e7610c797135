package dev.whence.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whence.graphql.document.PersistedDocuments;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The explorer at {@code /}: one shell of HTML for all its pages, which scripts fill from the API.
 *
 * <p>Its parts are static resources of Quarkus under {@code /explorer}; what is added here are the addresses of the pages, their
 * headers, and where the shell's own relative links start. An address that is no page is 404, with the shell for who asks for HTML.
 * With {@code whence.explorer.enabled=false} there is no such page, and {@code /} is {@linkplain Graphiql GraphiQL's}.
 */
@ApplicationScoped
class Explorer {

    /** The addresses of pages. Those in {@code explorer.js} lie within these. */
    private static final List<String> PAGES = List.of(
            "/",
            "/on/\\d\\d-\\d\\d",
            "/search",
            "/paths",
            "/(?:events|why|timeline|people|organisations|places|contexts|sources)/[a-z0-9]+(?:-[a-z0-9]+)*");

    /** Scripts are files of this server, and the one import map in the shell. A picture may be wherever the data say it is. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self' '%s'",
            "style-src 'self'",
            "img-src 'self' data: https:",
            "connect-src 'self'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types lit-html");

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private static final int FIRST = RouteConstants.ROUTE_ORDER_COMPRESSION - 1;

    @ConfigMapping(prefix = "whence.explorer")
    interface Settings {

        @WithDefault("true")
        boolean enabled();
    }

    /** The page without a base, and the policy that lets its import map in. */
    private record Shell(String html, String policy) {

        static Shell read() {
            String html = resource("META-INF/resources/explorer/index.html");
            Matcher importMap = IMPORT_MAP.matcher(html);
            if (!importMap.find()) {
                throw new IllegalStateException("The explorer has no import map");
            }
            return new Shell(html, CONTENT_SECURITY_POLICY.formatted(hash(importMap.group(1))));
        }

        /** Links of the shell are relative to where the application is, which from a page further down is further up. */
        String at(String path, boolean graphiql) {
            String up = "../".repeat((int) path.chars().filter(c -> c == '/').count() - 1);
            return html.replace("<base href=\"./\">", "<base href=\"./%s\">".formatted(up))
                    .replace("data-graphiql=\"\"", graphiql ? "data-graphiql=\"graphiql\"" : "");
        }
    }

    void routes(@Observes Router router, Settings settings, Graphiql.Settings graphiql, PersistedDocuments documents) {
        if (settings.enabled()) {
            ExplorerDocuments.read().forEach(documents::trust);
            Shell shell = Shell.read();
            for (String page : PAGES) {
                get(router.routeWithRegex(page), FIRST, context -> serve(context, shell, 200, graphiql.enabled()));
            }
            get(router.route("/explorer/index.html"), FIRST, Explorer::absent);
            get(router.route("/explorer/*"), FIRST, Explorer::secure);
            get(router.route(), Integer.MAX_VALUE, context -> missing(context, shell, graphiql.enabled()));
        } else {
            get(router.route("/explorer/*"), FIRST, Explorer::absent);
        }
    }

    private static void get(Route route, int order, Handler<RoutingContext> handler) {
        route.method(HttpMethod.GET).method(HttpMethod.HEAD).order(order).handler(handler);
    }

    private static void secure(RoutingContext context) {
        protect(context.response());
        context.next();
    }

    /** Such as the shell itself, which is only a page where a page is. */
    private static void absent(RoutingContext context) {
        context.response().setStatusCode(404).end();
    }

    private static void missing(RoutingContext context, Shell shell, boolean graphiql) {
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains("text/html")) {
            serve(context, shell, 404, graphiql);
        } else {
            context.next();
        }
    }

    private static void serve(RoutingContext context, Shell shell, int status, boolean graphiql) {
        HttpServerResponse response = context.response();
        protect(response);
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .putHeader("Content-Security-Policy", shell.policy())
                .end(shell.at(context.request().path(), graphiql));
    }

    private static void protect(HttpServerResponse response) {
        response.putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String resource(String name) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + name);
            }
            return new String(stream.readAllBytes(), UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
