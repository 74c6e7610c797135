package dev.whence.relation;

import dev.whence.relation.Slice.Item;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of a list, as Relay's Cursor Connections Specification has it. Concrete subclasses give the GraphQL type its name. */
public abstract class Connection<N, E extends Edge<N>> {

    private final Slice<N> slice;
    private final Function<Item<N>, E> edge;

    protected Connection(Slice<N> slice, Function<Item<N>, E> edge) {
        this.slice = slice;
        this.edge = edge;
    }

    @NonNull @Description("The entries of this page, each with its cursor.")
    public List<@NonNull E> getEdges() {
        return slice.items().stream().map(edge).toList();
    }

    @NonNull @Description("The entries of this page, without their cursors.")
    public List<@NonNull N> getNodes() {
        return slice.items().stream().map(Item::node).toList();
    }

    @NonNull @Description("Where this page stands in the list.")
    public PageInfo getPageInfo() {
        var items = slice.items();
        return items.isEmpty()
                ? new PageInfo(slice.hasNext(), slice.hasPrevious(), null, null)
                : new PageInfo(
                        slice.hasNext(),
                        slice.hasPrevious(),
                        items.getFirst().cursor(),
                        items.getLast().cursor());
    }

    @NonNull @Description("How many entries the whole list has, whatever the page. Counted only when selected.")
    public Integer getTotalCount() {
        return slice.totalCount();
    }
}
