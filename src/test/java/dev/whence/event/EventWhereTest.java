package dev.whence.event;

import static dev.whence.event.Fixture.context;
import static dev.whence.event.Fixture.event;
import static dev.whence.event.Fixture.link;
import static dev.whence.event.Fixture.organisation;
import static dev.whence.event.Fixture.parent;
import static dev.whence.event.Fixture.participation;
import static dev.whence.event.Fixture.person;
import static dev.whence.event.Fixture.place;
import static dev.whence.event.Fixture.setting;
import static dev.whence.graphql.GraphQLClient.query;
import static dev.whence.graphql.GraphQLClient.refusal;
import static dev.whence.graphql.GraphQLClient.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.evidence.Standing;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EventWhereTest {

    /** A war of three events: in 1914, in some year of the nineteen-tens, and from 1915 to 1918; the last has a part, which was prevented. */
    @BeforeAll
    static void write() {
        Fixture.write(() -> {
            var war = event("test-war", "1914/1918");
            var day = event("test-day", "1914-07-28");
            day.title = "The Ultimatum";
            var decade = event("test-decade", "191X");
            decade.kind = EventKind.CONDITION;
            var years = event("test-years", "1915/1918");
            years.kind = EventKind.PROCESS;
            var prevented = event("test-prevented", "1918-03");
            prevented.occurred = false;
            day.partOf = war;
            decade.partOf = war;
            years.partOf = war;
            prevented.partOf = years;

            var person = person("test-who");
            participation("agent", day, person, ParticipationRole.AGENT);
            participation("target", years, person, ParticipationRole.TARGET);
            participation("not", decade, person, ParticipationRole.AGENT).standing = Standing.REJECTED;
            participation("body", prevented, organisation("test-who"), ParticipationRole.LEADER);

            var city = place("test-city");
            var empire = place("test-empire");
            var republic = place("test-republic");
            parent(city, 0, empire, "1871/1914-12-31");
            parent(city, 1, republic, "1915-01-01/..");
            setting("city", day, city, SettingRole.LOCATION);
            setting("city", years, city, SettingRole.LOCATION);
            setting("seat", prevented, city, SettingRole.SEAT);
            setting("empire", decade, empire, SettingRole.LOCATION);

            var era = context("test-era");
            var theme = context("test-theme");
            theme.partOf = era;
            years.contexts.add(theme);
            decade.contexts.add(era);

            link("to-years", day, years);
            link("to-prevented", day, prevented).standing = Standing.DISPUTED;
            link("to-decade", day, decade).standing = Standing.REJECTED;
            link("from-years", years, prevented);
        });
    }

    @AfterAll
    static void clear() {
        Fixture.clear();
    }

    /** Each within the war: its events are decade, day, years and prevented, in this order. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            | decade day years prevented
            kinds: [OCCURRENCE]                                             | day prevented
            kinds: [PROCESS, CONDITION]                                     | decade years
            kinds: []                                                       |
            occurred: true                                                  | decade day years
            occurred: false                                                 | prevented
            text: "ultimatums"                                              | day
            partOf: "test-years"                                            | prevented
            during: {from: "1914", to: "1914"}                              | decade day
            during: {from: "1914", to: "1914", match: POSSIBLY}             | decade day
            during: {from: "1914", to: "1914", match: null}                 | decade day
            during: {from: "1914", to: "1914", match: CERTAINLY}            | day
            during: {from: "1914-07-28", to: "1914-07-28"}                  | decade day
            during: {from: "1918", match: CERTAINLY}                        | prevented
            during: {from: "1918"}                                          | decade years prevented
            during: {from: "1918-04"}                                       | decade years
            during: {to: "1914-07-27"}                                      | decade
            during: {to: "1918", match: CERTAINLY}                          | day years prevented
            during: {from: "191X", to: "191X", match: CERTAINLY}            | decade day years prevented
            during: {}                                                      | decade day years prevented
            during: {from: null, to: null, match: CERTAINLY}                | decade day years prevented
            person: {slug: "test-who"}                                      | day years
            person: {slug: "test-who", roles: [TARGET]}                     | years
            person: {slug: "test-who", roles: [TARGET, AGENT]}              | day years
            person: {slug: "test-who", roles: []}                           |
            organisation: {slug: "test-who"}                                | prevented
            place: {slug: "test-city"}                                      | day years
            place: {slug: "test-city", roles: null, within: null}           | day years
            place: {slug: "test-city", roles: [SEAT]}                       | prevented
            place: {slug: "test-empire"}                                    | decade day
            place: {slug: "test-empire", within: false}                     | decade
            place: {slug: "test-republic"}                                  | years
            place: {slug: "test-republic", roles: [LOCATION, SEAT]}         | years prevented
            context: {slug: "test-theme"}                                   | years prevented
            context: {slug: "test-era"}                                     | decade years prevented
            context: {slug: "test-era", within: false}                      | decade
            consequences: {atLeast: 2}                                      | day
            consequences: {atLeast: 1, atMost: 1}                           | years
            consequences: {atMost: 0}                                       | decade prevented
            causes: {atLeast: 2}                                            | prevented
            causes: {atMost: 0}                                             | decade day
            causes: {}                                                      | decade day years prevented
            and: []                                                         | decade day years prevented
            or: []                                                          |
            not: {}                                                         |
            or: [{}]                                                        | decade day years prevented
            not: {occurred: true}                                           | prevented
            and: [{occurred: true}, {kinds: [OCCURRENCE]}]                  | day
            or: [{occurred: false}, {kinds: [CONDITION]}]                   | decade prevented
            occurred: true, or: [{kinds: [PROCESS]}, {occurred: false}]     | years
            not: {or: [{kinds: [PROCESS]}, {not: {occurred: true}}]}        | decade day
            not: {person: {slug: "test-who"}}                               | decade prevented
            not: {during: {from: "1914", to: "1914", match: CERTAINLY}}     | decade years prevented
            """)
    void findsThose(String where, String expected) {
        var data = query("{ events(where: {partOf: \"test-war\", and: [{ %s }]}) { totalCount nodes { slug } } }"
                .formatted(where == null ? "" : where));

        var slugs = expected == null
                ? List.<String>of()
                : List.of(expected.split(" ")).stream().map("test-"::concat).toList();
        assertThat(slugs(data, "/events")).isEqualTo(slugs);
        assertThat(data.at("/events/totalCount").intValue()).isEqualTo(slugs.size());
    }

    @Test
    void holdsTheSameOfTheEventsOfAContext() {
        var context = query("""
                { context(slug: "test-era") {
                    all: events { nodes { slug } }
                    own: events(includeParts: false) { nodes { slug } }
                    processes: events(where: {kinds: [PROCESS]}) { nodes { slug } } } }""").path("context");

        assertThat(slugs(context, "/all")).containsExactly("test-decade", "test-years", "test-prevented");
        assertThat(slugs(context, "/own")).containsExactly("test-decade");
        assertThat(slugs(context, "/processes")).containsExactly("test-years");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            partOf: "test-nowhere"                                    | NOT_FOUND | where.partOf
            person: {slug: "test-nowhere"}                            | NOT_FOUND | where.person.slug
            person: {slug: "nkvd"}                                    | NOT_FOUND | where.person.slug
            organisation: {slug: "joseph-stalin"}                     | NOT_FOUND | where.organisation.slug
            place: {slug: "test-nowhere"}                             | NOT_FOUND | where.place.slug
            context: {slug: "test-nowhere"}                           | NOT_FOUND | where.context.slug
            or: [{}, {not: {partOf: "test-nowhere"}}]                 | NOT_FOUND | where.or[1].not.partOf
            and: [{place: {slug: ""}}]                                | NOT_FOUND | where.and[0].place.slug
            during: {from: "yesterday"}                               | BAD_INPUT | where.during.from
            during: {to: "1914-02-30"}                                | BAD_INPUT | where.during.to
            not: {during: {from: ""}}                                 | BAD_INPUT | where.not.during.from
            during: {from: "1915", to: "1914"}                        | BAD_INPUT | where.during
            causes: {atLeast: -1}                                     | BAD_INPUT | where.causes.atLeast
            or: [{consequences: {atMost: -1}}]                        | BAD_INPUT | where.or[0].consequences.atMost
            """)
    void whatCannotBeMeantIsRefused(String where, String code, String argument) {
        for (var field : List.of("events(where: {%s})", "context(slug: \"test-era\") { events(where: {%s})")) {
            var refusal = refusal(
                    "{ " + field.formatted(where) + " { totalCount } }" + (field.startsWith("context") ? " }" : ""));
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.argument()).isEqualTo(argument);
            assertThat(refusal.message()).startsWith(argument + ": ").hasSizeGreaterThan(argument.length() + 5);
        }
    }

    @Test
    void theReasonOfABadDateIsTold() {
        assertThat(refusal("{ events(where: {during: {to: \"1914-02-30\"}}) { totalCount } }")
                        .message())
                .contains("30");
    }

    @Test
    void fiftyConditionsAreTheMost() {
        assertThat(query(conditions(49)).at("/events/totalCount").intValue()).isEqualTo(4);

        var refusal = refusal(conditions(50));
        assertThat(refusal.code()).isEqualTo("BAD_INPUT");
        assertThat(refusal.argument()).isEqualTo("where");
    }

    private static String conditions(int number) {
        var list = IntStream.range(0, number).mapToObj(i -> "{}").collect(Collectors.joining(", "));
        return "{ events(where: {partOf: \"test-war\", and: [%s]}) { totalCount } }".formatted(list);
    }

    @Test
    void fiftyConditionsAreTheMostHoweverDeep() {
        var where = "{}";
        for (int i = 0; i < 60; i++) {
            where = "{not: " + where + "}";
        }

        assertThat(refusal("{ events(where: %s) { totalCount } }".formatted(where))
                        .code())
                .isIn("BAD_INPUT", "TOO_COMPLEX");
    }
}
