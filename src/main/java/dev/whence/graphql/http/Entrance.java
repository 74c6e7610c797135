package dev.whence.graphql.http;

import dev.whence.database.UnavailableException;
import dev.whence.graphql.Clients;
import dev.whence.graphql.limit.Deadline;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Who comes in: no client with too many requests at once, and none that never ends its own. */
@ApplicationScoped
class Entrance {

    private static final String TIMER = Entrance.class.getName();

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final HttpSettings settings;
    private final AnswerWriter writer;
    private final Clients clients;

    Entrance(HttpSettings settings, AnswerWriter writer) {
        this.settings = settings;
        this.writer = writer;
        this.clients = new Clients(settings.maxConcurrentPerClient());
    }

    /** Counts the request, from its head until its end, and gives its body the time that it may take. */
    void admit(RoutingContext http) {
        writer.begin(http);
        var client = Clients.of(http.request().remoteAddress());
        if (!clients.enter(client)) {
            refuse(
                    http,
                    HttpRefusal.tooManyRequests("Only %d requests of one client at once; try again in a moment"
                            .formatted(settings.maxConcurrentPerClient())));
            return;
        }
        var timer = http.vertx()
                .setTimer(
                        settings.bodyTimeout().toMillis(),
                        late -> refuse(
                                http,
                                HttpRefusal.requestTimeout("The body took longer than %d seconds"
                                        .formatted(settings.bodyTimeout().toSeconds()))));
        http.put(TIMER, timer);
        http.addEndHandler(end -> {
            http.vertx().cancelTimer(timer);
            clients.leave(client);
        });
        http.next();
    }

    void bodyIsIn(RoutingContext http) {
        http.vertx().cancelTimer(http.<Long>get(TIMER));
        http.next();
    }

    /**
     * Ends the request when its client has left. When its time is up it ends by itself; but where the database does not even say that it has
     * cancelled what it did, the client is not kept waiting for it.
     */
    void watch(RoutingContext http, Deadline deadline) {
        var timer = http.vertx()
                .setTimer(
                        deadline.left().plus(GRACE).toMillis(),
                        late -> writer.write(http, Answer.unavailable(UnavailableException.lost())));
        http.addEndHandler(end -> {
            http.vertx().cancelTimer(timer);
            if (!http.response().ended()) {
                deadline.cancel();
            }
        });
    }

    /** What the client still has to send is not read, and so the connection cannot be used again, unless it has many streams. */
    private void refuse(RoutingContext http, HttpRefusal refusal) {
        if (http.request().version() != HttpVersion.HTTP_2) {
            http.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            http.addEndHandler(end -> http.request().connection().close());
        }
        writer.write(http, Answer.refused(refusal));
    }
}
