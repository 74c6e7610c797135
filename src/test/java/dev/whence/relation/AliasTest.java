package dev.whence.relation;

import static dev.whence.event.Fixture.event;
import static dev.whence.event.Fixture.link;
import static dev.whence.event.Fixture.name;
import static dev.whence.event.Fixture.participation;
import static dev.whence.event.Fixture.person;
import static dev.whence.event.Fixture.place;
import static dev.whence.graphql.GraphQLClient.query;
import static dev.whence.graphql.GraphQLClient.slugs;
import static dev.whence.graphql.GraphQLClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.event.CausalLinkType;
import dev.whence.event.Fixture;
import dev.whence.event.ParticipationRole;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.Standing;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same field under several aliases with different arguments gives several right answers. */
@QuarkusTest
class AliasTest {

    /** Two slugs whose hash codes are the same, as are those of all texts that differ in these alone. */
    private static final String ONE = "test-c0";

    private static final String OTHER = "test-an";

    /** One field of an event with many arguments, and others beside it. */
    private static final List<String> FIELDS = List.of(
            "consequences { nodes { effect { slug } } }",
            "consequences(first: 1) { pageInfo { hasNextPage } nodes { effect { slug } } }",
            "consequences(first: 2) { totalCount nodes { effect { slug } } }",
            "consequences(lens: {types: [TRIGGERED]}) { nodes { effect { slug } } }",
            "consequences(lens: {types: [ENABLED, CAUSED]}) { nodes { effect { slug } } }",
            "consequences(lens: {minCertainty: CERTAIN}) { nodes { effect { slug } } }",
            "consequences(lens: {standings: [DISPUTED]}) { nodes { effect { slug } } }",
            "consequences(lens: {standings: []}) { nodes { effect { slug } } }",
            "causes { nodes { cause { slug } } }",
            "people { nodes { person { slug } } }",
            "people(roles: [AGENT]) { nodes { person { slug } } }",
            "people(roles: [LEADER]) { nodes { person { slug } } }",
            "people(roles: [LEADER, AGENT], first: 1) { nodes { person { slug } } }",
            "organisations { nodes { organisation { slug } } }",
            "places { placeName place { slug } }",
            "places(roles: [SEAT]) { placeName place { a: nameAt(date: \"1900\") b: nameAt(date: \"1930\") } }",
            "places(roles: [LOCATION]) { place { then: partOf(date: \"1910\") { slug } now: partOf { slug } } }",
            "places(roles: [LOCATION]) { place { all: events(first: 3) { nodes { slug } }"
                    + " own: events(first: 3, includeParts: false) { nodes { slug } } } }",
            "contexts { slug }",
            "contexts(includeAncestors: true) { slug }",
            "contexts { few: events(first: 2) { nodes { slug } }"
                    + " processes: events(first: 2, where: {kinds: [PROCESS]}) { nodes { slug } }"
                    + " own: events(first: 2, includeParts: false) { nodes { slug } } }");

