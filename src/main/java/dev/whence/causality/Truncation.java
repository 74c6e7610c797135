package dev.whence.causality;

import dev.whence.event.Event;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("That a search stopped before everything was found, why, and where one could go on.")
public record Truncation(
        @NonNull @Description("Why it stopped.") TruncationReason reason,
        @Description("How many events it saw.") int nodesSeen,

        @NonNull @Description(
                "The events whose further causes or consequences were not looked at, at most 100, the nearest first.")
        List<@NonNull Event> frontier) {}
