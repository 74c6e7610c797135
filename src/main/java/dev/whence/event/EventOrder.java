package dev.whence.event;

import org.eclipse.microprofile.graphql.Description;

@Description("An order of events.")
public enum EventOrder {
    @Description(
            "By the earliest possible day of the start, then the latest, then the slug; an open or unknown start comes first.")
    CHRONOLOGICAL,
    @Description("The reverse of `CHRONOLOGICAL`.")
    REVERSE_CHRONOLOGICAL,
    @Description("By title, without regard to case and accents, then by slug.")
    TITLE,
    @Description("By the number of direct consequences under no lens, the most first; then as `CHRONOLOGICAL`.")
    MOST_CONSEQUENTIAL
}
