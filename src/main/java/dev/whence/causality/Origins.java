package dev.whence.causality;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description(
        "What an event goes back to, the long-term apart from the immediate. This is reachability in a model, not a claim about history.")
public record Origins(
        @NonNull @Description("Events that lead to it and have no causes of their own, the nearest first.")
        List<@NonNull Origin> rootCauses,

        @NonNull @Description(
                "Conditions that lead to it: events of kind `CONDITION`, and those that a link of type `ENABLED` leads on from; the nearest first.")
        List<@NonNull Origin> conditions,

        @NonNull @Description(
                "What set it off: its causes by links of type `TRIGGERED`, or, if there are none, its other direct causes that are no conditions.")
        List<@NonNull Origin> triggers,

        @Description("That there is more than this; null when this is all.")
        Truncation truncated) {}
