package dev.whence.actor;

import dev.whence.relation.Connection;
import dev.whence.relation.Edge;
import dev.whence.relation.Slice;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of a list of organisations.")
public final class OrganisationConnection extends Connection<Organisation, OrganisationConnection.OrganisationEdge> {

    public OrganisationConnection(Slice<Organisation> slice) {
        super(slice, OrganisationEdge::new);
    }

    @Description("An entry of a list of organisations.")
    public static final class OrganisationEdge extends Edge<Organisation> {

        OrganisationEdge(Slice.Item<Organisation> item) {
            super(item);
        }
    }
}
