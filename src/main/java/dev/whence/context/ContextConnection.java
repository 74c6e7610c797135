package dev.whence.context;

import dev.whence.relation.Connection;
import dev.whence.relation.Edge;
import dev.whence.relation.Slice;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of a list of contexts.")
public final class ContextConnection extends Connection<Context, ContextConnection.ContextEdge> {

    public ContextConnection(Slice<Context> slice) {
        super(slice, ContextEdge::new);
    }

    @Description("An entry of a list of contexts.")
    public static final class ContextEdge extends Edge<Context> {

        ContextEdge(Slice.Item<Context> item) {
            super(item);
        }
    }
}
