package dev.whence.relation;

import static dev.whence.graphql.GraphQLClient.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.event.Fixture;
import dev.whence.event.ParticipationRole;
import dev.whence.event.SectionKind;
import dev.whence.event.SettingRole;
import dev.whence.evidence.Stance;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many SQL statements a query needs follows from its shape. Each number includes the one that begins the snapshot. */
@QuarkusTest
class StatementCountTest {

    private static final int EVENTS = 50;

    /** Events that have one of everything and share nothing but the war that they are part of. */
    private static final String EVENTS_OF_WAR = "events(first: %d, where: {partOf: \"test-war\"}) { nodes { %s } }";

    @Inject
    SessionFactory sessions;

    @BeforeAll
    static void write() {
        Fixture.write(() -> {
            var war = Fixture.event("test-war", "1900/1950");
            for (int i = 0; i < EVENTS; i++) {
                var event = Fixture.event("test-event-" + i, Integer.toString(1900 + i));
                event.partOf = war;
                var before = Fixture.event("test-before-" + i, "1899");
                var after = Fixture.event("test-after-" + i, "1951");
                var person = Fixture.person("test-person-" + i);
                var organisation = Fixture.organisation("test-organisation-" + i);
                Fixture.affiliation("membership", person, organisation, "1900");
                var place = Fixture.place("test-place-" + i);
                Fixture.name(place, 0, "Name " + i, "en", "1900/1950");
                Fixture.parent(place, 0, Fixture.place("test-land-" + i), null);
                var context = Fixture.context("test-context-" + i);
                context.partOf = Fixture.context("test-era-" + i);
                event.contexts.add(context);
                Fixture.section(event, 0, SectionKind.ACCOUNT, "It happened.");
                var source = Fixture.source("test-source-" + i, "Author " + i);
                var agent = Fixture.participation("agent", event, person, ParticipationRole.AGENT);
                Fixture.participation("body", event, organisation, ParticipationRole.ORGANISER);
                Fixture.setting("at", event, place, SettingRole.LOCATION);
                Fixture.dating("dated", event, Integer.toString(1900 + i), true);
                var cause = Fixture.link("from-before", before, event);
                var consequence = Fixture.link("from-event", event, after);
                var assertion = Fixture.assertion("motive", event);
                var explanation = Fixture.explanation("reading", event);
                Fixture.affirms(explanation, 0, cause);
                Fixture.affirms(explanation, 1, agent);
                Fixture.denies(explanation, 0, assertion);
                for (var cited : Arrays.asList(agent, cause, consequence, assertion, explanation)) {
                    Fixture.citation(cited, 0, source, Stance.SUPPORTS);
                }
            }
        });
    }

    @AfterAll
    static void clear() {
        Fixture.clear();
    }

    @Test
    void theEventPageOfOneEventAndOfFifty() throws IOException {
        var page = Files.readString(Path.of("src/main/resources/examples/event-page.graphql"));

        assertThat(statements(page)).isEqualTo(34);
        assertThat(statements(pageOf(page, EVENTS)))
                .isEqualTo(statements(pageOf(page, 1)))
                .isEqualTo(34);
    }

    /** The same selection for many events. */
    private static String pageOf(String page, int events) {
        var many = page.replace(
                        "event(slug: \"kirov-murder\") {",
                        "events(first: %d, where: {partOf: \"test-war\"}) { nodes {".formatted(events))
                .replace("\n  }\n}\n", "\n  } }\n}\n")
                // Fifty pages with all that they could hold would be too costly.
                .replaceAll("(?m)first: \\d+\\) \\{$", "first: 3) {");
        assertThat(many).contains("nodes {\n    title");
        return many;
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
            4, 'slug date { display }'
            6, 'consequences { nodes { type } }'
            7, 'consequences { totalCount nodes { yearsBetween cause { slug } } }'
            10, 'consequences(first: 5) { nodes { effect { causes(first: 5) { nodes { cause { slug } } } } } }'
            7, 'a: consequences { totalCount } b: consequences(first: 1) { totalCount } '
            6, 'claims { totalCount nodes { __typename certainty note } }'
            10, 'claims { nodes { citations { source { title } claim { id } } } }'
            10, 'explanations { event { title } affirms { __typename } denies { id } }'
            12, 'places { placeName place { nameAt(date: "1910") } event { title } }'
            13, 'places { place { partOf { slug } parents { place { name } } parts { totalCount } } }'
            11, 'people(first: 5) { nodes { actor { affiliations(first: 5) { nodes { organisation { name } person { name } } } } } }'
            7, 'contexts { partOf { name } definedBy { title } }'
            """)
    void nestedListsOfOneEventAndOfFifty(int expected, String fields) {
        assertThat(statements("{ " + EVENTS_OF_WAR.formatted(1, fields) + " }"))
                .as("of one")
                .isEqualTo(expected);
        assertThat(statements("{ " + EVENTS_OF_WAR.formatted(EVENTS, fields) + " }"))
                .as("of fifty")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
            2, '{ event(slug: "kirov-murder") { title } }'
            2, '{ event(slug: "test-nowhere") { title consequences { totalCount } } }'
            2, '{ event(slug: "kirov-murder") { title } same: event(slug: "great-purge") { title } }'
            3, '{ events { nodes { title } } }'
            3, '{ events { totalCount nodes { title } } }'
            2, '{ events(where: {or: []}) { totalCount nodes { title } } }'
            4, '{ events(where: {person: {slug: "joseph-stalin"}}) { nodes { title } } }'
            7, '{ events(first: 5) { nodes { consequences(lens: {minCertainty: POSSIBLE}) { totalCount nodes { explanation } } } } people(first: 1) { totalCount } }'
            """)
    void typicalQueries(int expected, String document) {
        assertThat(statements(document)).isEqualTo(expected);
    }

    /** On real data, where much is empty or shared, there are fewer; never more. */
    @Test
    void nothingThatIsFoundAddsAStatement() {
        var fields =
                "consequences(first: 5) { nodes { effect { slug people(first: 5) { nodes { person { slug } } } } } } contexts { slug }";

        assertThat(statements("{ events(first: 200) { nodes { %s } } }".formatted(fields)))
                .isEqualTo(11);
    }

    @Test
    void nothingIsCountedUnlessSelected() {
        assertThat(counts("{ events { nodes { slug consequences { nodes { id } } } } }"))
                .isZero();
        assertThat(counts("{ events { nodes { slug consequences { totalCount } } } }"))
                .isOne();
        assertThat(counts("{ events { ...Named } } fragment Named on EventConnection { many: totalCount }"))
                .isOne();
        assertThat(counts("query ($no: Boolean = false) { events { totalCount @include(if: $no) nodes { slug } } }"))
                .isZero();
    }

    private long statements(String document) {
        return statistics(document).getPrepareStatementCount();
    }

    private long counts(String document) {
        return Arrays.stream(statistics(document).getQueries())
                .filter(sql -> sql.contains("count(*)"))
                .count();
    }

    private Statistics statistics(String document) {
        var statistics = sessions.getStatistics();
        statistics.clear();
        query(document);
        return statistics;
    }
}
