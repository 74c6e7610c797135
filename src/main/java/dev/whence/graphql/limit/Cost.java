package dev.whence.graphql.limit;

import dev.whence.graphql.request.ErrorCode;
import dev.whence.graphql.request.Refusal;
import graphql.GraphQLError;
import java.util.Map;

/**
 * What an operation costs, known before it runs.
 *
 * @param requested in points: what it takes when each list is as long as it may be
 * @param limit how much it may be
 * @param field the path of the field that the most of it is for, such as {@code events.nodes.consequences.nodes}
 */
public record Cost(long requested, long limit, String field) {

    /** What costs more than this is costly: in points, so about a twentieth of a second. */
    private static final long COSTLY = 50_000;

    /** Whether only a few such may run at once. */
    public boolean isCostly() {
        return requested > COSTLY;
    }

    public boolean isOver() {
        return requested > limit;
    }

    public GraphQLError error() {
        return Refusal.error(
                ErrorCode.TOO_COMPLEX,
                Map.of("cost", requested, "limit", limit, "field", field),
                null,
                "The operation costs %d, and may cost %d. Most of it is for %s: ask for fewer entries there, or less of each, or in several requests"
                        .formatted(requested, limit, field));
    }
}
