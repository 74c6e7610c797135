package dev.whence.relation;

import static dev.whence.graphql.GraphQLClient.query;
import static dev.whence.graphql.GraphQLClient.texts;
import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.event.Event;
import dev.whence.event.EventOrder;
import dev.whence.event.Fixture;
import dev.whence.evidence.Standing;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists read page by page, of random events and links, against the same lists sorted in memory. The seed is the test's name. */
@QuarkusTest
class PagingPropertiesTest {

    /** Few and overlapping, so that many events have the same. */
    private static final List<String> DATES =
            List.of("1900", "190X", "1900-06", "1900/1910", "../1905", "1895~", "-0043", "[1899,1901]");

    private static final List<String> TITLES =
            List.of("Élan", "elan", "ELAN", "Zeta", "alpha", "Ångström", "100", "b\"\\c");

    private static final String PAGE = """
            query ($orderBy: EventOrder, $first: Int, $after: String, $last: Int, $before: String) {
                events(where: {partOf: "test-whole"}, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
                    totalCount edges { cursor node { slug } }
                    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }""";

    private static final String CONSEQUENCES = """
            consequences(first: $first, after: $after) {
                totalCount edges { cursor node { effect { slug } } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }""";

    private record Link(Event cause, Event effect, Standing standing) {}

    private final List<Event> events = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    @AfterEach
    void clear() {
        Fixture.clear();
    }

