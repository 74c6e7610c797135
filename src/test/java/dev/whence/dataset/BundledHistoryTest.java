package dev.whence.dataset;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.context.ContextKind;
import dev.whence.event.CausalLinkType;
import dev.whence.event.DatingOf;
import dev.whence.event.EventKind;
import dev.whence.event.ParticipationRole;
import dev.whence.event.SectionKind;
import dev.whence.event.SettingRole;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.SourceKind;
import dev.whence.evidence.SourceLevel;
import dev.whence.evidence.Stance;
import dev.whence.evidence.Standing;
import dev.whence.place.PlaceKind;
import dev.whence.time.Calendar;
import dev.whence.time.HistoricalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the bundled history promises its readers: that there is enough of it, that it hangs together, and who says so. */
class BundledHistoryTest {

    private static final History HISTORY = HistoryLoader.read();
    private static final List<Entry.Event> EVENTS = HISTORY.of(Entry.Event.class);
    private static final Map<String, Entry.Event> BY_SLUG =
            EVENTS.stream().collect(Collectors.toMap(Entry.Event::slug, Function.identity()));

    @Test
    void thereIsEnoughToAskAbout() {
        assertThat(EVENTS).hasSizeGreaterThanOrEqualTo(200);
        assertThat(causes()).hasSizeGreaterThanOrEqualTo(400);
        assertThat(HISTORY.of(Entry.Person.class)).hasSizeGreaterThanOrEqualTo(150);
        assertThat(HISTORY.of(Entry.Organisation.class)).hasSizeGreaterThanOrEqualTo(60);
        assertThat(HISTORY.of(Entry.Place.class)).hasSizeGreaterThanOrEqualTo(80);
        assertThat(HISTORY.of(Entry.Context.class)).hasSizeGreaterThanOrEqualTo(30);
        assertThat(HISTORY.of(Entry.Source.class)).hasSizeGreaterThanOrEqualTo(100);
    }

    @Test
    void itHangsTogether() {
        var neighbours = new HashMap<String, Set<String>>();
        EVENTS.forEach(event -> event.causes().forEach(cause -> {
            neighbours.computeIfAbsent(event.slug(), any -> new HashSet<>()).add(cause.cause());
            neighbours.computeIfAbsent(cause.cause(), any -> new HashSet<>()).add(event.slug());
        }));
        assertThat(EVENTS).extracting(Entry.Event::slug).allMatch(neighbours::containsKey);

        var component = new HashSet<String>();
        var next = new HashSet<>(Set.of("kirov-murder"));
        while (!next.isEmpty()) {
            component.addAll(next);
            next = next.stream()
                    .flatMap(slug -> neighbours.get(slug).stream())
                    .filter(slug -> !component.contains(slug))
                    .collect(Collectors.toCollection(HashSet::new));
        }
        assertThat(component).hasSizeGreaterThanOrEqualTo(EVENTS.size() * 9 / 10);
    }

    @Test
    void everyEventHasAFrameAndAPlace() {
        assertThat(EVENTS)
                .extracting(Entry.Event::slug, this::frames)
                .allSatisfy(event -> assertThat((Collection<?>) event.toList().get(1))
                        .as("contexts of " + event.toList().getFirst())
                        .isNotEmpty());
        assertThat(EVENTS)
                .filteredOn(event -> event.settings().isEmpty())
                .extracting(Entry.Event::slug)
                .isEmpty();
    }

    private Collection<String> frames(Entry.Event event) {
        return Stream.iterate(
                        event, Objects::nonNull, part -> part.partOf() == null ? null : BY_SLUG.get(part.partOf()))
                .flatMap(part -> part.contexts().stream())
                .toList();
    }

    @Test
    void noWorkCarriesTooMuch() {
        var citations =
                statements().flatMap(cited -> cited.citations().stream()).toList();
        var byWork = citations.stream().collect(groupingBy(Cited.Citation::source, counting()));
        assertThat(byWork)
                .allSatisfy((work, count) -> assertThat(count).as(work).isLessThanOrEqualTo(citations.size() / 20));
    }

    @Test
    void whatIsDisputedHasBothSides() {
        var disputed = statements()
                .filter(cited -> !(cited instanceof Cited.Explanation))
                .filter(cited -> cited.standing() == Standing.DISPUTED)
                .toList();
        assertThat(disputed)
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(claim -> assertThat(claim.citations().stream().map(Cited.Citation::stance))
                        .as(claim.key())
                        .contains(Stance.SUPPORTS, Stance.DISPUTES));
        assertThat(statements()
                        .filter(cited -> !(cited instanceof Cited.Explanation))
                        .filter(cited -> cited.standing() == Standing.REJECTED))
                .allSatisfy(claim -> assertThat(claim.citations().stream().map(Cited.Citation::stance))
                        .as(claim.key())
                        .contains(Stance.DISPUTES));
    }