    /** Each at another depth, the last two with many parents that are reached by many routes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ event(slug: \"kirov-murder\") { %s } }",
                "{ events(first: 25) { nodes { %s } } }",
                "{ event(slug: \"october-revolution\") { consequences(first: 5) { nodes { effect { consequences(first: 5) { nodes { effect { %s } } } } } } } }",
                "{ events(first: 4, where: {context: {slug: \"stalinism\"}}) { nodes { causes(first: 3) { nodes { cause {"
                        + " consequences(first: 2) { nodes { effect { %s } } } } } } } } }"
            })
    void fieldsAskedForTogetherAreAnsweredAsEachAlone(String around) {
        var together = query(around.formatted(
                IntStream.range(0, FIELDS.size()).mapToObj(AliasTest::aliased).collect(Collectors.joining("\n"))));

        assertThat(IntStream.range(0, FIELDS.size()))
                .allSatisfy(i -> assertThat(together.findValues("field" + i))
                        .as(FIELDS.get(i))
                        .isNotEmpty()
                        .isEqualTo(query(around.formatted(aliased(i))).findValues("field" + i)));
    }

    private static String aliased(int i) {
        return "field" + i + ": " + FIELDS.get(i);
    }

    @BeforeEach
    void write() {
        assertThat(ONE).hasSameHashCodeAs(OTHER);
        Fixture.write(() -> {
            var root = event("test-root", "1900");
            var one = event(ONE, "1901");
            var other = event(OTHER, "1902");
            var end = event("test-end", "1903");
            link("first", root, one);
            link("second", root, other).type = CausalLinkType.TRIGGERED;
            link("c0", one, end).certainty = Certainty.DOUBTFUL;
            link("an", other, end).standing = Standing.DISPUTED;
            link("third", root, end).standing = Standing.REJECTED;
            participation("one", one, person(ONE), ParticipationRole.AGENT);
            participation("other", other, person(OTHER), ParticipationRole.TARGET);
            name(place(ONE), 0, "xxAa", "en", null);
            name(place(OTHER), 0, "xxBB", "en", null);
        });
    }

    @AfterEach
    void clear() {
        Fixture.clear();
    }

    @Test
    void lensesRolesAndPagesAtThreeLevels() {
        var root = query("""
                { event(slug: "test-root") {
                    all: consequences(first: 10) { nodes { effect {
                        slug
                        agents: people(roles: [AGENT]) { nodes { person { slug } } }
                        targets: people(roles: [TARGET]) { nodes { person { slug } } }
                        sure: consequences(lens: {minCertainty: CERTAIN}) { nodes { effect {
                            first: causes(first: 1) { nodes { cause { slug } } }
                            all: causes { nodes { cause { slug } } } } } }
                        accepted: consequences(lens: {standings: [ACCEPTED]}) { totalCount } } } }
                    first: consequences(first: 1) { totalCount nodes { effect { slug } } }
                    triggered: consequences(lens: {types: [TRIGGERED]}) { nodes { effect { slug } } }
                    rejected: consequences(lens: {standings: [REJECTED]}) { totalCount nodes { effect { slug } } }
                } }""").path("event");

        assertThat(texts(root, "/all/nodes", "/effect/slug")).containsExactly(ONE, OTHER);
        assertThat(texts(root, "/all/nodes", "/effect/agents/nodes/0/person/slug"))
                .containsExactly(ONE, "");
        assertThat(texts(root, "/all/nodes", "/effect/targets/nodes/0/person/slug"))
                .containsExactly("", OTHER);
        assertThat(texts(root, "/all/nodes", "/effect/accepted/totalCount")).containsExactly("1", "0");
        assertThat(texts(root, "/all/nodes", "/effect/sure/nodes/0/effect/first/nodes/0/cause/slug"))
                .containsExactly("", ONE);
        assertThat(texts(root.at("/all/nodes/1/effect/sure/nodes/0/effect"), "/all/nodes", "/cause/slug"))
                .containsExactly(ONE, OTHER);
        assertThat(texts(root, "/first/nodes", "/effect/slug")).containsExactly(ONE);
        assertThat(root.at("/first/totalCount").intValue()).isEqualTo(2);
        assertThat(texts(root, "/triggered/nodes", "/effect/slug")).containsExactly(OTHER);
        assertThat(texts(root, "/rejected/nodes", "/effect/slug")).containsExactly("test-end");
        assertThat(root.at("/rejected/totalCount").intValue()).isOne();
    }

    @Test
    void slugsOfOneHashCode() {
        var data = query("""
                query ($one: String!, $other: String!) {
                    e1: event(slug: $one) { slug } e2: event(slug: $other) { slug }
                    p1: person(slug: $one) { slug } p2: person(slug: $other) { slug }
                    w1: events(where: {person: {slug: $one}}) { nodes { slug } }
                    w2: events(where: {person: {slug: $other}}) { nodes { slug } } }""", "one", ONE, "other", OTHER);

        assertThat(data.at("/e1/slug").textValue()).isEqualTo(ONE);
        assertThat(data.at("/e2/slug").textValue()).isEqualTo(OTHER);
        assertThat(data.at("/p1/slug").textValue()).isEqualTo(ONE);
        assertThat(data.at("/p2/slug").textValue()).isEqualTo(OTHER);
        assertThat(slugs(data, "/w1")).containsExactly(ONE);
        assertThat(slugs(data, "/w2")).containsExactly(OTHER);
    }

    @Test
    void textsOfOneHashCode() {
        var data = query("""
                { a: places(where: {name: "xxAa"}) { nodes { slug } } b: places(where: {name: "xxBB"}) { nodes { slug } } }""");

        assertThat(slugs(data, "/a")).containsExactly(ONE);
        assertThat(slugs(data, "/b")).containsExactly(OTHER);
    }

    @Test
    void listsOfIdsOfOneHashCode() {
        var one = new GlobalId("CausalLink", "test-end/c0").toString();
        var other = new GlobalId("CausalLink", "test-end/an").toString();

        var data = query("""
                query ($one: [ID!]!, $other: [ID!]!, $both: [ID!]!) {
                    nodes(ids: $both) { id }
                    event(slug: "test-end") {
                        notOne: causes(lens: {without: $one}) { nodes { cause { slug } } }
                        notOther: causes(lens: {without: $other}) { nodes { cause { slug } } }
                        neither: causes(lens: {without: $both}) { nodes { cause { slug } } } } }""", "one", List.of(one), "other", List.of(other), "both", List.of(other, one));

        assertThat(texts(data, "/nodes", "/id")).containsExactly(other, one);
        assertThat(texts(data, "/event/notOne/nodes", "/cause/slug")).containsExactly(OTHER);
        assertThat(texts(data, "/event/notOther/nodes", "/cause/slug")).containsExactly(ONE);
        assertThat(data.at("/event/neither/nodes")).isEmpty();
    }

    @Test
    void oneParentByManyRoutes() {
        var id = new GlobalId("Event", "test-root").toString();

        var data = query("""
                query ($ids: [ID!]!) {
                    a: event(slug: "test-root") { consequences(first: 1) { nodes { effect { slug } } } }
                    b: event(slug: "test-root") { consequences(first: 2) { nodes { effect { slug } } } }
                    nodes(ids: $ids) { ... on Event { consequences(first: 1, lens: {types: [TRIGGERED]}) { nodes { effect { slug } } } } }
                    c: event(slug: "test-c0") { causes { nodes { cause { consequences { totalCount } } } } }
                    d: event(slug: "test-an") { causes { nodes { cause { consequences(lens: {standings: [REJECTED]}) { totalCount } } } } } }""", "ids", List.of(id, id));

        assertThat(texts(data, "/a/consequences/nodes", "/effect/slug")).containsExactly(ONE);
        assertThat(texts(data, "/b/consequences/nodes", "/effect/slug")).containsExactly(ONE, OTHER);
        assertThat(texts(data, "/nodes", "/consequences/nodes/0/effect/slug")).containsExactly(OTHER, OTHER);
        assertThat(data.at("/c/causes/nodes/0/cause/consequences/totalCount").intValue())
                .isEqualTo(2);
        assertThat(data.at("/d/causes/nodes/0/cause/consequences/totalCount").intValue())
                .isOne();
    }
}
