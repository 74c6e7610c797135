package dev.whence.actor;

import dev.whence.relation.Relations;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** People, organisations, and who belonged to what. */
@GraphQLApi
public class ActorApi {

    private final Relations relations;

    ActorApi(Relations relations) {
        this.relations = relations;
    }

    @Query
    @Description("The person with this slug; null when there is none.")
    public CompletionStage<Person> person(
            @NonNull @Description("The stable key, such as `sergei-kirov`.") String slug) {
        return relations.keyed(Person.class, slug);
    }

    @Query
    @Description("The organisation with this slug; null when there is none.")
    public CompletionStage<Organisation> organisation(
            @NonNull @Description("Its stable key, such as `nkvd`.") String slug) {
        return relations.keyed(Organisation.class, slug);
    }

    @NonNull @Description("Who belonged to it.")
    public CompletionStage<Person> person(@Source Affiliation affiliation) {
        return relations.one(Person.class, affiliation.person);
    }

    @NonNull @Description("What the person belonged to.")
    public CompletionStage<Organisation> organisation(@Source Affiliation affiliation) {
        return relations.one(Organisation.class, affiliation.organisation);
    }
}
