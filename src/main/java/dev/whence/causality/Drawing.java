package dev.whence.causality;

import dev.whence.event.CausalLink;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("CausalGraph")
@Description("Events and the causal links among them, flat and ready to be drawn.")
public record Drawing(
        @NonNull @Description("The events, the nearest first, then in `CHRONOLOGICAL` order.")
        List<@NonNull CausalNode> nodes,

        @NonNull @Description(
                "The causal links between these events that the lens shows, in the order of their causes among the nodes, then of their effects.")
        List<@NonNull CausalLink> edges,

        @Description("That there is more than this; null when this is all.")
        Truncation truncated,

        @Description(
                "Whether links have changed since the graph in memory was loaded. What the database no longer has is left out; what it has since may be missing. Ask again in a moment.")
        boolean stale) {}
