package dev.whence.event;

import dev.whence.evidence.Citation;
import dev.whence.evidence.Claim;
import dev.whence.evidence.EvidenceRelations;
import dev.whence.relation.Condition;
import dev.whence.relation.Relations;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Rival readings of an event. */
@GraphQLApi
public class ExplanationApi {

    private final Relations relations;

    ExplanationApi(Relations relations) {
        this.relations = relations;
    }

    @NonNull @Description("The rival readings of it, by key; empty when there are none.")
    public CompletionStage<List<@NonNull Explanation>> explanations(@Source Event event) {
        return relations.list(EventRelations.EXPLANATIONS, event);
    }

    @NonNull @Description("The event that it explains.")
    public CompletionStage<Event> event(@Source Explanation explanation) {
        return relations.one(Event.class, explanation.event);
    }

    @NonNull @Description("The authors of the works that support it, each once, in the order of the citations.")
    public CompletionStage<List<@NonNull String>> proponents(@Source Explanation explanation) {
        return relations
                .list(EventRelations.PROPONENTS, explanation)
                .thenApply(sources -> sources.stream()
                        .flatMap(source -> source.authors.stream())
                        .distinct()
                        .toList());
    }

    @NonNull @Description("The works that support, dispute or discuss it, in the order in which its author put them.")
    public CompletionStage<List<@NonNull Citation>> citations(@Source Explanation explanation) {
        return relations.list(EvidenceRelations.CITATIONS, explanation);
    }

    @NonNull @Description("The claims that it holds to be true, in the order in which its author put them.")
    public CompletionStage<List<@NonNull Claim>> affirms(@Source Explanation explanation) {
        return claims(explanation, true);
    }

    @NonNull @Description("The claims that it holds to be false, in the order in which its author put them.")
    public CompletionStage<List<@NonNull Claim>> denies(@Source Explanation explanation) {
        return claims(explanation, false);
    }

    private CompletionStage<List<Claim>> claims(Explanation explanation, boolean affirmed) {
        return relations
                .list(
                        EventRelations.CLAIMS_OF_EXPLANATION,
                        explanation,
                        Condition.of("explanation_claim.affirmed = ?", affirmed))
                .thenApply(claims -> claims.stream().map(Claim.class::cast).toList());
    }
}
