package dev.whence.event;

import dev.whence.actor.AbstractActor;
import dev.whence.actor.Affiliation;
import dev.whence.actor.Organisation;
import dev.whence.actor.Person;
import dev.whence.context.Context;
import dev.whence.context.ContextKind;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.Citation;
import dev.whence.evidence.Claim;
import dev.whence.evidence.Source;
import dev.whence.evidence.SourceKind;
import dev.whence.evidence.SourceLevel;
import dev.whence.evidence.Stance;
import dev.whence.evidence.Standing;
import dev.whence.evidence.Statement;
import dev.whence.place.Place;
import dev.whence.place.PlaceKind;
import dev.whence.place.PlaceName;
import dev.whence.place.PlaceParent;
import dev.whence.relation.KeyedRow;
import dev.whence.time.Calendar;
import dev.whence.time.HistoricalDate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows of a test's own. They are made within {@link #write}, where they can be changed until it ends, and are gone after {@link #clear}. Slugs
 * start with {@code test-}, to keep clear of the bundled history. Claims are accepted and certain until changed.
 */
public final class Fixture {

    private static final String DATASET = "test";

    private Fixture() {}

    /** Makes rows, in one transaction. */
    public static void write(Runnable rows) {
        QuarkusTransaction.requiringNew().run(rows);
    }

    /** Removes all rows that were made here. */
    public static void clear() {
        write(() -> {
            var entities = Event.getEntityManager();
            Stream.of(
                            "delete from statement where dataset = 'test'",
                            "delete from place_parent where place_id in (select id from place where dataset = 'test')",
                            "delete from event where dataset = 'test'",
                            "delete from place where dataset = 'test'",
                            "delete from actor where dataset = 'test'",
                            "delete from context where dataset = 'test'",
                            "delete from source where dataset = 'test'")
                    .forEach(sql -> entities.createNativeQuery(sql).executeUpdate());
        });
    }

    public static Event event(String slug, String date) {
        return event(slug, HistoricalDate.parse(date));
    }

    public static Event julianEvent(String slug, String date) {
        return event(slug, HistoricalDate.parse(date, Calendar.JULIAN));
    }

    private static Event event(String slug, HistoricalDate date) {
        var event = new Event();
        event.slug = slug;
        event.title = slug;
        event.summary = "What happened.";
        event.kind = EventKind.OCCURRENCE;
        event.occurred = true;
        event.sameAs = List.of();
        event.contexts = new HashSet<>();
        event.happened(date);
        return kept(event);
    }

    public static Person person(String slug) {
        return actor(new Person(), slug);
    }

    public static Organisation organisation(String slug) {
        return actor(new Organisation(), slug);
    }

    private static <A extends AbstractActor> A actor(A actor, String slug) {
        actor.slug = slug;
        actor.name = slug;
        actor.alternativeNames = List.of();
        actor.sameAs = List.of();
        return kept(actor);
    }

    public static Place place(String slug) {
        var place = new Place();
        place.slug = slug;
        place.name = slug;
        place.kind = PlaceKind.SETTLEMENT;
        place.sameAs = List.of();
        return kept(place);
    }

    /** @param date null when not told */
    public static void name(Place place, int ordinal, String name, String language, String date) {
        var row = new PlaceName();
        row.place = place;
        row.ordinal = ordinal;
        row.name = name;
        row.language = language;
        row.date = date == null ? null : HistoricalDate.parse(date);
        row.persist();
    }

    /** @param date null when not told */
    public static void parent(Place place, int ordinal, Place parent, String date) {
        var row = new PlaceParent();
        row.place = place;
        row.ordinal = ordinal;
        row.parent = parent;
        row.date = date == null ? null : HistoricalDate.parse(date);
        row.persist();
    }

    public static Context context(String slug) {
        var context = new Context();
        context.slug = slug;
        context.name = slug;
        context.kind = ContextKind.ERA;
        context.summary = "What it is.";
        context.sameAs = List.of();
        return kept(context);
    }

