package dev.whence.event;

import dev.whence.evidence.Statement;
import dev.whence.graphql.RequestException;
import dev.whence.relation.Condition;
import dev.whence.relation.GlobalId;
import dev.whence.relation.Relations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What a {@link Lens} means in SQL. */
@ApplicationScoped
public class Lenses {

    private static final int MAX_WITHOUT = 200;

    private final Relations relations;

    Lenses(Relations relations) {
        this.relations = relations;
    }

    /** The claims that the lens shows, where {@code claim} is the claim's row in {@code statement}. */
    public Condition claims(Lens lensOrNull) {
        var lens = lensOrNull == null ? Lens.NONE : lensOrNull;
        var conditions = new ArrayList<Condition>();
        conditions.add(
                Condition.in("claim.standing", lens.standings() == null ? Lens.DEFAULT_STANDINGS : lens.standings()));
        if (lens.minCertainty() != null) {
            conditions.add(Condition.in("claim.certainty", lens.minCertainty().andSurer()));
        }
        if (lens.without() != null && !lens.without().isEmpty()) {
            conditions.add(Condition.notIn("claim.key", keys(lens.without())));
        }
        return Condition.all(conditions);
    }

    /** The causal links that the lens shows, where {@code link} is the link's row in {@code causal_link}. */
    public Condition links(Lens lens) {
        return lens == null || lens.types() == null
                ? claims(lens)
                : claims(lens).and(Condition.in("link.type", lens.types()));
    }

    private List<String> keys(List<String> ids) {
        if (ids.size() > MAX_WITHOUT) {
            throw RequestException.badInput("lens.without", "%d are more than %d".formatted(ids.size(), MAX_WITHOUT));
        }
        var keys = ids.stream()
                .map(id -> GlobalId.parse(id)
                        .orElseThrow(() -> RequestException.badInput("lens.without", "'%s' is no id".formatted(id)))
                        .key())
                .toList();
        relations.require("lens.without", Statement.class, keys);
        return keys;
    }
}
