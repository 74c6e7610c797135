package dev.whence.causality;

import org.eclipse.microprofile.graphql.Description;

@Description("What a consistency check found.")
public enum FindingKind {
    @Description("An effect that starts before its cause, or may.")
    EFFECT_BEFORE_CAUSE,
    @Description("Events that cause each other in a circle, by links that are not rejected.")
    CAUSAL_CYCLE,
    @Description("An actor who took part in an event before beginning or after ending, or may have.")
    PARTICIPANT_NOT_ALIVE,
    @Description("A claim that cites no work.")
    NO_SOURCE,
    @Description("A claim held to be `CERTAIN` that cites only one work.")
    SINGLE_SOURCE
}
