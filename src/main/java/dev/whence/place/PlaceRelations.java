package dev.whence.place;

import static dev.whence.relation.Order.number;
import static dev.whence.relation.Order.text;

import dev.whence.relation.Order;
import dev.whence.relation.Relation;

/** The edges between places, and to their names. */
public final class PlaceRelations {

    /** By name, then by slug, for lists of places. */
    private static final Order BY_NAME = Order.by(text("fold(place.name)"), text("place.slug"));

    static final Relation<Place> PLACES = new Relation<>("places", Place.class, "place", "place.id", "true", BY_NAME);

    static final Relation<PlaceName> NAMES = new Relation<>(
            "Place.names",
            PlaceName.class,
            "place_name",
            "place_name.id",
            "place_name.place_id = parent.id",
            Order.by(number("place_name.ordinal")));

    static final Relation<PlaceParent> PARENTS = new Relation<>(
            "Place.parents",
            PlaceParent.class,
            "place_parent",
            "place_parent.id",
            "place_parent.place_id = parent.id",
            Order.by(number("place_parent.ordinal")));

    /** The latest first, one without a date as if it were for ever. */
    static final Relation<Place> PART_OF = new Relation<>(
            "Place.partOf",
            Place.class,
            "place_parent join place on place.id = place_parent.parent_id",
            "place.id",
            "place_parent.place_id = parent.id",
            Order.by(
                            number("coalesce(place_parent.date_end_latest, 9223372036854775807)"),
                            number("coalesce(place_parent.date_start_earliest, -9223372036854775808)"),
                            number("-place_parent.ordinal"))
                    .reversed());

    static final Relation<Place> PARTS = new Relation<>(
            "Place.parts",
            Place.class,
            "place",
            "place.id",
            "place.id in (select place_id from place_parent where parent_id = parent.id)",
            BY_NAME);

    private PlaceRelations() {}
}
