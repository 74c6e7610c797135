package dev.whence.dataset;

import dev.whence.actor.AbstractActor;
import dev.whence.actor.Affiliation;
import dev.whence.actor.Organisation;
import dev.whence.actor.Person;
import dev.whence.context.Context;
import dev.whence.event.Assertion;
import dev.whence.event.CausalLink;
import dev.whence.event.Dating;
import dev.whence.event.Event;
import dev.whence.event.Explanation;
import dev.whence.event.ExplanationClaim;
import dev.whence.event.Illustration;
import dev.whence.event.Participation;
import dev.whence.event.Section;
import dev.whence.event.Setting;
import dev.whence.evidence.Citation;
import dev.whence.evidence.Source;
import dev.whence.evidence.Statement;
import dev.whence.place.Place;
import dev.whence.place.PlaceName;
import dev.whence.place.PlaceParent;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Makes the database hold the history, by keys: what is new is added, what changed is updated, what is gone from the files is
 * removed. Only rows that came from this data set are touched; what others wrote under the same key stays as it is.
 */
final class HistorySync {

    private static final Logger LOG = Logger.getLogger(HistorySync.class);

    private final Session session;
    private final History history;
    private final OwnRows rows;

    HistorySync(Session session, History history) {
        this.session = session;
        this.history = history;
        this.rows = new OwnRows(session);
    }

    /** Runs within the caller's transaction. */
    void run() {
        // Two claims may change places; what counts is that no two are alike in the end.
        session.createNativeMutationQuery("set constraints all deferred").executeUpdate();
        rows.removeParts();
        rows.removeStatementsBut(history.entries().stream()
                .map(History.Located::entry)
                .flatMap(entry -> entry.statements().map(statement -> key(entry, statement)))
                .toList());
        rows.load();
        step("sources", Entry.Source.class, this::write);
        step("contexts", Entry.Context.class, this::write);
        step("places", Entry.Place.class, this::write);
        step("organisations", Entry.Organisation.class, this::write);
        step("people", Entry.Person.class, this::write);
        step("events", Entry.Event.class, this::write);
        // What refers to entries of its own kind, or to claims, waits until they are all there.
        history.of(Entry.Context.class).forEach(this::connect);
        history.of(Entry.Place.class).forEach(this::connect);
        history.of(Entry.Event.class).forEach(this::connect);
        history.of(Entry.Event.class).forEach(this::writeClaims);
        history.of(Entry.Event.class).forEach(this::writeExplanations);
        session.flush();
        rows.removeEntitiesBut(history);
    }

    private <E extends Entry> void step(String what, Class<E> kind, Consumer<E> write) {
        var entries = history.of(kind);
        LOG.infof("  %d %s", entries.size(), what);
        entries.forEach(write);
    }

    private void write(Entry.Source entry) {
        rows.write(Source.class, entry.slug(), Source::new, source -> {
            source.slug = entry.slug();
            source.title = entry.title();
            source.authors = entry.authors();
            source.year = entry.year();
            source.publisher = entry.publisher();
            source.kind = entry.kind();
            source.level = entry.level();
            source.url = entry.url();
            source.identifier = entry.identifier();
        });
    }

    private void write(Entry.Context entry) {
        rows.write(Context.class, entry.slug(), Context::new, context -> {
            context.slug = entry.slug();
            context.name = entry.name();
            context.kind = entry.kind();
            context.summary = entry.summary();
            context.span = entry.span();
            context.definedBy = rows.get(Source.class, entry.definedBy());
            context.sameAs = entry.sameAs();
        });
    }

    private void connect(Entry.Context entry) {
        rows.complete(Context.class, entry.slug(), context -> context.partOf = rows.get(Context.class, entry.partOf()));
    }

    private void write(Entry.Place entry) {
        rows.write(Place.class, entry.slug(), Place::new, place -> {
            place.slug = entry.slug();
            place.name = entry.name();
            place.kind = entry.kind();
            place.latitude = entry.latitude();
            place.longitude = entry.longitude();
            place.sameAs = entry.sameAs();
        });
    }

    private void connect(Entry.Place entry) {
        rows.complete(Place.class, entry.slug(), place -> {
            for (int i = 0; i < entry.names().size(); i++) {
                var name = new PlaceName();
                name.place = place;
                name.ordinal = i;
                name.name = entry.names().get(i).name();
                name.language = entry.names().get(i).language();
                name.date = entry.names().get(i).date();
                session.persist(name);
            }
            for (int i = 0; i < entry.parents().size(); i++) {
                var parent = new PlaceParent();
                parent.place = place;
                parent.ordinal = i;
                parent.parent = rows.get(Place.class, entry.parents().get(i).place());
                parent.date = entry.parents().get(i).date();
                session.persist(parent);
            }
        });
    }

    private void write(Entry.Organisation entry) {
        rows.write(Organisation.class, entry.slug(), Organisation::new, organisation -> {
            organisation.slug = entry.slug();
            organisation.name = entry.name();
            organisation.alternativeNames = entry.alternativeNames();
            organisation.summary = entry.summary();
            organisation.sameAs = entry.sameAs();
            organisation.began = entry.founded();
            organisation.ended = entry.dissolved();
        });
        var organisation = rows.get(Organisation.class, entry.slug());
        entry.datings().forEach(dating -> write(entry, dating, null, organisation));
    }

