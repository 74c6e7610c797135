package dev.whence.event;

import dev.whence.time.DateRange;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Which events. All that is given must hold; what is null is no condition. At most 50 conditions in all.")
@Input("EventWhere")
public record EventWhere(
        @Description("All of these must hold; an empty list always does.") @Nullable List<@NonNull EventWhere> and,

        @Description("One of these must hold; an empty list never does.") @Nullable List<@NonNull EventWhere> or,

        @Description("This must not hold.") EventWhere not,

        @Description(
                "Words in its title or its texts, whatever the case, the accents and the ending; \"quoted phrases\", `or` and a leading - work as in a search engine.")
        String text,

        @Description("Of one of these kinds.") @Nullable List<@NonNull EventKind> kinds,

        @Description("Whether it happened, or was prevented.")
        Boolean occurred,

        @Description("When it was.") DateRange during,

        @Description("The slug of an event that it is part of, at whatever depth.")
        String partOf,

        @Description("A person who took part.") ActorFilter person,
        @Description("An organisation that took part.") ActorFilter organisation,
        @Description("A place where it was set.") PlaceFilter place,
        @Description("A context that it belongs to.") ContextFilter context,
        @Description("How many direct causes it has.") CountFilter causes,
        @Description("How many direct consequences it has.") CountFilter consequences) {}
