package dev.whence.event;

import dev.whence.relation.Connection;
import dev.whence.relation.Edge;
import dev.whence.relation.Slice;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of a list of events.")
public final class EventConnection extends Connection<Event, EventConnection.EventEdge> {

    public EventConnection(Slice<Event> slice) {
        super(slice, EventEdge::new);
    }

    @Description("An entry of a list of events.")
    public static final class EventEdge extends Edge<Event> {

        EventEdge(Slice.Item<Event> item) {
            super(item);
        }
    }
}
