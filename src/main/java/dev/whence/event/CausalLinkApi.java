package dev.whence.event;

import dev.whence.relation.Page;
import dev.whence.relation.Relations;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Causes and consequences, one step at a time. */
@GraphQLApi
public class CausalLinkApi {

    private final Relations relations;
    private final Lenses lenses;

    CausalLinkApi(Relations relations, Lenses lenses) {
        this.relations = relations;
        this.lenses = lenses;
    }

    @NonNull @Description("The causal links into it, in `CHRONOLOGICAL` order of the causes.")
    public CompletionStage<CausalLinkConnection> causes(
            @Source Event event,
            @Description("Which claims to see.") Lens lens,
            @Description(Page.FIRST) Integer first,
            @Description(Page.AFTER) String after) {
        return relations
                .page(EventRelations.CAUSES, event, lenses.links(lens), Page.forward(first, after))
                .thenApply(CausalLinkConnection::new);
    }

    @NonNull @Description("The causal links out of it, in `CHRONOLOGICAL` order of the effects.")
    public CompletionStage<CausalLinkConnection> consequences(
            @Source Event event,
            @Description("Which claims to see.") Lens lens,
            @Description(Page.FIRST) Integer first,
            @Description(Page.AFTER) String after) {
        return relations
                .page(EventRelations.CONSEQUENCES, event, lenses.links(lens), Page.forward(first, after))
                .thenApply(CausalLinkConnection::new);
    }

    @NonNull @Description("The event that had a part in bringing the other about, or in preventing it.")
    public CompletionStage<Event> cause(@Source CausalLink link) {
        return relations.one(Event.class, link.cause);
    }

    @NonNull @Description("The event that was brought about or prevented.")
    public CompletionStage<Event> effect(@Source CausalLink link) {
        return relations.one(Event.class, link.effect);
    }

    @Description(
            "The years from the start of the cause to the start of the effect, 0 within one year; null unless both are known to the year.")
    public CompletionStage<Integer> yearsBetween(@Source CausalLink link) {
        return relations
                .one(Event.class, link.cause)
                .thenCombine(
                        relations.one(Event.class, link.effect),
                        (cause, effect) -> cause.date.yearsUntil(effect.date).orElse(null));
    }
}
