package dev.whence.graphql.websocket;

import dev.whence.database.Snapshot;
import dev.whence.graphql.Engine;
import dev.whence.graphql.ErrorCode;
import dev.whence.graphql.Errors;
import dev.whence.graphql.RequestException;
import dev.whence.graphql.websocket.ClientMessage.Subscribe;
import graphql.ExecutionResult;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/** One operation of a client. It runs on virtual threads, and is over when all is said or when it is cancelled. */
final class Operation implements Flow.Subscriber<ExecutionResult> {

    /** What all operations run with. */
    record Means(Engine engine, Errors errors, Snapshot snapshot, ExecutorService threads) {}

    private final Subscribe subscribe;
    private final Means means;
    private final Session session;
    private final Context context;

    private Flow.Subscription events;
    private boolean cancelled;

    /** @param connection the context of the connection, which all its operations share */
    Operation(Subscribe subscribe, Means means, Session session, Context connection) {
        this.subscribe = subscribe;
        this.means = means;
        this.session = session;
        this.context = VertxContext.createNewDuplicatedContext(connection);
    }

    String id() {
        return subscribe.id();
    }

    void start() {
        run(this::execute);
    }

    /** Asks for the next event. */
    void proceed() {
        // The source may make it here and now.
        run(() -> events.request(1));
    }

    void cancel() {
        Flow.Subscription begun;
        synchronized (this) {
            cancelled = true;
            begun = events;
        }
        if (begun != null) {
            run(begun::cancel);
        }
    }

    private void execute() {
        try {
            var result = means.snapshot.read(() -> means.engine.execute(subscribe.request(), this::atItsMoment));
            if (result.getData() instanceof Flow.Publisher<?>) {
                result.<Flow.Publisher<ExecutionResult>>getData().subscribe(this);
            } else if (result.isDataPresent()) {
                session.last(this, next(result), ServerMessage.complete(id()));
            } else {
                refuse(means.errors.toSpecification(result));
            }
        } catch (RuntimeException thrown) {
            onError(thrown);
        } finally {
            session.executed();
        }
    }

    private CompletionStage<ExecutionResult> atItsMoment(Supplier<ExecutionResult> event) {
        return CompletableFuture.supplyAsync(() -> means.snapshot.read(event), this::run);
    }

    private void run(Runnable work) {
        context.runOnContext(here -> means.threads.execute(work));
    }

    // What its events are, when it is a subscription

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        boolean tooLate;
        synchronized (this) {
            events = subscription;
            tooLate = cancelled;
        }
        if (tooLate) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(ExecutionResult result) {
        session.next(this, next(result));
    }

    @Override
    public void onComplete() {
        session.last(this, ServerMessage.complete(id()));
    }

    @Override
    public void onError(Throwable thrown) {
        refuse(
                thrown instanceof RequestException refusal
                        ? Errors.error(refusal.code(), refusal.getMessage())
                        : Errors.error(ErrorCode.INTERNAL, means.errors.masked(thrown)));
    }

    private String next(ExecutionResult result) {
        return ServerMessage.next(id(), means.errors.toSpecification(result));
    }

    private void refuse(Map<String, Object> result) {
        session.last(this, ServerMessage.error(id(), result.get("errors")));
    }
}
