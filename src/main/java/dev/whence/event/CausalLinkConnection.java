package dev.whence.event;

import dev.whence.relation.Connection;
import dev.whence.relation.Edge;
import dev.whence.relation.Slice;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of a list of causal links.")
public final class CausalLinkConnection extends Connection<CausalLink, CausalLinkConnection.CausalLinkEdge> {

    public CausalLinkConnection(Slice<CausalLink> slice) {
        super(slice, CausalLinkEdge::new);
    }

    @Description("An entry of a list of causal links.")
    public static final class CausalLinkEdge extends Edge<CausalLink> {

        CausalLinkEdge(Slice.Item<CausalLink> item) {
            super(item);
        }
    }
}
