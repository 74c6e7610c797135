package dev.whence.event;

import dev.whence.evidence.Claim;
import dev.whence.evidence.Statement;
import dev.whence.graphql.request.RequestException;
import dev.whence.relation.Condition;
import dev.whence.relation.GlobalId;
import dev.whence.relation.KeyedRow;
import dev.whence.relation.Relations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
        var standing =
                Condition.in("claim.standing", lens.standings() == null ? Lens.DEFAULT_STANDINGS : lens.standings());
        if (lens.explanation() == null) {
            conditions.add(standing);
        } else {
            var explanation = explanation(lens.explanation()).rowId;
            conditions.add(Condition.any(List.of(standing, seenThrough(explanation, true))));
            conditions.add(seenThrough(explanation, false).not());
        }
        if (lens.minCertainty() != null) {
            conditions.add(Condition.in("claim.certainty", lens.minCertainty().andSurer()));
        }
        if (lens.without() != null && !lens.without().isEmpty()) {
            conditions.add(Condition.notIn(
                    "claim.key",
                    without(lens.without()).stream().map(KeyedRow::naturalKey).toList()));
        }
        return Condition.all(conditions);
    }

    /** The causal links that the lens shows, where {@code link} is the link's row in {@code causal_link}. */
    public Condition links(Lens lens) {
        return lens == null || lens.types() == null
                ? claims(lens)
                : claims(lens).and(Condition.in("link.type", lens.types()));
    }

    /** The explanation with the id that a lens names. */
    public Explanation explanation(String id) {
        return named("lens.explanation", Explanation.class, Explanation.class, List.of(id))
                .getFirst();
    }

    /** The claims with the ids that a lens leaves out. */
    public List<Statement> without(List<String> ids) {
        if (ids.size() > MAX_WITHOUT) {
            throw RequestException.badInput("lens.without", "%d are more than %d".formatted(ids.size(), MAX_WITHOUT));
        }
        return named("lens.without", Statement.class, Claim.class, ids);
    }

    /** What the ids name, if it is of the sort; an id tells the type too, so that one with another type names nothing. */
    private <T extends Statement> List<T> named(String argument, Class<T> type, Class<?> sort, List<String> ids) {
        var keys = ids.stream().map(id -> key(argument, id)).toList();
        var found = relations.require(argument, type, keys);
        for (int i = 0; i < keys.size(); i++) {
            if (!sort.isInstance(found.get(i)) || !found.get(i).getId().equals(ids.get(i))) {
                throw RequestException.notFound(argument, sort.getSimpleName().toLowerCase(Locale.ROOT), keys.get(i));
            }
        }
        return found;
    }

    private static Condition seenThrough(Long explanation, boolean shown) {
        return Condition.of(
                "claim.id in (select claim_id from explanation_view where explanation_id = ? and shown = ?)",
                explanation,
                shown);
    }

    private static String key(String argument, String id) {
        return GlobalId.parse(id)
                .orElseThrow(() -> RequestException.badInput(argument, "'%s' is no id".formatted(id)))
                .key();
    }
}
