package dev.whence.graphql.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Who comes in: no client with too many requests at once, and none that never ends its own. */
@ApplicationScoped
class Entrance {

    private static final String TIMER = Entrance.class.getName();

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

    /** What the client still has to send is not read. */
    private void refuse(RoutingContext http, HttpRefusal refusal) {
        http.addEndHandler(end -> http.request().connection().close());
        writer.write(http, Answer.refused(refusal));
    }
}
