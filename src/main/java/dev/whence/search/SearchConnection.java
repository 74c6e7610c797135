package dev.whence.search;

import dev.whence.relation.Connection;
import dev.whence.relation.Edge;
import dev.whence.relation.Slice;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of what a search found.")
public final class SearchConnection extends Connection<SearchResult, SearchConnection.SearchEdge> {

    public SearchConnection(Slice<SearchResult> slice) {
        super(slice, SearchEdge::new);
    }

    @Description("An entry of what a search found.")
    public static final class SearchEdge extends Edge<SearchResult> {

        SearchEdge(Slice.Item<SearchResult> item) {
            super(item);
        }
    }
}
