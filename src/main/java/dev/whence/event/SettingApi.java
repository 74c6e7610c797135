package dev.whence.event;

import dev.whence.place.Place;
import dev.whence.place.PlaceName;
import dev.whence.relation.Condition;
import dev.whence.relation.Page;
import dev.whence.relation.Relations;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What happened where. */
@GraphQLApi
public class SettingApi {

    private final Relations relations;
    private final Lenses lenses;

    SettingApi(Relations relations, Lenses lenses) {
        this.relations = relations;
        this.lenses = lenses;
    }

    @NonNull @Description("The places that had a part in it, by role (locations, origins, destinations, seats), then by key.")
    public CompletionStage<List<@NonNull Setting>> places(
            @Source Event event,
            @Description("Only in one of these roles; in any when null.") @Nullable List<@NonNull SettingRole> roles,
            @Description("Which claims to see.") Lens lens) {
        return relations.list(
                EventRelations.SETTINGS,
                event,
                lenses.claims(lens).and(roles == null ? Condition.ALWAYS : Condition.in("setting.role", roles)));
    }

    @NonNull @Description("The place.")
    public CompletionStage<Place> place(@Source Setting setting) {
        return relations.one(Place.class, setting.place);
    }

    @NonNull @Description("The event.")
    public CompletionStage<Event> event(@Source Setting setting) {
        return relations.one(Event.class, setting.event);
    }

    @NonNull @Description("What the place was called when the event started: Leningrad for Saint Petersburg in 1934.")
    public CompletionStage<String> placeName(@Source Setting setting) {
        return relations
                .list(EventRelations.NAMES_OF_SETTING, setting)
                .thenCombine(
                        relations.one(Event.class, setting.event),
                        (names, event) -> PlaceName.at(names, event.date.startEarliest(), event.date.startLatest()))
                .thenCombine(relations.one(Place.class, setting.place), (name, place) -> name.orElse(place.name));
    }

    @NonNull @Description("The events that were set in it, by claims that are not rejected, in `CHRONOLOGICAL` order.")
    public CompletionStage<EventConnection> events(
            @Source Place place,
            @Description("Only where the place has one of these roles; any role when null.") @Nullable List<@NonNull SettingRole> roles,
            @DefaultValue("true")
                    @Description(
                            "Whether events set in places within it count too, as they were when the event started.")
                    Boolean includeParts,
            @Description(Page.FIRST) Integer first,
            @Description(Page.AFTER) String after) {
        return relations
                .page(
                        EventRelations.EVENTS_OF_PLACE,
                        place,
                        Condition.of(
                                "event.id in (select events_at_place(parent.id, ?, ?))",
                                Condition.texts(roles == null ? List.of(SettingRole.values()) : roles),
                                !Boolean.FALSE.equals(includeParts)),
                        Page.forward(first, after))
                .thenApply(EventConnection::new);
    }
}
