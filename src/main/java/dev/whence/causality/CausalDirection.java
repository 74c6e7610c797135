package dev.whence.causality;

import org.eclipse.microprofile.graphql.Description;

@Description("Which way to follow causal links.")
public enum CausalDirection {
    @Description("To what brought the event about, and what brought that about.")
    CAUSES,
    @Description("To what came of the event, and what came of that.")
    CONSEQUENCES,
    @Description("Both: causes of causes, and consequences of consequences.")
    BOTH
}
