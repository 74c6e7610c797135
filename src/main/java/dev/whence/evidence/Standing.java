package dev.whence.evidence;

import org.eclipse.microprofile.graphql.Description;

@Description("How scholars receive a claim or an explanation. Independent of its certainty.")
public enum Standing {
    @Description("Generally accepted.")
    ACCEPTED,
    @Description("Serious scholars disagree about it.")
    DISPUTED,
    @Description("Generally rejected; kept because it was, or still is, widely held.")
    REJECTED
}
