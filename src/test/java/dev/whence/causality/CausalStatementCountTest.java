package dev.whence.causality;

import static dev.whence.event.Fixture.citation;
import static dev.whence.event.Fixture.event;
import static dev.whence.event.Fixture.link;
import static dev.whence.event.Fixture.participation;
import static dev.whence.event.Fixture.person;
import static dev.whence.event.Fixture.source;
import static dev.whence.graphql.GraphQLClient.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.event.CausalLinkType;
import dev.whence.event.Event;
import dev.whence.event.Fixture;
import dev.whence.event.ParticipationRole;
import dev.whence.evidence.Source;
import dev.whence.evidence.Stance;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many SQL statements a question about the whole graph needs follows from its shape, however much of the graph it shows. Each number
 * includes the one that begins the snapshot and the one that asks for the graph's version.
 */
@QuarkusTest
class CausalStatementCountTest {

    private static final int MANY = 30;

    /** From a root by one way or by many to a middle, and from there by as many to an end: all with people, links with works. */
    @BeforeAll
    static void write() {
        Fixture.write(() -> {
            var book = source("test-book");
            writeWays(1, book);
            writeWays(MANY, book);
        });
    }

    private static void writeWays(int ways, Source book) {
        var root = withSomeone("test-root-" + ways, "1900");
        var middle = withSomeone("test-middle-" + ways, "1920");
        var end = withSomeone("test-end-" + ways, "1940");
        for (int way = 0; way < ways; way++) {
            var there = withSomeone("test-there-%d-%d".formatted(ways, way), "1910");
            var onward = withSomeone("test-onward-%d-%d".formatted(ways, way), "1930");
            cited("from-root", root, there, CausalLinkType.CAUSED, book);
            cited("from-there-" + way, there, middle, CausalLinkType.ENABLED, book);
            cited("from-middle", middle, onward, CausalLinkType.TRIGGERED, book);
            cited("from-onward-" + way, onward, end, CausalLinkType.CAUSED, book);
            cited(
                    "too-late",
                    withSomeone("test-late-%d-%d".formatted(ways, way), "1950"),
                    onward,
                    CausalLinkType.PREVENTED,
                    book);
        }
    }

    private static Event withSomeone(String slug, String date) {
        var event = event(slug, date);
        participation("who", event, person(slug), ParticipationRole.AGENT);
        return event;
    }

    private static void cited(String key, Event cause, Event effect, CausalLinkType type, Source book) {
        citation(link(key, cause, effect, type), 0, book, Stance.SUPPORTS);
    }

    @AfterAll
    static void clear() {
        Fixture.clear();
    }

    @Inject
    SessionFactory sessions;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
            14, 'causalGraph(around: ["test-middle-N"], depth: 1) { nodes { event { slug ABOUT } } edges { LINK } truncated { frontier { slug ABOUT } } }'
            10, 'causalPaths(from: "test-root-N", to: "test-end-N", limit: 20) { links { LINK } weakestLink { LINK } }'
            9, 'commonCauses(of: ["test-middle-N", "test-end-N"], limit: 100) { event { slug ABOUT } }'
            10, 'event(slug: "test-end-N") { origins { rootCauses { event { slug ABOUT } } conditions { event { slug ABOUT } } triggers { event { ABOUT } } } }'
            15, 'event(slug: "test-middle-N") { consequences(first: 30) { nodes { LINK impact { losesAllCauses { slug ABOUT } unreachable { slug ABOUT } } } } }'
            11, 'event(slug: "test-middle-N") { consequences(first: 30) { nodes { effect { origins { rootCauses { event { slug ABOUT } } } } } } }'
            13, 'consistency(kinds: [EFFECT_BEFORE_CAUSE], first: M) { totalCount nodes { message claims { id ...  on CausalLink { LINK } } events { slug ABOUT } } }'
            """)
    void theCountFollowsFromTheShape(int expected, String field) {
        assertThat(statements(field, 1)).as("of one").isEqualTo(expected);
        assertThat(statements(field, MANY)).as("of many").isEqualTo(expected);
    }

    private long statements(String field, int size) {
        var document = "{ " + field.replace("-N", "-" + size).replace("first: M", "first: " + size) + " }";
        var statistics = sessions.getStatistics();
        statistics.clear();
        query(document.replace(
                        "ABOUT",
                        "people(first: 3) { nodes { person { name } } } causes(first: 3) { totalCount nodes { cause { slug } } }")
                .replace("LINK", "type cause { slug } effect { slug } citations { source { slug } }"));
        return statistics.getPrepareStatementCount();
    }
}
