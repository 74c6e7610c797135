package dev.whence.relation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link Connection}. Concrete subclasses give the GraphQL type its name. */
public abstract class Edge<N> {

    private final Slice.Item<N> item;

    protected Edge(Slice.Item<N> item) {
        this.item = item;
    }

    @NonNull @Description("Opaque; the place of this entry in this list, to give as `after` or `before`.")
    public String getCursor() {
        return item.cursor();
    }

    @NonNull @Description("The entry itself.")
    public N getNode() {
        return item.node();
    }
}
