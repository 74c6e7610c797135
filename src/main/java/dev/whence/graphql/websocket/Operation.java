package dev.whence.graphql.websocket;

import dev.whence.database.Cancellation;
import dev.whence.database.Snapshot;
import dev.whence.database.UnavailableException;
import dev.whence.graphql.Engine;
import dev.whence.graphql.Errors;
import dev.whence.graphql.document.PersistedDocuments;
import dev.whence.graphql.limit.Deadline;
import dev.whence.graphql.request.ErrorCode;
import dev.whence.graphql.request.Request;
import dev.whence.graphql.request.RequestException;
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
    record Means(
            PersistedDocuments documents, Engine engine, Errors errors, Snapshot snapshot, ExecutorService threads) {}

    private final String id;
    private final String client;
    private final Request request;
    private final Means means;
    private final Session session;
    private final Context context;

    private volatile boolean isCostly;
    private Deadline deadline;
    private Flow.Subscription events;
    private boolean cancelled;

    /**
     * @param client whose it is, as {@link dev.whence.graphql.Clients} has it
     * @param connection the context of the connection, which all its operations share
     */
    Operation(String id, String client, Request request, Means means, Session session, Context connection) {
        this.id = id;
        this.client = client;
        this.request = request;
        this.means = means;
        this.session = session;
        this.context = VertxContext.createNewDuplicatedContext(connection);
    }

    String id() {
        return id;
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
        Deadline running;
        Flow.Subscription begun;
        synchronized (this) {
            cancelled = true;
            running = deadline;
            begun = events;
        }
        if (running != null) {
            running.cancel();
        }
        if (begun != null) {
            run(begun::cancel);
        }
    }

    private void execute() {
        try {
            var prepared = means.engine.prepare(request);
            if (prepared.isRefused()) {
                refuse(means.errors.toSpecification(means.engine.execute(prepared)));
            } else {
                isCostly = prepared.isCostly();
                answer(until(prepared.deadline(), () -> means.engine.execute(prepared, this::inItsTurn)));
            }
        } catch (RuntimeException thrown) {
            onError(thrown);
        } finally {
            session.executed();
        }
    }

    private void answer(ExecutionResult result) {
        if (result.getData() instanceof Flow.Publisher<?>) {
            result.<Flow.Publisher<ExecutionResult>>getData().subscribe(this);
        } else if (result.isDataPresent()) {
            session.last(this, next(result), ServerMessage.complete(id));
        } else {
            refuse(means.errors.toSpecification(result));
        }
    }

    private CompletionStage<ExecutionResult> inItsTurn(Deadline deadline, Supplier<ExecutionResult> event) {
        return CompletableFuture.supplyAsync(() -> until(deadline, event), this::run);
    }

    /** At one moment of the database, until the time is up or the operation is cancelled. */
    private ExecutionResult until(Deadline end, Supplier<ExecutionResult> reading) {
        try (end) {
            var cancellation = new Cancellation();
            end.whenOver(() -> means.threads.execute(cancellation::cancel));
            synchronized (this) {
                deadline = end;
                if (cancelled) {
                    end.cancel();
                }
            }
            return means.snapshot.read(client, isCostly, end.left(), cancellation, reading);
        }
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
        session.last(this, ServerMessage.complete(id));
    }

    @Override
    public void onError(Throwable thrown) {
        refuse(
                switch (thrown) {
                    case RequestException refusal -> Errors.error(refusal.code(), refusal.getMessage());
                    case UnavailableException refusal -> Errors.error(ErrorCode.UNAVAILABLE, refusal.getMessage());
                    case Throwable fault -> Errors.error(ErrorCode.INTERNAL, means.errors.masked(fault));
                });
    }

    private String next(ExecutionResult result) {
        return ServerMessage.next(id, means.errors.toSpecification(result));
    }

    private void refuse(Map<String, Object> result) {
        session.last(this, ServerMessage.error(id, result.get("errors")));
    }
}
