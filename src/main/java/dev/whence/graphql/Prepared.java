package dev.whence.graphql;

import dev.whence.graphql.document.Documents.Parsed;
import dev.whence.graphql.limit.Cost;
import dev.whence.graphql.limit.Deadline;
import dev.whence.graphql.request.Request;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A request of which all is known that can be known without running it: what it asks for, what that costs, and why it is refused if it is.
 * Resolvers and instrumentations find it in the GraphQL context, by its class.
 */
public final class Prepared {

    private final Request request;
    private final Deadline deadline;
    private final Parsed document;
    private final OperationDefinition operation;
    private final Cost cost;
    private final List<GraphQLError> errors;

    private Prepared(
            Request request,
            Deadline deadline,
            Parsed document,
            OperationDefinition operation,
            Cost cost,
            List<GraphQLError> errors) {
        this.request = request;
        this.deadline = deadline;
        this.document = document;
        this.operation = operation;
        this.cost = cost;
        this.errors = errors;
    }

    static Prepared ready(
            Request request, Deadline deadline, Parsed document, OperationDefinition operation, Cost cost) {
        return new Prepared(request, deadline, document, operation, cost, List.of());
    }

    static Prepared refused(
            Request request, Deadline deadline, OperationDefinition operation, Cost cost, List<GraphQLError> errors) {
        return new Prepared(request, deadline, null, operation, cost, errors);
    }

    /** The same, but for its document, which asks for one event of what this subscribes to. */
    Prepared forEvent(Document query, Deadline deadline) {
        return ready(request, deadline, new Parsed(document.text(), query, document.weight()), operation, cost);
    }

    /** Whether it is not going to be run: executing it only says why, and needs no database. */
    public boolean isRefused() {
        return !errors.isEmpty();
    }

    public Request request() {
        return request;
    }

    /** What kind of operation it asks for; null when its document could not be parsed, or has no such operation. */
    public Operation type() {
        return operation == null ? null : operation.getOperation();
    }

    /** What it costs; null when it was refused before that was known. */
    public Cost cost() {
        return cost;
    }

    /** Whether it costs so much that only a few such may run at once. */
    public boolean isCostly() {
        return cost != null && cost.isCostly();
    }

    /** Until when it may run. The transport cancels it when the client leaves, and closes it when the answer is there. */
    public Deadline deadline() {
        return deadline;
    }

    /** The document or the errors, as graphql-java takes them in place of parsing and validating by itself. */
    static CompletableFuture<PreparsedDocumentEntry> entry(ExecutionInput input) {
        Prepared prepared = input.getGraphQLContext().get(Prepared.class);
        return CompletableFuture.completedFuture(
                prepared.isRefused()
                        ? new PreparsedDocumentEntry(prepared.errors)
                        : new PreparsedDocumentEntry(prepared.document.document()));
    }
}
