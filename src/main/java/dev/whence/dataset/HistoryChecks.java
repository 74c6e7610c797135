package dev.whence.dataset;

import dev.whence.dataset.Cited.Cause;
import dev.whence.dataset.Cited.Dating;
import dev.whence.event.CausalLinkType;
import dev.whence.event.DatingOf;
import dev.whence.time.HistoricalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that hold among entries: keys are unique, references lead somewhere, links and explanations are cited, dates agree. */
final class HistoryChecks {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_KEY = 100;

    private final Map<Class<? extends Entry>, Set<String>> slugs = new HashMap<>();
    private final Map<String, Cited> statements = new HashMap<>();
    private final Map<String, Entry.Event> events;
    private final List<Problem> problems = new ArrayList<>();
    private final History history;

    /** The entry that is being checked. */
    private History.Located current;

    private HistoryChecks(History history) {
        this.history = history;
        this.events = history.of(Entry.Event.class).stream()
                .collect(Collectors.toMap(Entry.Event::slug, Function.identity(), (one, other) -> one));
    }

    static List<Problem> check(History history) {
        var checks = new HistoryChecks(history);
        history.entries().forEach(checks::register);
        history.entries().forEach(checks::check);
        checks.checkHierarchies();
        return checks.problems;
    }

    private void register(History.Located located) {
        current = located;
        var entry = located.entry();
        requireKey("slug", entry.slug());
        if (!slugs.computeIfAbsent(entry.getClass(), any -> new HashSet<>()).add(entry.slug())) {
            report("slug", "there is another one with this slug");
        }
        entry.statements().forEach(statement -> {
            requireKey(statement.key(), statement.key());
            if (statements.put(entry.slug() + '/' + statement.key(), statement) != null) {
                report(
                        statement.key(),
                        "there is another claim or explanation with the key %s/%s"
                                .formatted(entry.slug(), statement.key()));
            }
        });
    }

    private void check(History.Located located) {
        current = located;
        located.entry().statements().forEach(this::checkCitations);
        switch (located.entry()) {
            case Entry.Source source -> {
                if (source.year() != null && source.year() == 0) {
                    report("year", "there is no year 0: the year before 1 is -1, 1 BCE");
                }
            }
            case Entry.Context context -> {
                requireSlug("definedBy", Entry.Source.class, context.definedBy());
                requireSlug("partOf", Entry.Context.class, context.partOf());
            }
            case Entry.Place place -> checkPlace(place);
            case Entry.Person person -> {
                checkDatings(
                        person.datings(),
                        Map.of(DatingOf.BIRTH, date(person.born()), DatingOf.DEATH, date(person.died())));
                person.affiliations()
                        .forEach(affiliation -> requireSlug(
                                affiliation.key() + ".organisation",
                                Entry.Organisation.class,
                                affiliation.organisation()));
            }
            case Entry.Organisation organisation ->
                checkDatings(
                        organisation.datings(),
                        Map.of(
                                DatingOf.FOUNDING, date(organisation.founded()),
                                DatingOf.DISSOLUTION, date(organisation.dissolved())));
            case Entry.Event event -> checkEvent(event);
        }
    }

    private void checkPlace(Entry.Place place) {
        if ((place.latitude() == null) != (place.longitude() == null)) {
            report(place.latitude() == null ? "latitude" : "longitude", "is missing beside the other one");
        }
        requireWithin("latitude", place.latitude(), 90);
        requireWithin("longitude", place.longitude(), 180);
        place.parents().forEach(parent -> {
            requireSlug("parents", Entry.Place.class, parent.place());
            if (parent.place().equals(place.slug())) {
                report("parents", "a place is no part of itself");
            }
        });
    }

    private void checkEvent(Entry.Event event) {
        requireSlug("partOf", Entry.Event.class, event.partOf());
        event.contexts().forEach(context -> requireSlug("contexts", Entry.Context.class, context));
        checkDatings(event.datings(), Map.of(DatingOf.EVENT, date(event.date())));
        event.settings().forEach(setting -> requireSlug(setting.key() + ".place", Entry.Place.class, setting.place()));
        requireDistinct(event.settings(), setting -> List.of(setting.place(), setting.role()));
        requireDistinct(event.causes(), link -> List.of(link.cause(), link.type()));
        requireDistinct(
                event.participations(),
                one -> Arrays.asList(one.person(), one.organisation(), one.role(), one.label()));
        event.participations().forEach(participation -> {
            if ((participation.person() == null) == (participation.organisation() == null)) {
                report(participation.key(), "it needs either a person or an organisation");
            }
            requireSlug(participation.key() + ".person", Entry.Person.class, participation.person());
            requireSlug(participation.key() + ".organisation", Entry.Organisation.class, participation.organisation());
        });
        event.causes().forEach(cause -> checkCause(event, cause));
        event.explanations().forEach(explanation -> {
            var seen = new HashSet<String>();
            Stream.concat(explanation.affirms().stream(), explanation.denies().stream())
                    .forEach(key -> {
                        var full = key.contains("/") ? key : event.slug() + '/' + key;
                        var claim = statements.get(full);
                        if (claim == null || claim instanceof Cited.Explanation) {
                            report(explanation.key(), "there is no claim '%s'".formatted(full));
                        } else if (!seen.add(full)) {
                            report(explanation.key(), "names the claim '%s' twice".formatted(full));
                        }
                    });
        });
    }

