package dev.whence.relation;

import static dev.whence.event.Fixture.affiliation;
import static dev.whence.event.Fixture.assertion;
import static dev.whence.event.Fixture.context;
import static dev.whence.event.Fixture.dating;
import static dev.whence.event.Fixture.event;
import static dev.whence.event.Fixture.explanation;
import static dev.whence.event.Fixture.link;
import static dev.whence.event.Fixture.organisation;
import static dev.whence.event.Fixture.participation;
import static dev.whence.event.Fixture.person;
import static dev.whence.event.Fixture.place;
import static dev.whence.event.Fixture.setting;
import static dev.whence.event.Fixture.source;
import static dev.whence.graphql.GraphQLClient.query;
import static dev.whence.graphql.GraphQLClient.refusal;
import static dev.whence.graphql.GraphQLClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.event.Fixture;
import dev.whence.event.ParticipationRole;
import dev.whence.event.SettingRole;
import dev.whence.evidence.Statement;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NodeTest {

    private static final String NODE = "query ($id: ID!) { node(id: $id) { __typename id } }";
    private static final String NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }";

    /** One of each type that has ids. */
    private final List<Node> all = new ArrayList<>();

    @BeforeEach
    void write() {
        Fixture.write(() -> {
            var cause = event("test-cause", "1900");
            var effect = event("test-effect", "1901");
            var person = person("test-same");
            var organisation = organisation("test-same");
            var place = place("test-same");
            Collections.addAll(
                    all,
                    cause,
                    effect,
                    person,
                    organisation,
                    place,
                    context("test-same"),
                    source("test-same"),
                    link("link", cause, effect),
                    participation("participation", effect, person, ParticipationRole.AGENT),
                    setting("setting", effect, place, SettingRole.LOCATION),
                    affiliation("affiliation", person, organisation, null),
                    dating("dating", effect, "1901", true),
                    assertion("assertion", effect),
                    explanation("explanation", effect));
        });
    }

    @AfterEach
    void clear() {
        Fixture.clear();
    }

    @Test
    void eachTypeIsFoundByItsId() {
        assertThat(all).allSatisfy(node -> {
            var found = query(NODE, "id", node.getId()).path("node");
            assertThat(found.path("id").textValue()).isEqualTo(node.getId());
            assertThat(found.path("__typename").textValue())
                    .isEqualTo(node.getClass().getSimpleName());
        });
    }

    @Test
    void claimsAndExplanationsAreFoundByTheirKeys() {
        var statements = all.stream()
                .filter(Statement.class::isInstance)
                .map(Statement.class::cast)
                .toList();
        assertThat(statements).hasSize(7);

        var keys = statements.stream().map(Statement::getKey).toList();
        var found = query("""
                query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Claim { key } ... on Explanation { key } } }""", "ids", keys);
        assertThat(texts(found, "/nodes", "/key")).isEqualTo(keys);
        assertThat(texts(found, "/nodes", "/id"))
                .isEqualTo(statements.stream().map(Statement::getId).toList());
        assertThat(query(NODE, "id", "test-effect/no-such-key").path("node").isNull())
                .isTrue();
    }

    @Test
    void manyAreFoundInTheOrderAskedForAndTheSameMoreThanOnce() {
        var ids = Stream.concat(all.reversed().stream(), all.stream())
                .map(Node::getId)
                .toList();

        assertThat(texts(query(NODES, "ids", ids), "/nodes", "/id")).isEqualTo(ids);
    }

    @Test
    void theIdIsTheOneThatTheEntityGivesOfItself() {
        var id = query("{ event(slug: \"test-cause\") { id } }").at("/event/id").textValue();

        assertThat(query("query ($id: ID!) { node(id: $id) { ... on Event { slug } } }", "id", id)
                        .at("/node/slug")
                        .textValue())
                .isEqualTo("test-cause");
    }

    @Test
    void entitiesOfOneSlugAndDifferentTypesDoNotMix() {
        var found = query("""
                { person(slug: "test-same") { __typename } organisation(slug: "test-same") { __typename }
                  place(slug: "test-same") { __typename } context(slug: "test-same") { __typename }
                  source(slug: "test-same") { __typename } event(slug: "test-same") { __typename } }""");

        assertThat(found.findValuesAsText("__typename"))
                .containsExactlyInAnyOrder("Person", "Organisation", "Place", "Context", "Source");
        assertThat(found.path("event").isNull()).isTrue();
    }

    @Test
    void whatDoesNotExistIsNullWhateverElseIsFound() {
        var known = all.getFirst().getId();
        var unknown = List.of(
                new GlobalId("Event", "test-nowhere").toString(),
                new GlobalId("Person", "test-cause").toString(),
                // A claim of this key exists, but is no causal link.
                new GlobalId("CausalLink", "test-effect/setting").toString(),
                new GlobalId("Citation", "1").toString(),
                new GlobalId("Statement", "test-effect/setting").toString(),
                new GlobalId("", "").toString(),
                known + "=",
                known.substring(1),
                "test-cause",
                "Event:test-cause",
                "",
                "ü");

        assertThat(unknown)
                .allSatisfy(id ->
                        assertThat(query(NODE, "id", id).path("node").isNull()).isTrue());
        assertThat(texts(query(NODES, "ids", List.of(unknown.getFirst(), known)), "/nodes", "/id"))
                .containsExactly("", known);
    }

    @Test
    void tooManyAreRefused() {
        var id = all.getFirst().getId();

        assertThat(query(NODES, "ids", Collections.nCopies(200, id)).path("nodes"))
                .hasSize(200);
        assertThat(query(NODES, "ids", List.of()).path("nodes")).isEmpty();
        var refusal = refusal(NODES, "ids", Collections.nCopies(201, id));
        assertThat(refusal.code()).isEqualTo("BAD_INPUT");
        assertThat(refusal.argument()).isEqualTo("ids");
    }
}
