package dev.whence.evidence;

import static dev.whence.evidence.EvidenceRelations.CITATIONS;
import static dev.whence.evidence.EvidenceRelations.CLAIMS_OF_SOURCE;
import static dev.whence.evidence.EvidenceRelations.SOURCES;

import dev.whence.relation.Condition;
import dev.whence.relation.Page;
import dev.whence.relation.Relations;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Sources, and who cites them for what. */
@GraphQLApi
public class EvidenceApi {

    private final Relations relations;

    EvidenceApi(Relations relations) {
        this.relations = relations;
    }

    @Query
    @Description("The source with this slug; null when there is none.")
    public CompletionStage<dev.whence.evidence.Source> source(
            @NonNull @Description("Its stable key, such as `conquest-1989`.") String slug) {
        return relations.keyed(dev.whence.evidence.Source.class, slug);
    }

    @Query
    @NonNull @Description("Sources, by slug, which begins with the author's name.")
    public CompletionStage<SourceConnection> sources(
            @Description("Which sources; all when null.") SourceWhere where,
            @Description(Page.FIRST) Integer first,
            @Description(Page.AFTER) String after) {
        return relations
                .page(SOURCES, SourceWhere.condition(where), Page.forward(first, after))
                .thenApply(SourceConnection::new);
    }

    @NonNull @Description("The claims that cite this work, by key. Each is there once, however often it cites the work.")
    public CompletionStage<ClaimConnection> claims(
            @Source dev.whence.evidence.Source source,
            @Description("Only claims that it is cited for with one of these stances; any stance when null.") @Nullable List<@NonNull Stance> stances,
            @Description(Page.FIRST) Integer first,
            @Description(Page.AFTER) String after) {
        var condition = stances == null
                ? Condition.ALWAYS
                : Condition.of("cited.stances && cast(? as text[])", Condition.texts(stances));
        return relations
                .page(CLAIMS_OF_SOURCE, source, condition, Page.forward(first, after))
                .thenApply(slice -> new ClaimConnection(slice.map(Claim.class::cast)));
    }

    @NonNull @Description("The works that support, dispute or discuss the claim, in the order in which its author put them.")
    public CompletionStage<List<@NonNull Citation>> citations(@Source Claim claim) {
        return relations.list(CITATIONS, (Statement) claim);
    }

    @NonNull @Description("The work that is pointed into.")
    public CompletionStage<dev.whence.evidence.Source> source(@Source Citation citation) {
        return relations.one(dev.whence.evidence.Source.class, citation.source);
    }

    @Description("The claim that the work is cited for; null when it is cited for an explanation.")
    public CompletionStage<Claim> claim(@Source Citation citation) {
        return relations
                .one(Statement.class, citation.statement)
                .thenApply(statement -> statement instanceof Claim claim ? claim : null);
    }
}
