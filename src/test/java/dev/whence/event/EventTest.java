package dev.whence.event;

import static dev.whence.event.Fixture.affirms;
import static dev.whence.event.Fixture.assertion;
import static dev.whence.event.Fixture.citation;
import static dev.whence.event.Fixture.context;
import static dev.whence.event.Fixture.dating;
import static dev.whence.event.Fixture.denies;
import static dev.whence.event.Fixture.event;
import static dev.whence.event.Fixture.explanation;
import static dev.whence.event.Fixture.julianEvent;
import static dev.whence.event.Fixture.link;
import static dev.whence.event.Fixture.organisation;
import static dev.whence.event.Fixture.participation;
import static dev.whence.event.Fixture.person;
import static dev.whence.event.Fixture.place;
import static dev.whence.event.Fixture.section;
import static dev.whence.event.Fixture.setting;
import static dev.whence.event.Fixture.source;
import static dev.whence.graphql.GraphQLClient.query;
import static dev.whence.graphql.GraphQLClient.slugs;
import static dev.whence.graphql.GraphQLClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.evidence.Stance;
import dev.whence.evidence.Standing;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EventTest {

    @BeforeAll
    static void write() {
        Fixture.write(() -> {
            var event = event("test-event", "1900");
            var whole = event("test-whole", "1900/1905");
            event.partOf = whole;
            var early = context("test-early");
            early.partOf = context("test-wide");
            event.contexts.add(context("test-own"));
            event.contexts.add(early);
            whole.contexts.add(context("test-frame"));
            whole.contexts.add(early);

            section(event, 1, SectionKind.CONSEQUENCES, "Then this.");
            section(event, 0, SectionKind.INTRODUCTION, "First *this*.");
            dating("rival", event, "1901", false).standing = Standing.DISPUTED;
            dating("dated", event, "1900", true);

            var person = person("test-person");
            dating("died", person, DatingOf.DEATH, "1905", true);
            dating("born", person, DatingOf.BIRTH, "1870", false);
            dating("born-preferred", person, DatingOf.BIRTH, "1871", true);
            var who = participation("who", event, person, ParticipationRole.TARGET);
            var did = participation("did", event, person("test-agent"), ParticipationRole.AGENT);
            participation("body", event, organisation("test-body"), ParticipationRole.AGENT);
            participation("denied", event, person, ParticipationRole.AGENT).standing = Standing.REJECTED;
            setting("seat", event, place("test-seat"), SettingRole.SEAT);
            setting("at", event, place("test-at"), SettingRole.LOCATION);
            var toll = assertion("toll", event);
            var cause = link("from-before", event("test-before", "1899"), event);
            link("from-event", event, event("test-after", "1901"));

            var first = source("test-first", "A. Author", "B. Author");
            var second = source("test-second", "B. Author", "C. Author");
            var third = source("test-third", "D. Author");
            var reading = explanation("reading", event);
            affirms(reading, 1, who);
            affirms(reading, 0, cause);
            denies(reading, 0, toll);
            explanation("another", event);
            citation(reading, 2, first, Stance.SUPPORTS);
            citation(reading, 0, second, Stance.SUPPORTS);
            citation(reading, 1, third, Stance.DISPUTES);
            citation(toll, 0, first, Stance.DISCUSSES);
            citation(toll, 1, first, Stance.SUPPORTS).locator = "ch. 1";
            citation(did, 0, first, Stance.SUPPORTS);

            julianEvent("test-ides", "-0043-03-15");
            event("test-before-era", "-0004");
            event("test-era", "0003");
            event("test-decade", "193X");
            event("test-year", "1934");
            julianEvent("test-julian", "1917-12-31");
            event("test-gregorian", "1918-01-13");
            event("test-open", "../1953");
        });
    }

    @AfterAll
    static void clear() {
        Fixture.clear();
    }

    private static JsonNode told(String fields) {
        return query("{ event(slug: \"test-event\") { %s } }".formatted(fields)).path("event");
    }

    @Test
    void anUnknownSlugIsNull() {
        var data = query("{ event(slug: \"test-nowhere\") { id } person(slug: \"kirov-murder\") { id } }");

        assertThat(data.path("event").isNull()).isTrue();
        assertThat(data.path("person").isNull()).isTrue();
    }

    @Test
    void peopleAndOrganisationsByRoleThenName() {
        var event = told(
                "people { totalCount nodes { role person { slug } organisation { slug } } } organisations { nodes { organisation { slug } person { slug } } }");

        assertThat(texts(event, "/people/nodes", "/person/slug")).containsExactly("test-agent", "test-person");
        assertThat(texts(event, "/people/nodes", "/role")).containsExactly("AGENT", "TARGET");
        assertThat(event.at("/people/totalCount").intValue()).isEqualTo(2);
        assertThat(texts(event, "/organisations/nodes", "/organisation/slug")).containsExactly("test-body");
        assertThat(event.at("/organisations/nodes/0/person").isNull()).isTrue();
    }

    @Test
    void placesByRole() {
        assertThat(texts(told("places { role place { slug } }"), "/places", "/place/slug"))
                .containsExactly("test-at", "test-seat");
        assertThat(texts(told("places(roles: [SEAT]) { place { slug } }"), "/places", "/place/slug"))
                .containsExactly("test-seat");
        assertThat(told("places(roles: []) { id }").path("places")).isEmpty();
    }

    @Test
    void contextsTheNearestFirst() {
        assertThat(texts(told("contexts { slug }"), "/contexts", "/slug"))
                .containsExactly("test-early", "test-own", "test-frame");
        assertThat(texts(told("contexts(includeAncestors: true) { slug }"), "/contexts", "/slug"))
                .containsExactly("test-early", "test-own", "test-frame", "test-wide");
    }

    @Test
    void partsAndWhole() {
        var event = told("partOf { slug partOf { slug } parts { totalCount nodes { slug } } } parts { totalCount }");

        assertThat(event.at("/partOf/slug").textValue()).isEqualTo("test-whole");
        assertThat(event.at("/partOf/partOf").isNull()).isTrue();
        assertThat(slugs(event, "/partOf/parts")).containsExactly("test-event");
        assertThat(event.at("/parts/totalCount").intValue()).isZero();
    }

    @Test
    void theNarrativeInItsOrder() {
        var event = told("narrative { kind heading body }");

        assertThat(texts(event, "/narrative", "/kind")).containsExactly("INTRODUCTION", "CONSEQUENCES");
        assertThat(event.at("/narrative/0/body").textValue()).isEqualTo("First *this*.");
        assertThat(event.at("/narrative/0/heading").isNull()).isTrue();
    }

    @Test
    void datingsThePreferredFirst() {
        var event = told("datings { of preferred standing date { edtf } subject { __typename id } } id");

        assertThat(texts(event, "/datings", "/date/edtf")).containsExactly("1900", "1901");
        assertThat(texts(event, "/datings", "/preferred")).containsExactly("true", "false");
        assertThat(texts(event, "/datings", "/subject/id"))
                .containsOnly(event.path("id").textValue());

        var person = query("{ person(slug: \"test-person\") { datings { of date { edtf } subject { __typename } } } }")
                .path("person");
        assertThat(texts(person, "/datings", "/date/edtf")).containsExactly("1871", "1870", "1905");
        assertThat(texts(person, "/datings", "/of")).containsExactly("BIRTH", "BIRTH", "DEATH");
        assertThat(texts(person, "/datings", "/subject/__typename")).containsOnly("Person");
    }

    @Test
    void explanationsWithWhatTheyAffirmAndDeny() {
        var event = told("""
                explanations { title standing proponents event { slug } citations { stance source { slug } claim { id } }
                    affirms { __typename } denies { __typename ... on Assertion { statement } } }""");

        assertThat(texts(event, "/explanations", "/title")).containsExactly("another", "reading");
        var reading = event.at("/explanations/1");
        assertThat(texts(reading, "/affirms", "/__typename")).containsExactly("CausalLink", "Participation");
        assertThat(texts(reading, "/denies", "/statement")).containsExactly("It was so.");
        assertThat(texts(reading, "/proponents", "")).containsExactly("B. Author", "C. Author", "A. Author");
        assertThat(texts(reading, "/citations", "/source/slug"))
                .containsExactly("test-second", "test-third", "test-first");
        assertThat(reading.at("/citations/0/claim").isNull()).isTrue();
        assertThat(reading.at("/event/slug").textValue()).isEqualTo("test-event");
        assertThat(event.at("/explanations/0/affirms")).isEmpty();
    }

    @Test
    void allClaimsWhateverTheirStandingByKey() {
        var event = told(
                "claims { totalCount nodes { __typename standing citations { stance locator claim { id } } id } }");

        // The keys: test-after/from-event, then test-event/…: at, body, dated, denied, did, from-before, rival, seat,
        // toll, who.
        assertThat(texts(event, "/claims/nodes", "/__typename"))
                .containsExactly(
                        "CausalLink",
                        "Setting",
                        "Participation",
                        "Dating",
                        "Participation",
                        "Participation",
                        "CausalLink",
                        "Dating",
                        "Setting",
                        "Assertion",
                        "Participation");
        assertThat(event.at("/claims/totalCount").intValue()).isEqualTo(11);
        assertThat(texts(event, "/claims/nodes", "/standing")).contains("REJECTED");
        var toll = event.at("/claims/nodes/9");
        assertThat(texts(toll, "/citations", "/stance")).containsExactly("DISCUSSES", "SUPPORTS");
        assertThat(texts(toll, "/citations", "/claim/id"))
                .containsOnly(toll.path("id").textValue());
    }

    @Test
    void sourcesOnceHoweverOftenCited() {
        assertThat(texts(told("sources { slug }"), "/sources", "/slug"))
                .containsExactly("test-first", "test-second", "test-third");
    }

    @ParameterizedTest
    @CsvSource({
        "test-before-era, test-era, 7",
        "test-era, test-before-era, -7",
        "test-ides, test-before-era, 39",
        "test-julian, test-gregorian, 1",
        "test-year, test-decade, ",
        "test-decade, test-year, ",
        "test-open, test-year, ",
        "test-year, test-era, -1931",
        "test-event, test-whole, 0"
    })
    void yearsBetweenStarts(String cause, String effect, Integer years) {
        Fixture.write(() -> link(
                "years",
                Event.<Event>find("slug", cause).singleResult(),
                Event.<Event>find("slug", effect).singleResult()));
        try {
            var link = query(
                            "query ($slug: String!) { event(slug: $slug) { causes { nodes { yearsBetween cause { slug } } } } }",
                            "slug",
                            effect)
                    .at("/event/causes/nodes/0");
            assertThat(link.at("/cause/slug").textValue()).isEqualTo(cause);
            assertThat(link.get("yearsBetween").asText()).isEqualTo(String.valueOf(years));
        } finally {
            Fixture.write(() -> CausalLink.delete("key", effect + "/years"));
        }
    }
}
