package dev.whence.place;

import dev.whence.relation.Connection;
import dev.whence.relation.Edge;
import dev.whence.relation.Slice;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of a list of places.")
public final class PlaceConnection extends Connection<Place, PlaceConnection.PlaceEdge> {

    public PlaceConnection(Slice<Place> slice) {
        super(slice, PlaceEdge::new);
    }

    @Description("An entry of a list of places.")
    public static final class PlaceEdge extends Edge<Place> {

        PlaceEdge(Slice.Item<Place> item) {
            super(item);
        }
    }
}
