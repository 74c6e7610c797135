package dev.whence.causality;

import dev.whence.relation.Connection;
import dev.whence.relation.Edge;
import dev.whence.relation.Slice;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of a list of findings.")
public final class FindingConnection extends Connection<Finding, FindingConnection.FindingEdge> {

    public FindingConnection(Slice<Finding> slice) {
        super(slice, FindingEdge::new);
    }

    @Description("An entry of a list of findings.")
    public static final class FindingEdge extends Edge<Finding> {

        FindingEdge(Slice.Item<Finding> item) {
            super(item);
        }
    }
}
