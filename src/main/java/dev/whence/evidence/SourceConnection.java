package dev.whence.evidence;

import dev.whence.relation.Connection;
import dev.whence.relation.Edge;
import dev.whence.relation.Slice;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of a list of sources.")
public final class SourceConnection extends Connection<Source, SourceConnection.SourceEdge> {

    public SourceConnection(Slice<Source> slice) {
        super(slice, SourceEdge::new);
    }

    @Description("An entry of a list of sources.")
    public static final class SourceEdge extends Edge<Source> {

        SourceEdge(Slice.Item<Source> item) {
            super(item);
        }
    }
}
