package dev.whence.event;

import dev.whence.relation.Connection;
import dev.whence.relation.Edge;
import dev.whence.relation.Slice;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of a list of events remembered on a day of the year.")
public final class OnThisDayConnection extends Connection<OnThisDay, OnThisDayConnection.OnThisDayEdge> {

    public OnThisDayConnection(Slice<OnThisDay> slice) {
        super(slice, OnThisDayEdge::new);
    }

    @Description("An entry of a list of events remembered on a day of the year.")
    public static final class OnThisDayEdge extends Edge<OnThisDay> {

        OnThisDayEdge(Slice.Item<OnThisDay> item) {
            super(item);
        }
    }
}
