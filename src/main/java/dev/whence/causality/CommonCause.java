package dev.whence.causality;

import dev.whence.event.Event;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An event from which causal links lead to all the events that were asked about.")
public record CommonCause(
        @NonNull @Description("The event.") Event event,

        @NonNull @Description("The fewest links from it to each of the events that were asked about, in the order asked.")
        List<@NonNull Integer> distances) {}
