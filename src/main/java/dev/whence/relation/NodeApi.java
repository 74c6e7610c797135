package dev.whence.relation;

import dev.whence.graphql.request.RequestException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Looks entities and claims up by the ids that clients know them by. */
@GraphQLApi
public class NodeApi {

    private static final int MAX_IDS = 200;

    private final Relations relations;

    /** The entities that are nodes, by their GraphQL type, which is their simple name. */
    private final Map<String, Class<? extends KeyedRow>> types;

    NodeApi(Relations relations, EntityManager entities) {
        this.relations = relations;
        this.types = entities.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(Node.class::isAssignableFrom)
                .collect(Collectors.toMap(Class::getSimpleName, type -> type.asSubclass(KeyedRow.class)));
    }

    @Query
    @Description("The entity or claim with this id; null when there is none.")
    public CompletionStage<Node> node(@NonNull @Id @Description("An `id` that this API gave.") String id) {
        return find(id).thenApply(Function.identity());
    }

    @Query
    @NonNull @Description("The entities or claims with these ids, in the same order; null where there is none.")
    public CompletionStage<List<Node>> nodes(
            @NonNull @Description("Ids that this API gave, at most 200.") List<@NonNull String> ids) {
        if (ids.size() > MAX_IDS) {
            throw RequestException.badInput("ids", "%d are more than %d".formatted(ids.size(), MAX_IDS));
        }
        var found = ids.stream().map(this::find).toList();
        return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
                .thenApply(done -> found.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<Node> find(String id) {
        return GlobalId.parse(id)
                .filter(parsed -> types.containsKey(parsed.type()))
                .map(parsed -> relations
                        .keyed(types.get(parsed.type()), parsed.key())
                        .<Node>thenApply(Node.class::cast)
                        .toCompletableFuture())
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }
}
