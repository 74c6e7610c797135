package dev.whence.evidence;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("Years, both included. Negative before the common era; there is no year 0.")
@Input("YearRange")
public record YearRange(
        @Description("The first year; no bound when null.") Integer from,
        @Description("The last year; no bound when null.") Integer to) {}
