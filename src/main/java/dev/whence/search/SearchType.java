package dev.whence.search;

import dev.whence.actor.Organisation;
import dev.whence.actor.Person;
import dev.whence.context.Context;
import dev.whence.event.Event;
import dev.whence.evidence.Source;
import dev.whence.place.Place;
import dev.whence.relation.Row;
import org.eclipse.microprofile.graphql.Description;

@Description("A type of what a search can find.")
public enum SearchType {
    @Description("Events: by title, headline, summary, significance and narrative.")
    EVENT(Event.class),
    @Description("People: by name, other names and summary.")
    PERSON(Person.class),
    @Description("Organisations: by name, other names and summary.")
    ORGANISATION(Organisation.class),
    @Description("Places: by the names of all times.")
    PLACE(Place.class),
    @Description("Contexts: by name and summary.")
    CONTEXT(Context.class),
    @Description("Sources: by title, authors and publisher.")
    SOURCE(Source.class);

    private final Class<? extends Row> entity;

    SearchType(Class<? extends Row> entity) {
        this.entity = entity;
    }

    Class<? extends Row> entity() {
        return entity;
    }
}