    public static Source source(String slug, String... authors) {
        var source = new Source();
        source.slug = slug;
        source.title = slug;
        source.authors = List.of(authors);
        source.kind = SourceKind.BOOK;
        source.level = SourceLevel.SECONDARY;
        return kept(source);
    }

    public static void section(Event event, int ordinal, SectionKind kind, String body) {
        var section = new Section();
        section.event = event;
        section.ordinal = ordinal;
        section.kind = kind;
        section.body = body;
        section.persist();
    }

    public static CausalLink link(String key, Event cause, Event effect) {
        return link(key, cause, effect, CausalLinkType.CAUSED);
    }

    /** For one of several links between two events, whose type must be right from the start. */
    public static CausalLink link(String key, Event cause, Event effect, CausalLinkType type) {
        var link = new CausalLink();
        link.cause = cause;
        link.effect = effect;
        link.type = type;
        link.explanation = "How.";
        return claim(link, effect.slug, key);
    }

    public static Participation participation(String key, Event event, AbstractActor actor, ParticipationRole role) {
        var participation = new Participation();
        participation.event = event;
        participation.actor = actor;
        participation.role = role;
        return claim(participation, event.slug, key);
    }

    public static Setting setting(String key, Event event, Place place, SettingRole role) {
        var setting = new Setting();
        setting.event = event;
        setting.place = place;
        setting.role = role;
        return claim(setting, event.slug, key);
    }

    /** @param date null when not known */
    public static Affiliation affiliation(String key, Person person, Organisation organisation, String date) {
        var affiliation = new Affiliation();
        affiliation.person = person;
        affiliation.organisation = organisation;
        affiliation.date = date == null ? null : HistoricalDate.parse(date);
        return claim(affiliation, person.slug, key);
    }

    public static Assertion assertion(String key, Event event) {
        var assertion = new Assertion();
        assertion.event = event;
        assertion.words = "It was so.";
        return claim(assertion, event.slug, key);
    }

    public static Dating dating(String key, Event event, String date, boolean preferred) {
        var dating = new Dating();
        dating.of = DatingOf.EVENT;
        dating.event = event;
        dating.date = HistoricalDate.parse(date);
        dating.preferred = preferred;
        return claim(dating, event.slug, key);
    }

    public static Dating dating(String key, AbstractActor actor, DatingOf of, String date, boolean preferred) {
        var dating = new Dating();
        dating.of = of;
        dating.actor = actor;
        dating.date = HistoricalDate.parse(date);
        dating.preferred = preferred;
        return claim(dating, actor.slug, key);
    }

    public static Explanation explanation(String key, Event event) {
        var explanation = new Explanation();
        explanation.event = event;
        explanation.title = key;
        explanation.summary = "How it is read.";
        explanation.standing = Standing.DISPUTED;
        explanation.key = event.slug + '/' + key;
        return kept(explanation);
    }

    public static <C extends Statement & Claim> void affirms(Explanation explanation, int ordinal, C claim) {
        reads(explanation, ordinal, claim, true);
    }

    public static <C extends Statement & Claim> void denies(Explanation explanation, int ordinal, C claim) {
        reads(explanation, ordinal, claim, false);
    }

    private static void reads(Explanation explanation, int ordinal, Statement claim, boolean affirmed) {
        var row = new ExplanationClaim();
        row.explanation = explanation;
        row.claim = claim;
        row.claimKind = claim.kind();
        row.ordinal = ordinal;
        row.affirmed = affirmed;
        row.persist();
    }

    public static Citation citation(Statement statement, int ordinal, Source source, Stance stance) {
        var citation = new Citation();
        citation.statement = statement;
        citation.ordinal = ordinal;
        citation.source = source;
        citation.stance = stance;
        citation.persist();
        return citation;
    }

    private static <C extends Statement & Claim> C claim(C claim, String subject, String key) {
        claim.key = subject + '/' + key;
        claim.standing = Standing.ACCEPTED;
        claim.certainty = Certainty.CERTAIN;
        return kept(claim);
    }

    private static <R extends KeyedRow> R kept(R row) {
        row.dataset = DATASET;
        row.persist();
        return row;
    }
}