    private void checkCause(Entry.Event effect, Cause link) {
        requireSlug(link.key() + ".cause", Entry.Event.class, link.cause());
        var cause = events.get(link.cause());
        if (cause == null) {
            return;
        }
        if (cause.slug().equals(effect.slug())) {
            report(link.key(), "an event cannot cause itself");
        }
        if (effect.date().startLatest() < cause.date().startEarliest()) {
            report(
                    link.key(),
                    "the effect (%s) surely starts before its cause (%s)"
                            .formatted(effect.date().getDisplay(), cause.date().getDisplay()));
        }
        if (link.type() == CausalLinkType.PREVENTED && effect.occurred()) {
            report(link.key(), "what was prevented did not occur: it needs occurred: false");
        }
        if (link.type() != CausalLinkType.PREVENTED && !effect.occurred()) {
            report(link.key(), "what did not occur can only have been PREVENTED");
        }
    }

    private void checkCitations(Cited statement) {
        statement
                .citations()
                .forEach(
                        citation -> requireSlug(statement.key() + ".citations", Entry.Source.class, citation.source()));
        if (statement instanceof Cause || statement instanceof Cited.Explanation) {
            if (statement.citations().isEmpty()) {
                report(statement.key() + ".citations", "it needs at least one citation");
            }
            if (statement.citations().stream().anyMatch(citation -> citation.note() == null)) {
                report(statement.key() + ".citations", "each needs a note that says what the work holds on this");
            }
        }
        var pointers = new HashSet<List<Object>>();
        for (var citation : statement.citations()) {
            if (!pointers.add(Arrays.asList(citation.source(), citation.stance(), citation.locator()))) {
                report(statement.key() + ".citations", "'%s' is cited twice for the same".formatted(citation.source()));
            }
        }
    }

    /** @param own the entity's own dates, null where it has none, as a value that equals nothing */
    private void checkDatings(List<Dating> datings, Map<DatingOf, Object> own) {
        for (var of : datings.stream().map(Dating::of).collect(Collectors.toSet())) {
            var preferred = datings.stream()
                    .filter(dating -> dating.of() == of && dating.preferred())
                    .toList();
            if (!own.containsKey(of)) {
                report("datings", of + " is nothing that it can be dated by");
            } else if (preferred.size() != 1) {
                report("datings", "exactly one of %s must be preferred".formatted(of));
            } else if (!preferred.getFirst().date().equals(own.get(of))) {
                report("datings", "the preferred one of %s is not its own date".formatted(of));
            }
        }
    }

    private void checkHierarchies() {
        var wholes = history.of(Entry.Event.class).stream()
                .filter(event -> event.partOf() != null)
                .collect(Collectors.toMap(Entry.Event::slug, Entry.Event::partOf, (one, other) -> one));
        checkHierarchy(Entry.Event.class, wholes);
        wholes = history.of(Entry.Context.class).stream()
                .filter(context -> context.partOf() != null)
                .collect(Collectors.toMap(Entry.Context::slug, Entry.Context::partOf, (one, other) -> one));
        checkHierarchy(Entry.Context.class, wholes);
    }

    private void checkHierarchy(Class<? extends Entry> kind, Map<String, String> wholes) {
        history.entries().stream()
                .filter(located -> kind.isInstance(located.entry()))
                .forEach(located -> {
                    current = located;
                    var seen = new HashSet<String>();
                    for (var slug = located.entry().slug(); slug != null; slug = wholes.get(slug)) {
                        if (!seen.add(slug)) {
                            report("partOf", "it would be part of itself");
                            break;
                        }
                    }
                });
    }

    private void requireKey(String field, String key) {
        if (!KEY.matcher(key).matches()) {
            report(field, "'%s' is not lower-case letters and digits with single hyphens".formatted(key));
        }
        if (key.length() > MAX_KEY) {
            report(field, "is longer than %d characters".formatted(MAX_KEY));
        }
    }

    private void requireWithin(String field, Double degrees, int most) {
        // Not a number is not within, either.
        if (degrees != null && !(Math.abs(degrees) <= most)) {
            report(field, "%s is not between -%d and %d".formatted(degrees, most, most));
        }
    }

    /** No two of an event's claims of a kind may say the same. */
    private <C extends Cited> void requireDistinct(List<C> claims, Function<C, List<?>> said) {
        var first = new HashMap<List<?>, C>();
        for (var claim : claims) {
            var same = first.putIfAbsent(said.apply(claim), claim);
            if (same != null) {
                report(claim.key(), "says the same as %s".formatted(same.key()));
            }
        }
    }

    private void requireSlug(String field, Class<? extends Entry> kind, String slug) {
        if (slug != null && !slugs.getOrDefault(kind, Set.of()).contains(slug)) {
            report(field, "there is no %s '%s'".formatted(kind.getSimpleName().toLowerCase(Locale.ROOT), slug));
        }
    }

    private void report(String field, String message) {
        var entry = current.entry();
        problems.add(new Problem(current.file(), Problem.entry(entry.getClass(), entry.slug()), field, message));
    }

    private static Object date(HistoricalDate date) {
        return Objects.requireNonNullElse((Object) date, "none");
    }
}
