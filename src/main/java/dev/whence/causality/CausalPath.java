package dev.whence.causality;

import dev.whence.event.CausalLink;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.Standing;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description(
        "A chain of causal links from one event to another, each event at most once. It is as certain, and stands as well, as its weakest link.")
public record CausalPath(
        @NonNull @Description("The links, from the first cause to the last effect.")
        List<@NonNull CausalLink> links,

        @Description("How many links there are.") int length,

        @NonNull @Description("The certainty of the least certain link.")
        Certainty certainty,

        @NonNull @Description("The standing of the link that stands worst.")
        Standing standing,

        @NonNull @Description("The first of the least certain links; of these, of those that stand worst.")
        CausalLink weakestLink,

        @Description(
                "The years from the start of the first cause to the start of the last effect; null unless both are known to the year.")
        Integer yearsSpanned) {}
