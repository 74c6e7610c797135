package dev.whence.context;

import static dev.whence.context.ContextRelations.CONTEXTS;
import static dev.whence.context.ContextRelations.PARTS;

import dev.whence.relation.Condition;
import dev.whence.relation.Page;
import dev.whence.relation.Relations;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Contexts, and what they are part of. */
@GraphQLApi
public class ContextApi {

    private final Relations relations;

    ContextApi(Relations relations) {
        this.relations = relations;
    }

    @Query
    @Description("The context with this slug; null when there is none.")
    public CompletionStage<Context> context(@NonNull @Description("Its stable key, such as `stalinism`.") String slug) {
        return relations.keyed(Context.class, slug);
    }

    @Query
    @NonNull @Description("Contexts, by name, then by slug.")
    public CompletionStage<ContextConnection> contexts(
            @Description("Which contexts; all when null.") ContextWhere where,
            @Description(Page.FIRST) Integer first,
            @Description(Page.AFTER) String after) {
        return relations
                .page(CONTEXTS, condition(where), Page.forward(first, after))
                .thenApply(ContextConnection::new);
    }

    @Description("Whose definition it is; null when it is nobody's in particular.")
    public CompletionStage<dev.whence.evidence.Source> definedBy(@Source Context context) {
        return relations.one(dev.whence.evidence.Source.class, context.definedBy);
    }

    @Description("The wider context that it is part of; null when there is none.")
    public CompletionStage<Context> partOf(@Source Context context) {
        return relations.one(Context.class, context.partOf);
    }

    @NonNull @Description("The contexts that are directly part of it, by name, then by slug.")
    public CompletionStage<ContextConnection> parts(
            @Source Context context, @Description(Page.FIRST) Integer first, @Description(Page.AFTER) String after) {
        return relations
                .page(PARTS, context, Condition.ALWAYS, Page.forward(first, after))
                .thenApply(ContextConnection::new);
    }

    private Condition condition(ContextWhere where) {
        var conditions = new ArrayList<Condition>();
        if (where != null) {
            if (where.name() != null) {
                conditions.add(Condition.contains("context.name", where.name()));
            }
            if (where.kinds() != null) {
                conditions.add(Condition.in("context.kind", where.kinds()));
            }
            if (where.within() != null) {
                relations.require("where.within", Context.class, List.of(where.within()));
                conditions.add(Condition.of("""
                        context.id in (
                            with recursive part (id) as (
                                select part.id from context part join context whole on whole.id = part.part_of_id and whole.slug = ?
                                union select narrower.id from context narrower join part on part.id = narrower.part_of_id)
                            select id from part)""", where.within()));
            }
        }
        return Condition.all(conditions);
    }
}
