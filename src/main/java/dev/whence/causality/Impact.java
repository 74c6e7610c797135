package dev.whence.causality;

import dev.whence.event.Event;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description(
        "What would hang in the air were a claim rejected. This is reachability in a model, not a claim about history. Both lists are empty for a claim that is no causal link.")
public record Impact(
        @NonNull @Description("Events that would be left with no cause at all, in `CHRONOLOGICAL` order.")
        List<@NonNull Event> losesAllCauses,

        @NonNull @Description("Events that no root of the graph as it was would reach any more, in `CHRONOLOGICAL` order.")
        List<@NonNull Event> unreachable,

        @Description("That there may be more than this; null when this is all.")
        Truncation truncated) {}
