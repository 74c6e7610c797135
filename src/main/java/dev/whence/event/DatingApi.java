package dev.whence.event;

import dev.whence.actor.AbstractActor;
import dev.whence.actor.Actor;
import dev.whence.relation.Node;
import dev.whence.relation.Relations;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Rival views of when something was. */
@GraphQLApi
public class DatingApi {

    private final Relations relations;

    DatingApi(Relations relations) {
        this.relations = relations;
    }

    @NonNull @Description(
            "The views of when it was, where there is something to say about that: the preferred one first, then by key.")
    public CompletionStage<List<@NonNull Dating>> datings(@Source Event event) {
        return relations.list(EventRelations.DATINGS_OF_EVENT, event);
    }

    @NonNull @Description(
            "The views of when the actor began and ended, where there is something to say about that: of the beginning first, the preferred one first, then by key.")
    public CompletionStage<List<@NonNull Dating>> datings(@Source Actor actor) {
        return relations.list(EventRelations.DATINGS_OF_ACTOR, (AbstractActor) actor);
    }

    @NonNull @Description("What it dates: an event, a person or an organisation.")
    public CompletionStage<Node> subject(@Source Dating dating) {
        return dating.event != null
                ? relations.one(Event.class, dating.event).thenApply(Node.class::cast)
                : relations.one(AbstractActor.class, dating.actor).thenApply(Node.class::cast);
    }
}
