package dev.whence.event;

import static dev.whence.relation.Order.number;
import static dev.whence.relation.Order.text;

import dev.whence.actor.Affiliation;
import dev.whence.context.Context;
import dev.whence.evidence.Source;
import dev.whence.evidence.Statement;
import dev.whence.place.PlaceName;
import dev.whence.relation.Order;
import dev.whence.relation.Relation;
import java.util.stream.Stream;

/** The edges from and to events, and among the claims about them. */
final class EventRelations {

    // Events

    private static final Order CHRONOLOGICAL = chronological("event");

    static final Relation<Event> EVENTS =
            new Relation<>("events", Event.class, "event", "event.id", "true", CHRONOLOGICAL);

    static final Relation<Event> EVENTS_OF_CONTEXT = new Relation<>(
            "Context.events",
            Event.class,
            "events_of_context(parent.id, true) member (id) join event on event.id = member.id",
            "event.id",
            "true",
            CHRONOLOGICAL);

    static final Relation<Event> OWN_EVENTS_OF_CONTEXT = new Relation<>(
            "Context.events, own",
            Event.class,
            "events_of_context(parent.id, false) member (id) join event on event.id = member.id",
            "event.id",
            "true",
            CHRONOLOGICAL);

    static final Relation<Event> EVENTS_OF_PLACE =
            new Relation<>("Place.events", Event.class, "event", "event.id", "true", CHRONOLOGICAL);

    static final Relation<Event> PARTS = new Relation<>(
            "Event.parts", Event.class, "event", "event.id", "event.part_of_id = parent.id", CHRONOLOGICAL);

    // Causal links

    static final Relation<CausalLink> CAUSES = new Relation<>(
            "Event.causes", CausalLink.class, """
            causal_link link
            join statement claim on claim.id = link.id
            join event cause on cause.id = link.cause_id""", "link.id", "link.effect_id = parent.id", claimsByStartOf("cause"));

    static final Relation<CausalLink> CONSEQUENCES = new Relation<>(
            "Event.consequences",
            CausalLink.class,
            """
            causal_link link
            join statement claim on claim.id = link.id
            join event effect on effect.id = link.effect_id""",
            "link.id",
            "link.cause_id = parent.id",
            claimsByStartOf("effect"));

    // Who, where, when, what

    private static final String ROLES =
            "array_position(array['AGENT', 'INSTIGATOR', 'LEADER', 'ORGANISER', 'PARTICIPANT', 'SIGNATORY', 'TARGET', 'BENEFICIARY', 'WITNESS'], participation.role)";

    static final Relation<Participation> PARTICIPATIONS_OF_EVENT = new Relation<>(
            "Event.participations",
            Participation.class,
            """
            participation
            join statement claim on claim.id = participation.id
            join actor on actor.id = participation.actor_id""",
            "participation.id",
            "participation.event_id = parent.id",
            Order.by(number(ROLES), text("fold(actor.name)"), text("claim.key")));

    static final Relation<Participation> PARTICIPATIONS_OF_ACTOR = new Relation<>(
            "Actor.participations",
            Participation.class,
            """
            participation
            join statement claim on claim.id = participation.id
            join event on event.id = participation.event_id""",
            "participation.id",
            "participation.actor_id = parent.id",
            claimsByStartOf("event"));

    /** From a person to organisations, and from an organisation to people. */
    static final Relation<Affiliation> AFFILIATIONS = new Relation<>(
            "Actor.affiliations",
            Affiliation.class,
            "affiliation join statement claim on claim.id = affiliation.id",
            "affiliation.id",
            "parent.id in (affiliation.person_id, affiliation.organisation_id)",
            Order.by(number("coalesce(affiliation.date_start_earliest, 9223372036854775807)"), text("claim.key")));

    static final Relation<Setting> SETTINGS = new Relation<>(
            "Event.places",
            Setting.class,
            "setting join statement claim on claim.id = setting.id",
            "setting.id",
            "setting.event_id = parent.id",
            Order.by(
                    number("array_position(array['LOCATION', 'ORIGIN', 'DESTINATION', 'SEAT'], setting.role)"),
                    text("claim.key")));

    /** From a setting to the names that its place may have had when its event started. */
    static final Relation<PlaceName> NAMES_OF_SETTING = new Relation<>(
            "Setting.placeName", PlaceName.class, """
            setting
            join event on event.id = setting.event_id
            join place_name on place_name.place_id = setting.place_id""", "place_name.id", """
            setting.id = parent.id
            and (place_name.date_edtf is null
                or place_name.date_start_earliest <= event.date_start_latest
                    and place_name.date_end_latest >= event.date_start_earliest)""", Order.by(number("place_name.ordinal")));

