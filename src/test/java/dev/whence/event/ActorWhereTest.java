package dev.whence.event;

import static dev.whence.event.Fixture.affiliation;
import static dev.whence.event.Fixture.event;
import static dev.whence.event.Fixture.organisation;
import static dev.whence.event.Fixture.participation;
import static dev.whence.event.Fixture.person;
import static dev.whence.graphql.GraphQLClient.query;
import static dev.whence.graphql.GraphQLClient.refusal;
import static dev.whence.graphql.GraphQLClient.slugs;
import static dev.whence.graphql.GraphQLClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.evidence.Standing;
import dev.whence.time.HistoricalDate;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ActorWhereTest {

    /** Ada lived from 1850 to 1900; Bert was born in the eighteen-seventies; of Cleo nothing is known. */
    @BeforeAll
    static void write() {
        Fixture.write(() -> {
            var ada = person("test-ada");
            ada.name = "Adélaïde Zzyx";
            ada.began = HistoricalDate.parse("1850");
            ada.ended = HistoricalDate.parse("1900");
            var bert = person("test-bert");
            bert.name = "Bert";
            bert.alternativeNames = List.of("Hubertus", "Bertie ZZYX");
            bert.began = HistoricalDate.parse("187X");
            var cleo = person("test-cleo");
            cleo.name = "Cleo zzyx";

            var union = organisation("test-union");
            union.name = "Zzyx Union";
            var club = organisation("test-club");
            club.name = "zzyx club";
            affiliation("union", ada, union, "1880");
            affiliation("club", ada, club, null);
            affiliation("union", bert, union, "1870");
            affiliation("union", cleo, union, null).standing = Standing.REJECTED;

            var event = event("test-event", "1890");
            var other = event("test-other", "1891");
            participation("ada", event, ada, ParticipationRole.LEADER);
            participation("bert", event, bert, ParticipationRole.WITNESS);
            participation("bert", other, bert, ParticipationRole.LEADER);
            participation("cleo", event, cleo, ParticipationRole.LEADER).standing = Standing.REJECTED;
            participation("union", event, union, ParticipationRole.ORGANISER);
        });
    }

    @AfterAll
    static void clear() {
        Fixture.clear();
    }

    /** Each of those that have the word zzyx in some name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            people        |                                                         | ada bert cleo
            people        | during: {to: "1860"}                                    | ada cleo
            people        | during: {from: "1901"}                                  | bert cleo
            people        | during: {from: "1850", to: "1900", match: CERTAINLY}    | ada
            people        | during: {to: "1900", match: CERTAINLY}                  | ada
            people        | during: {from: "1870", match: CERTAINLY}                | bert
            people        | event: "test-event"                                     | ada bert
            people        | event: "test-event", roles: [LEADER]                    | ada
            people        | event: "test-event", roles: []                          |
            people        | roles: [LEADER]                                         | ada bert
            people        | affiliatedWith: "test-union"                            | ada bert
            people        | affiliatedWith: "test-club"                             | ada
            organisations |                                                         | club union
            organisations | affiliatedWith: "test-ada"                              | club union
            organisations | affiliatedWith: "test-cleo"                             |
            organisations | event: "test-event"                                     | union
            organisations | during: {to: "1500"}                                    | club union
            """)
    void findsThose(String field, String where, String expected) {
        var data = query("{ %s(where: {name: \"zzyx\" %s}) { totalCount nodes { slug } } }"
                .formatted(field, where == null ? "" : where));

        var slugs = expected == null
                ? List.<String>of()
                : List.of(expected.split(" ")).stream().map("test-"::concat).toList();
        assertThat(slugs(data, "/" + field)).isEqualTo(slugs);
        assertThat(data.at("/" + field + "/totalCount").intValue()).isEqualTo(slugs.size());
    }

    @ParameterizedTest
    @CsvSource({"adelaide zz, test-ada", "ÂDÉL, test-ada", "hubertus, test-bert", "bertie, test-bert"})
    void namesWhateverTheirCaseAndAccents(String name, String slug) {
        assertThat(slugs(
                        query(
                                "query ($name: String) { people(where: {name: $name}) { nodes { slug } } }",
                                "name",
                                name),
                        "/people"))
                .containsExactly(slug);
    }

    @Test
    void signsOfPatternsAreTakenAtTheirWord() {
        assertThat(query("{ people(where: {name: \"%\"}) { totalCount } }")
                        .at("/people/totalCount")
                        .intValue())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            people        | event: "test-nowhere"             | NOT_FOUND | where.event
            people        | affiliatedWith: "test-ada"        | NOT_FOUND | where.affiliatedWith
            organisations | affiliatedWith: "test-union"      | NOT_FOUND | where.affiliatedWith
            organisations | during: {from: "never"}           | BAD_INPUT | where.during.from
            people        | during: {from: "2", to: "1"}      | BAD_INPUT | where.during.from
            people        | during: {from: "1902", to: "1901"} | BAD_INPUT | where.during
            """)
    void whatCannotBeMeantIsRefused(String field, String where, String code, String argument) {
        var refusal = refusal("{ %s(where: {%s}) { totalCount } }".formatted(field, where));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.argument()).isEqualTo(argument);
    }

    @Test
    void affiliationsGoBothWaysByTheirStart() {
        var data = query("""
                { person(slug: "test-ada") { affiliations { totalCount nodes { organisation { slug } date { edtf } } } }
                  organisation(slug: "test-union") {
                    affiliations { nodes { person { slug } } }
                    all: affiliations(lens: {standings: [ACCEPTED, REJECTED]}) { nodes { person { slug } } } } }""");

        assertThat(texts(data, "/person/affiliations/nodes", "/organisation/slug"))
                .containsExactly("test-union", "test-club");
        assertThat(texts(data, "/organisation/affiliations/nodes", "/person/slug"))
                .containsExactly("test-bert", "test-ada");
        assertThat(texts(data, "/organisation/all/nodes", "/person/slug"))
                .containsExactly("test-bert", "test-ada", "test-cleo");
    }

    @Test
    void participationsAreInTheOrderOfTheEvents() {
        var data = query("""
                { person(slug: "test-bert") {
                    participations { nodes { role event { slug } person { slug } organisation { slug } actor { __typename } } }
                    leader: participations(roles: [LEADER]) { nodes { event { slug } } } } }""").path("person");

        assertThat(texts(data, "/participations/nodes", "/event/slug")).containsExactly("test-event", "test-other");
        assertThat(texts(data, "/participations/nodes", "/person/slug")).containsExactly("test-bert", "test-bert");
        assertThat(data.at("/participations/nodes/0/organisation").isNull()).isTrue();
        assertThat(data.at("/participations/nodes/0/actor/__typename").textValue())
                .isEqualTo("Person");
        assertThat(texts(data, "/leader/nodes", "/event/slug")).containsExactly("test-other");
    }
}
