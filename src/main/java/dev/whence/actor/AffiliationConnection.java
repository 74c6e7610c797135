package dev.whence.actor;

import dev.whence.relation.Connection;
import dev.whence.relation.Edge;
import dev.whence.relation.Slice;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of a list of affiliations.")
public final class AffiliationConnection extends Connection<Affiliation, AffiliationConnection.AffiliationEdge> {

    public AffiliationConnection(Slice<Affiliation> slice) {
        super(slice, AffiliationEdge::new);
    }

    @Description("An entry of a list of affiliations.")
    public static final class AffiliationEdge extends Edge<Affiliation> {

        AffiliationEdge(Slice.Item<Affiliation> item) {
            super(item);
        }
    }
}
