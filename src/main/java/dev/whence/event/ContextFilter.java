package dev.whence.event;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Description("That an event, or the event that it is part of, belongs to a context.")
@Input("ContextFilter")
public record ContextFilter(
        @NonNull @Description("The slug of the context.") String slug,

        @DefaultValue("true") @Description("Whether the contexts that are part of it count too.")
        Boolean within) {}
