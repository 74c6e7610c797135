package dev.whence.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * @param type what was found
 * @param row  the number of what was found
 */
@Description("Something that a search found.")
public record SearchResult(
        @Ignore SearchType type,
        @Ignore Long row,

        @Description(
                "How well it matches, above 0 and at most 1. It orders the results of one search; it is no measure to compare searches by.")
        double score,

        @NonNull @Description(
                "What matched: the name, as written, or else the passage of the text around the words, as plain text.")
        String match) {}
