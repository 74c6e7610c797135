package dev.whence.causality;

import org.eclipse.microprofile.graphql.Description;

@Description("Why a search stopped before everything was found.")
public enum TruncationReason {
    @Description("There is more at a greater depth.")
    DEPTH,
    @Description("As many events were seen as may be.")
    NODE_BUDGET
}
