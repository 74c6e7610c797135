package dev.whence.causality;

import org.eclipse.microprofile.graphql.Description;

@Description("How bad a finding is. Dates are often not known to the day, so that some things can only be suspected.")
public enum Verdict {
    @Description("It surely contradicts itself.")
    VIOLATION,
    @Description(
            "It contradicts itself on some of the days that the dates leave open, or is unusual enough to look at.")
    POSSIBLE_VIOLATION,
    @Description("It contradicts nothing, but could be better.")
    NOTICE
}