    private void write(Random random) {
        Fixture.write(() -> {
            var whole = Fixture.event("test-whole", "1900");
            for (int i = 0; i < 26; i++) {
                // Pairs of one date, and as texts "test-a-z" is after "test-a", but "test-a-z/key" before "test-a/key".
                var letter = "test-" + (char) ('a' + i / 2);
                var event = i % 2 == 0
                        ? Fixture.event(letter, oneOf(DATES, random))
                        : Fixture.event(letter + "-z", events.getLast().date.edtf());
                event.title = oneOf(TITLES, random);
                event.partOf = whole;
                events.add(event);
            }
            for (int i = 0; i < 150; i++) {
                var cause = oneOf(events, random);
                var effect = oneOf(events, random);
                if (cause != effect && links.stream().noneMatch(link -> link.cause == cause && link.effect == effect)) {
                    var link = Fixture.link("link-" + i, cause, effect);
                    link.standing = oneOf(List.of(Standing.values()), random);
                    links.add(new Link(cause, effect, link.standing));
                }
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void eventsInEachOrder(long seed) {
        var random = new Random(seed);
        write(random);
        for (var order : EventOrder.values()) {
            var expected = events.stream()
                    .sorted(comparator(order))
                    .map(event -> event.slug)
                    .toList();
            assertWalks(expected, order, 1 + random.nextInt(expected.size() + 1));
            assertPagesFromAnywhere(expected, order, random);
        }
        assertWalks(
                events.stream().sorted(chronological()).map(event -> event.slug).toList(), EventOrder.CHRONOLOGICAL, 1);
    }

    /** From one end to the other, and back. */
    private void assertWalks(List<String> expected, EventOrder order, int size) {
        var forward = new ArrayList<String>();
        String cursor = null;
        do {
            var page = page("orderBy", order, "first", size, "after", cursor);
            assertPage(page, expected, forward.size(), Math.min(forward.size() + size, expected.size()));
            forward.addAll(texts(page, "/edges", "/node/slug"));
            cursor = page.at("/pageInfo/hasNextPage").booleanValue()
                    ? page.at("/pageInfo/endCursor").textValue()
                    : null;
        } while (cursor != null);
        assertThat(forward).isEqualTo(expected);

        var backward = new ArrayList<String>();
        do {
            var page = page("orderBy", order, "last", size, "before", cursor);
            var end = expected.size() - backward.size();
            assertPage(page, expected, Math.max(end - size, 0), end);
            backward.addAll(texts(page, "/edges", "/node/slug").reversed());
            cursor = page.at("/pageInfo/hasPreviousPage").booleanValue()
                    ? page.at("/pageInfo/startCursor").textValue()
                    : null;
        } while (cursor != null);
        assertThat(backward.reversed()).isEqualTo(expected);
    }

    private void assertPagesFromAnywhere(List<String> expected, EventOrder order, Random random) {
        var cursors = texts(page("orderBy", order, "first", 200), "/edges", "/cursor");
        for (int i = 0; i < 10; i++) {
            var at = random.nextInt(expected.size());
            var size = 1 + random.nextInt(expected.size());
            assertPage(
                    page("orderBy", order, "first", size, "after", cursors.get(at)),
                    expected,
                    at + 1,
                    Math.min(at + 1 + size, expected.size()));
            assertPage(
                    page("orderBy", order, "last", size, "before", cursors.get(at)),
                    expected,
                    Math.max(at - size, 0),
                    at);
        }
    }

    private static void assertPage(JsonNode page, List<String> expected, int from, int to) {
        assertThat(texts(page, "/edges", "/node/slug")).isEqualTo(expected.subList(from, to));
        assertEnds(page, from > 0, to < expected.size());
        assertThat(page.path("totalCount").intValue()).isEqualTo(expected.size());
    }

    private static void assertEnds(JsonNode page, boolean hasPrevious, boolean hasNext) {
        var info = page.path("pageInfo");
        assertThat(info.path("hasPreviousPage").booleanValue()).isEqualTo(hasPrevious);
        assertThat(info.path("hasNextPage").booleanValue()).isEqualTo(hasNext);
        var cursors = texts(page, "/edges", "/cursor");
        assertThat(info.path("startCursor").textValue()).isEqualTo(cursors.isEmpty() ? null : cursors.getFirst());
        assertThat(info.path("endCursor").textValue()).isEqualTo(cursors.isEmpty() ? null : cursors.getLast());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5})
    void consequencesOfManyEvents(long seed) {
        var random = new Random(seed);
        write(random);
        for (int size : List.of(1, 2, 3, 20)) {
            var nodes = query("""
                    query ($first: Int, $after: String) { events(where: {partOf: "test-whole"}, first: 200) { nodes { slug %s } } }""".formatted(CONSEQUENCES), "first", size).at("/events/nodes");
            assertThat(nodes).hasSize(events.size()).allSatisfy(node -> {
                var slug = node.path("slug").textValue();
                var expected = effects(slug);
                var page = node.path("consequences");
                int read = 0;
                while (true) {
                    var to = Math.min(read + size, expected.size());
                    assertThat(texts(page, "/edges", "/node/effect/slug")).isEqualTo(expected.subList(read, to));
                    assertEnds(page, read > 0, to < expected.size());
                    assertThat(page.path("totalCount").intValue()).isEqualTo(expected.size());
                    if (to == expected.size()) {
                        break;
                    }
                    read = to;
                    page = query(
                                    "query ($slug: String!, $first: Int, $after: String) { event(slug: $slug) { %s } }"
                                            .formatted(CONSEQUENCES),
                                    "slug",
                                    slug,
                                    "first",
                                    size,
                                    "after",
                                    page.at("/pageInfo/endCursor").textValue())
                            .at("/event/consequences");
                }
            });
        }
    }

    private static JsonNode page(Object... variables) {
        return query(PAGE, variables).path("events");
    }

    /** Each pair has one link at most, so that the order of the effects is the order of the links. */
    private List<String> effects(String cause) {
        return links.stream()
                .filter(link -> link.cause.slug.equals(cause) && link.standing != Standing.REJECTED)
                .map(Link::effect)
                .sorted(chronological())
                .map(event -> event.slug)
                .toList();
    }

    private Comparator<Event> comparator(EventOrder order) {
        return switch (order) {
            case CHRONOLOGICAL -> chronological();
            case REVERSE_CHRONOLOGICAL -> chronological().reversed();
            case TITLE -> comparing((Event event) -> folded(event.title)).thenComparing(event -> event.slug);
            case MOST_CONSEQUENTIAL ->
                comparingLong((Event event) -> -effects(event.slug).size()).thenComparing(chronological());
        };
    }

    private static Comparator<Event> chronological() {
        return byStart().thenComparing(event -> event.slug);
    }

    private static Comparator<Event> byStart() {
        return comparingLong((Event event) -> event.date.startEarliest())
                .thenComparingLong(event -> event.date.startLatest());
    }

    private static String folded(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replace('é', 'e')
                .replace('å', 'a')
                .replace('ö', 'o');
    }

    private static <T> T oneOf(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
