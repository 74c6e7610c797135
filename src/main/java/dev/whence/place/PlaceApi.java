package dev.whence.place;

import static dev.whence.place.PlaceRelations.NAMES;
import static dev.whence.place.PlaceRelations.PARENTS;
import static dev.whence.place.PlaceRelations.PARTS;
import static dev.whence.place.PlaceRelations.PART_OF;
import static dev.whence.place.PlaceRelations.PLACES;

import dev.whence.graphql.request.RequestException;
import dev.whence.relation.Condition;
import dev.whence.relation.Page;
import dev.whence.relation.Relations;
import dev.whence.time.DateException;
import dev.whence.time.HistoricalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Places, their names and what they are part of, over time. */
@GraphQLApi
public class PlaceApi {

    private final Relations relations;

    PlaceApi(Relations relations) {
        this.relations = relations;
    }

    @Query
    @Description("The place with this slug; null when there is none.")
    public CompletionStage<Place> place(
            @NonNull @Description("Its stable key, such as `saint-petersburg`.") String slug) {
        return relations.keyed(Place.class, slug);
    }

    @Query
    @NonNull @Description("Places, by name, then by slug.")
    public CompletionStage<PlaceConnection> places(
            @Description("Which places; all when null.") PlaceWhere where,
            @Description(Page.FIRST) Integer first,
            @Description(Page.AFTER) String after) {
        return relations
                .page(PLACES, condition(where), Page.forward(first, after))
                .thenApply(PlaceConnection::new);
    }

    @NonNull @Description("What it was called, when, and in which language; the order is the author's.")
    public CompletionStage<List<@NonNull PlaceName>> names(@Source Place place) {
        return relations.list(NAMES, place);
    }

    @NonNull @Description("What it was called on a date: the English name, if there was one, or else the first that is told; "
            + "the present name where none is told for that time.")
    public CompletionStage<String> nameAt(
            @Source Place place,
            @NonNull @Description("An EDTF date in the Gregorian calendar, such as `1934-12-01` or `1934`.")
                    String date) {
        var at = parse(date);
        return relations
                .list(NAMES, place)
                .thenApply(names ->
                        PlaceName.at(names, at.startEarliest(), at.endLatest()).orElse(place.name));
    }

    @NonNull @Description("The larger places that it was part of, and when; the order is the author's.")
    public CompletionStage<List<@NonNull PlaceParent>> parents(@Source Place place) {
        return relations.list(PARENTS, place);
    }

    @Description(
            "The larger place that it was part of on a date, or without a date is part of now or was last; null when none is told.")
    public CompletionStage<Place> partOf(
            @Source Place place,
            @Description("An EDTF date in the Gregorian calendar, such as `1934-12-01` or `1934`.") String date) {
        var condition = Condition.ALWAYS;
        if (date != null) {
            var at = parse(date);
            condition = Condition.any(List.of(
                    Condition.of("place_parent.date_edtf is null"),
                    Condition.possiblyWithin("place_parent.date", at.startEarliest(), at.endLatest())));
        }
        return relations.first(PART_OF, place, condition);
    }

    @NonNull @Description("The places that are, or some time were, part of it, by name, then by slug.")
    public CompletionStage<PlaceConnection> parts(
            @Source Place place, @Description(Page.FIRST) Integer first, @Description(Page.AFTER) String after) {
        return relations
                .page(PARTS, place, Condition.ALWAYS, Page.forward(first, after))
                .thenApply(PlaceConnection::new);
    }

    @NonNull @Description("The larger place.")
    public CompletionStage<Place> place(@Source PlaceParent parent) {
        return relations.one(Place.class, parent.parent);
    }

    private Condition condition(PlaceWhere where) {
        var conditions = new ArrayList<Condition>();
        if (where != null) {
            if (where.name() != null) {
                conditions.add(Condition.any(List.of(
                        Condition.contains("place.name", where.name()),
                        Condition.of(
                                "exists (select from place_name where place_id = place.id and position(fold(?) in fold(place_name.name)) > 0)",
                                where.name()))));
            }
            if (where.kinds() != null) {
                conditions.add(Condition.in("place.kind", where.kinds()));
            }
            if (where.within() != null) {
                relations.require("where.within", Place.class, List.of(where.within()));
                conditions.add(Condition.of("""
                        place.id in (
                            with recursive part (id) as (
                                select place_id from place_parent
                                    join place whole on whole.id = place_parent.parent_id and whole.slug = ?
                                union select place_id from place_parent join part on part.id = place_parent.parent_id)
                            select id from part)""", where.within()));
            }
        }
        return Condition.all(conditions);
    }

    private static HistoricalDate parse(String date) {
        try {
            return HistoricalDate.parse(date);
        } catch (DateException e) {
            throw RequestException.badInput("date", e.getMessage());
        }
    }
}