    @Test
    void rivalsAffirmAndDenyRealClaims() {
        var contested = EVENTS.stream()
                .filter(event -> event.explanations().size() > 1)
                .filter(event -> event.explanations().stream()
                        .anyMatch(explanation -> !explanation.affirms().isEmpty()))
                .filter(event -> event.explanations().stream()
                        .anyMatch(explanation -> !explanation.denies().isEmpty()))
                .toList();
        assertThat(contested).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void everyValueIsUsed() {
        assertUsed(EventKind.values(), EVENTS.stream().map(Entry.Event::kind));
        assertUsed(CausalLinkType.values(), causes().stream().map(Cited.Cause::type));
        assertUsed(
                ParticipationRole.values(),
                EVENTS.stream()
                        .flatMap(event -> event.participations().stream())
                        .map(Cited.Participation::role));
        assertUsed(
                SettingRole.values(),
                EVENTS.stream().flatMap(event -> event.settings().stream()).map(Cited.Setting::role));
        assertUsed(
                SectionKind.values(),
                EVENTS.stream().flatMap(event -> event.narrative().stream()).map(Entry.Section::kind));
        assertUsed(
                DatingOf.values(),
                statements().filter(Cited.Dating.class::isInstance).map(dating -> ((Cited.Dating) dating).of()));
        assertUsed(Certainty.values(), statements().map(Cited::certainty).filter(Objects::nonNull));
        assertUsed(Standing.values(), statements().map(Cited::standing));
        assertUsed(
                Stance.values(),
                statements().flatMap(cited -> cited.citations().stream()).map(Cited.Citation::stance));
        assertUsed(SourceKind.values(), HISTORY.of(Entry.Source.class).stream().map(Entry.Source::kind));
        assertUsed(SourceLevel.values(), HISTORY.of(Entry.Source.class).stream().map(Entry.Source::level));
        assertUsed(PlaceKind.values(), HISTORY.of(Entry.Place.class).stream().map(Entry.Place::kind));
        assertUsed(
                ContextKind.values(), HISTORY.of(Entry.Context.class).stream().map(Entry.Context::kind));
        assertThat(EVENTS).filteredOn(event -> !event.occurred()).hasSizeGreaterThanOrEqualTo(3);
    }

    private static <V> void assertUsed(V[] values, Stream<V> used) {
        var counts = used.collect(groupingBy(Function.identity(), counting()));
        assertThat(values)
                .allSatisfy(value -> assertThat(counts.getOrDefault(value, 0L))
                        .as(value.getClass().getSimpleName() + "." + value)
                        .isGreaterThanOrEqualTo(3));
    }

    @Test
    void datesAreHonest() {
        assertDated("Julian", date -> date.calendar() == Calendar.JULIAN);
        assertDated("before the common era", date -> date.getYear() != null && date.getYear() < 0);
        assertDated("approximate", HistoricalDate::isApproximate);
        assertDated("uncertain", HistoricalDate::isUncertain);
        assertDated("an interval", date -> date.edtf().contains("/"));
        assertDated("one of several", date -> date.edtf().contains("["));
        assertThat(EVENTS).filteredOn(event -> event.datings().size() > 1).hasSizeGreaterThanOrEqualTo(3);
    }

    private static void assertDated(String how, Predicate<HistoricalDate> so) {
        var dates = Stream.of(
                        EVENTS.stream().map(Entry.Event::date),
                        HISTORY.of(Entry.Person.class).stream()
                                .flatMap(person ->
                                        Stream.of(person.born(), person.died()).filter(Objects::nonNull)),
                        statements()
                                .filter(Cited.Dating.class::isInstance)
                                .map(dating -> ((Cited.Dating) dating).date()))
                .flatMap(Function.identity());
        assertThat(dates.filter(so).count()).as(how).isGreaterThanOrEqualTo(3);
    }

    @Test
    void storiesAreToldInFull() {
        assertThat(EVENTS)
                .filteredOn(event -> event.illustration() != null
                        && event.narrative().stream()
                                .map(Entry.Section::kind)
                                .collect(Collectors.toSet())
                                .equals(Set.of(SectionKind.values())))
                .hasSizeGreaterThanOrEqualTo(25);
    }

    private static List<Cited.Cause> causes() {
        return EVENTS.stream().flatMap(event -> event.causes().stream()).toList();
    }

    private static Stream<? extends Cited> statements() {
        return HISTORY.entries().stream().flatMap(located -> located.entry().statements());
    }
}
