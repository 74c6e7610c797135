package dev.whence.causality;

import dev.whence.event.Event;
import dev.whence.evidence.Claim;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Something in the history that a curator should look at.")
public record Finding(
        @NonNull @Description("What sort of thing it is.") FindingKind kind,
        @NonNull @Description("How bad it is.") Verdict verdict,

        @NonNull @Description("What is wrong, and with what, in a sentence.")
        String message,

        @NonNull @Description("The claims concerned.") List<@NonNull Claim> claims,
        @NonNull @Description("The events concerned.") List<@NonNull Event> events) {}
