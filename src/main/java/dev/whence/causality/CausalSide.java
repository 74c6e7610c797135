package dev.whence.causality;

import org.eclipse.microprofile.graphql.Description;

@Description("On which side of the events that were asked about an event stands.")
public enum CausalSide {
    @Description("It was asked about.")
    FOCUS,
    @Description("It leads to one that was asked about.")
    CAUSE,
    @Description("It follows from one that was asked about.")
    CONSEQUENCE
}