    static final Relation<Dating> DATINGS_OF_EVENT = datings("Event.datings", "dating.event_id = parent.id");

    static final Relation<Dating> DATINGS_OF_ACTOR = datings("Actor.datings", "dating.actor_id = parent.id");

    static final Relation<Assertion> ASSERTIONS = new Relation<>(
            "Event.assertions",
            Assertion.class,
            "assertion join statement claim on claim.id = assertion.id",
            "assertion.id",
            "assertion.event_id = parent.id",
            Order.by(text("claim.key")));

    static final Relation<Statement> CLAIMS = new Relation<>(
            "Event.claims",
            Statement.class,
            "event_claim join statement claim on claim.id = event_claim.claim_id",
            "claim.id",
            "event_claim.event_id = parent.id",
            Order.by(text("claim.key")));

    // Readings, texts, frames, works

    static final Relation<Explanation> EXPLANATIONS = new Relation<>(
            "Event.explanations",
            Explanation.class,
            "explanation join statement on statement.id = explanation.id",
            "explanation.id",
            "explanation.event_id = parent.id",
            Order.by(text("statement.key")));

    static final Relation<Statement> CLAIMS_OF_EXPLANATION = new Relation<>(
            "Explanation.affirms",
            Statement.class,
            "explanation_claim",
            "explanation_claim.claim_id",
            "explanation_claim.explanation_id = parent.id",
            Order.by(number("explanation_claim.ordinal"), number("explanation_claim.id")));

    static final Relation<Source> PROPONENTS = new Relation<>(
            "Explanation.proponents",
            Source.class,
            """
            (select source_id, min(ordinal) as ordinal from citation
                where statement_id = parent.id and stance = 'SUPPORTS' group by source_id) cited
            join source on source.id = cited.source_id""",
            "source.id",
            "true",
            Order.by(number("cited.ordinal"), text("source.slug")));

    static final Relation<Section> NARRATIVE = new Relation<>(
            "Event.narrative",
            Section.class,
            "section",
            "section.id",
            "section.event_id = parent.id",
            Order.by(number("section.ordinal")));

    static final Relation<Context> CONTEXTS = contexts("Event.contexts", false);

    static final Relation<Context> CONTEXTS_AND_ANCESTORS = contexts("Event.contexts, with ancestors", true);

    static final Relation<Source> SOURCES =
            new Relation<>("Event.sources", Source.class, "source", "source.id", """
            source.id in (
                select citation.source_id from citation
                join event_claim on event_claim.claim_id = citation.statement_id
                where event_claim.event_id = parent.id
                union
                select citation.source_id from citation
                join explanation on explanation.id = citation.statement_id
                where explanation.event_id = parent.id)""", Order.by(text("source.slug")));

    private EventRelations() {}

    static Order order(EventOrder order) {
        return switch (order) {
            case CHRONOLOGICAL -> CHRONOLOGICAL;
            case REVERSE_CHRONOLOGICAL -> CHRONOLOGICAL.reversed();
            case TITLE -> Order.by(text("fold(event.title)"), text("event.slug"));
            case MOST_CONSEQUENTIAL ->
                Order.by(
                        number("""
                            -(select count(*) from causal_link link join statement claim on claim.id = link.id
                                where link.cause_id = event.id and claim.standing <> 'REJECTED')"""),
                        number("event.date_start_earliest"),
                        number("event.date_start_latest"),
                        text("event.slug"));
        };
    }

    private static Order chronological(String event) {
        return Order.by(
                number(event + ".date_start_earliest"), number(event + ".date_start_latest"), text(event + ".slug"));
    }

    /** As {@link #CHRONOLOGICAL}, and then by key, for there may be many claims about one event. */
    private static Order claimsByStartOf(String event) {
        return Order.by(Stream.concat(chronological(event).keys().stream(), Stream.of(text("claim.key")))
                .toArray(Order.Key[]::new));
    }

    private static Relation<Dating> datings(String name, String parent) {
        return new Relation<>(
                name,
                Dating.class,
                "dating join statement claim on claim.id = dating.id",
                "dating.id",
                parent,
                Order.by(
                        number(
                                "array_position(array['EVENT', 'BIRTH', 'DEATH', 'FOUNDING', 'DISSOLUTION'], dating.of)"),
                        number("(not dating.preferred)::integer"),
                        text("claim.key")));
    }

    private static Relation<Context> contexts(String name, boolean ancestors) {
        return new Relation<>(
                name,
                Context.class,
                "contexts_of_event(parent.id, %s) frame join context on context.id = frame.context_id"
                        .formatted(ancestors),
                "context.id",
                "true",
                Order.by(number("frame.steps"), text("context.slug")));
    }
}
