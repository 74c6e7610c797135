package dev.whence.event;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description("How many there are, under no lens.")
@Input("CountFilter")
public record CountFilter(
        @Description("At least so many, 0 or more; no bound when null.")
        Integer atLeast,

        @Description("At most so many, 0 or more; no bound when null.")
        Integer atMost) {}
