package dev.whence.event;

import org.eclipse.microprofile.graphql.Description;

@Description("What an actor did in an event, or what it did to them.")
public enum ParticipationRole {
    @Description("Carried it out.")
    AGENT,
    @Description("Had others carry it out, or incited them.")
    INSTIGATOR,
    @Description("Led it, or led a side in it.")
    LEADER,
    @Description("Took part.")
    PARTICIPANT,
    @Description("Prepared and organised it.")
    ORGANISER,
    @Description("Was its object or its victim.")
    TARGET,
    @Description("Signed it.")
    SIGNATORY,
    @Description("Gained by it.")
    BENEFICIARY,
    @Description("Saw it, or testified to it.")
    WITNESS
}
