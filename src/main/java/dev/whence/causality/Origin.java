package dev.whence.causality;

import dev.whence.event.Event;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An event that another goes back to.")
public record Origin(
        @NonNull @Description("The event.") Event event,
        @Description("The fewest links between the two.") int distance,

        @Description("The years from its start to the start of the other; null unless both are known to the year.")
        Integer yearsBefore) {}
