package dev.whence.causality;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * @param claim    the row of the claim concerned, null when it is not about one claim
 * @param eventIds the rows of the events concerned
 */
@Description("Something in the history that a curator should look at.")
public record Finding(
        @NonNull @Description("What sort of thing it is.") FindingKind kind,
        @NonNull @Description("How bad it is.") Verdict verdict,

        @NonNull @Description("What is wrong, and with what, in a sentence or two.")
        String message,

        @Ignore Long claim,
        @Ignore List<Long> eventIds) {}
