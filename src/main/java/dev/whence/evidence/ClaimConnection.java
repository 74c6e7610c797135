package dev.whence.evidence;

import dev.whence.relation.Connection;
import dev.whence.relation.Edge;
import dev.whence.relation.Slice;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of a list of claims.")
public final class ClaimConnection extends Connection<Claim, ClaimConnection.ClaimEdge> {

    public ClaimConnection(Slice<Claim> slice) {
        super(slice, ClaimEdge::new);
    }

    @Description("An entry of a list of claims.")
    public static final class ClaimEdge extends Edge<Claim> {

        ClaimEdge(Slice.Item<Claim> item) {
            super(item);
        }
    }
}
