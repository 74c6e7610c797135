package dev.whence.search;

import static dev.whence.relation.Order.decimal;
import static dev.whence.relation.Order.text;

import dev.whence.graphql.request.RequestException;
import dev.whence.relation.Condition;
import dev.whence.relation.Order;
import dev.whence.relation.Page;
import dev.whence.relation.Relation;
import dev.whence.relation.Relations;
import dev.whence.relation.Subject;
import io.smallrye.graphql.api.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** One search over all there is. What finds what, and how well, is in the function {@code search} of the database. */
@GraphQLApi
public class SearchApi {

    private static final int MAX_LENGTH = 200;

    private static final Relation<SearchResult> SEARCH = new Relation<>(
            "search",
            SearchResult.class,
            "search(?, ?) hit",
            List.of(),
            "hit.subject_id",
            List.of(
                    "hit.subject_kind",
                    "hit.subject_id",
                    "hit.score",
                    "search_match(hit.subject_kind, hit.subject_id, hit.wanted, hit.phrase, hit.rank)"),
            "true",
            Order.by(decimal("-hit.score"), text("hit.slug"), text("hit.subject_kind")));

    private final Relations relations;

    SearchApi(Relations relations) {
        this.relations = relations;
    }

    @Query
    @NonNull @Description(
            "What the text finds, the best match first; equally good ones by slug, then by type. Case and accents do not matter. "
                    + "First comes what is called so, then what is mentioned so in a summary, then in a longer text; last, where no name "
                    + "holds the text, come those that resemble it, which forgives typos. It costs one statement, and one more for each "
                    + "type of subject found: of those asked for, at most.")
    public CompletionStage<SearchConnection> search(
            @NonNull @Description(
                            "Words, all of which must be found; the last may be the beginning of one. A text with `\"a phrase\"`, `or` or `-not` is "
                                    + "taken at its word, without names that only resemble it. Not blank, and at most 200 characters.")
                    String text,
            @Description("Only results of these types; of all when null.") @Nullable List<@NonNull SearchType> types,
            @Description(Page.FIRST) Integer first,
            @Description(Page.AFTER) String after) {
        var wanted = new TreeSet<>(types == null ? Arrays.asList(SearchType.values()) : types);
        return relations
                .page(
                        SEARCH.about(usable(text), Condition.texts(wanted)),
                        Page.forward(first, after),
                        SearchApi::result)
                .thenApply(SearchConnection::new);
    }

    @NonNull @Description("What was found.")
    public CompletionStage<Subject> subject(@Source SearchResult result) {
        return relations.numbered(result.type().entity(), result.row()).thenApply(Subject.class::cast);
    }

    private static String usable(String text) {
        if (text.isBlank()) {
            throw RequestException.badInput("text", "is blank");
        }
        var length = text.codePointCount(0, text.length());
        if (length > MAX_LENGTH) {
            throw RequestException.badInput("text", "%d characters are more than %d".formatted(length, MAX_LENGTH));
        }
        return text;
    }

    private static SearchResult result(List<Object> columns) {
        return new SearchResult(
                SearchType.valueOf((String) columns.get(0)), (Long) columns.get(1), (Double) columns.get(2), (String)
                        columns.get(3));
    }
}
