package dev.whence.event;

import org.eclipse.microprofile.graphql.Description;

@Description(
        "How a cause bears on its effect. That one event did not cause another is no type: it is a link whose standing is `REJECTED`.")
public enum CausalLinkType {
    @Description("Without the cause, there would have been no effect.")
    CAUSED,
    @Description("The spark: the last thing needed, which set the effect off.")
    TRIGGERED,
    @Description("It mattered, but the effect would have come anyway.")
    CONTRIBUTED_TO,
    @Description("The condition that made the effect possible.")
    ENABLED,
    @Description("The reason or the pretext for a deliberate act.")
    MOTIVATED,
    @Description("The effect did not occur, because of the cause.")
    PREVENTED
}
