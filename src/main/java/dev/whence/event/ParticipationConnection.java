package dev.whence.event;

import dev.whence.relation.Connection;
import dev.whence.relation.Edge;
import dev.whence.relation.Slice;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of a list of participations.")
public final class ParticipationConnection
        extends Connection<Participation, ParticipationConnection.ParticipationEdge> {

    public ParticipationConnection(Slice<Participation> slice) {
        super(slice, ParticipationEdge::new);
    }

    @Description("An entry of a list of participations.")
    public static final class ParticipationEdge extends Edge<Participation> {

        ParticipationEdge(Slice.Item<Participation> item) {
            super(item);
        }
    }
}