    private void write(Entry.Person entry) {
        rows.write(Person.class, entry.slug(), Person::new, person -> {
            person.slug = entry.slug();
            person.name = entry.name();
            person.alternativeNames = entry.alternativeNames();
            person.summary = entry.summary();
            person.sameAs = entry.sameAs();
            person.began = entry.born();
            person.ended = entry.died();
        });
        var person = rows.get(Person.class, entry.slug());
        entry.datings().forEach(dating -> write(entry, dating, null, person));
        entry.affiliations()
                .forEach(claim -> write(entry, claim, Affiliation.class, Affiliation::new, affiliation -> {
                    affiliation.person = person;
                    affiliation.organisation = rows.get(Organisation.class, claim.organisation());
                    affiliation.position = claim.position();
                    affiliation.date = claim.date();
                }));
    }

    private void write(Entry.Event entry) {
        rows.write(Event.class, entry.slug(), Event::new, event -> {
            event.slug = entry.slug();
            event.title = entry.title();
            event.headline = entry.headline();
            event.summary = entry.summary();
            event.significance = entry.significance();
            event.kind = entry.kind();
            event.occurred = entry.occurred();
            event.happened(entry.date());
            event.sameAs = entry.sameAs();
            event.illustration = illustration(entry.illustration());
        });
    }

    private void connect(Entry.Event entry) {
        rows.complete(Event.class, entry.slug(), event -> {
            event.partOf = rows.get(Event.class, entry.partOf());
            var contexts = new HashSet<Context>();
            entry.contexts().forEach(slug -> contexts.add(rows.get(Context.class, slug)));
            if (!contexts.equals(event.contexts)) {
                event.contexts = contexts;
            }
            for (int i = 0; i < entry.narrative().size(); i++) {
                var section = new Section();
                section.event = event;
                section.ordinal = i;
                section.kind = entry.narrative().get(i).kind();
                section.heading = entry.narrative().get(i).heading();
                section.body = entry.narrative().get(i).body();
                session.persist(section);
            }
        });
    }

    private void writeClaims(Entry.Event entry) {
        var event = rows.get(Event.class, entry.slug());
        entry.datings().forEach(dating -> write(entry, dating, event, null));
        entry.settings()
                .forEach(claim -> write(entry, claim, Setting.class, Setting::new, setting -> {
                    setting.event = event;
                    setting.place = rows.get(Place.class, claim.place());
                    setting.role = claim.role();
                }));
        entry.participations()
                .forEach(claim -> write(entry, claim, Participation.class, Participation::new, participation -> {
                    participation.event = event;
                    participation.actor = claim.person() == null
                            ? rows.get(Organisation.class, claim.organisation())
                            : rows.get(Person.class, claim.person());
                    participation.role = claim.role();
                    participation.label = claim.label();
                }));
        entry.causes()
                .forEach(claim -> write(entry, claim, CausalLink.class, CausalLink::new, link -> {
                    link.cause = rows.get(Event.class, claim.cause());
                    link.effect = event;
                    link.type = claim.type();
                    link.explanation = claim.explanation();
                }));
        entry.assertions()
                .forEach(claim -> write(entry, claim, Assertion.class, Assertion::new, assertion -> {
                    assertion.event = event;
                    assertion.words = claim.statement();
                }));
    }

    private void writeExplanations(Entry.Event entry) {
        var event = rows.get(Event.class, entry.slug());
        for (var reading : entry.explanations()) {
            write(entry, reading, Explanation.class, Explanation::new, explanation -> {
                explanation.event = event;
                explanation.title = reading.title();
                explanation.summary = reading.summary();
            });
            rows.complete(Explanation.class, key(entry, reading), explanation -> {
                persist(entry, explanation, reading.affirms(), true);
                persist(entry, explanation, reading.denies(), false);
            });
        }
    }

    private void persist(Entry entry, Explanation explanation, List<String> keys, boolean affirmed) {
        for (int i = 0; i < keys.size(); i++) {
            var full = keys.get(i).contains("/") ? keys.get(i) : entry.slug() + '/' + keys.get(i);
            var part = new ExplanationClaim();
            part.explanation = explanation;
            part.claim = rows.get(Statement.class, full);
            part.claimKind = part.claim.kind();
            part.ordinal = i;
            part.affirmed = affirmed;
            session.persist(part);
        }
    }

    private void write(Entry entry, Cited.Dating claim, Event event, AbstractActor actor) {
        write(entry, claim, Dating.class, Dating::new, dating -> {
            dating.of = claim.of();
            dating.event = event;
            dating.actor = actor;
            dating.date = claim.date();
            dating.preferred = claim.preferred();
        });
    }

    private <S extends Statement> void write(
            Entry entry, Cited cited, Class<S> type, Supplier<S> create, Consumer<S> fill) {
        rows.write(type, key(entry, cited), create, statement -> {
            statement.key = key(entry, cited);
            statement.certainty = cited.certainty();
            statement.standing = cited.standing();
            statement.note = cited.note();
            fill.accept(statement);
        });
        rows.complete(type, key(entry, cited), statement -> {
            for (int i = 0; i < cited.citations().size(); i++) {
                var citation = new Citation();
                citation.statement = statement;
                citation.ordinal = i;
                citation.source =
                        rows.get(Source.class, cited.citations().get(i).source());
                citation.stance = cited.citations().get(i).stance();
                citation.locator = cited.citations().get(i).locator();
                citation.note = cited.citations().get(i).note();
                rows.cite(citation);
            }
        });
    }

    private static Illustration illustration(Entry.Illustration entry) {
        return entry == null
                ? null
                : new Illustration(
                        entry.caption(), entry.alt(), entry.medium(), entry.url(), entry.credit(), entry.licence());
    }

    private static String key(Entry entry, Cited statement) {
        return entry.slug() + '/' + statement.key();
    }
}
