package dev.whence.causality;

import dev.whence.event.Event;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("An event in a causal graph, and where to draw it.")
public record CausalNode(
        @NonNull @Description("The event.") Event event,

        @Description("The fewest links between it and an event that was asked about; 0 for these.")
        int distance,

        @NonNull @Description("On which side it was found; nearer wins, and CAUSE on a tie.")
        CausalSide side,

        @Description(
                "Its layer, from 0: causes are left of their effects, but for events that cause each other in a circle.")
        int rank) {}
