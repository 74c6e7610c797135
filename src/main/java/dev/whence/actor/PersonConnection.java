package dev.whence.actor;

import dev.whence.relation.Connection;
import dev.whence.relation.Edge;
import dev.whence.relation.Slice;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of a list of people.")
public final class PersonConnection extends Connection<Person, PersonConnection.PersonEdge> {

    public PersonConnection(Slice<Person> slice) {
        super(slice, PersonEdge::new);
    }

    @Description("An entry of a list of people.")
    public static final class PersonEdge extends Edge<Person> {

        PersonEdge(Slice.Item<Person> item) {
            super(item);
        }
    }
}
