package dev.whence.causality;

import static dev.whence.event.Fixture.event;
import static dev.whence.event.Fixture.link;
import static dev.whence.graphql.GraphQLClient.query;
import static dev.whence.graphql.GraphQLClient.refusal;
import static dev.whence.graphql.GraphQLClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.event.CausalLinkType;
import dev.whence.event.Fixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CausalityApiTest {

    @AfterEach
    void clear() {
        Fixture.clear();
    }

    /** A chain of three, one that was prevented by its end, and a shorter way that is only as good as its doubtful link. */
    private static void writeChain() {
        Fixture.write(() -> {
            var root = event("test-root", "1900");
            var middle = event("test-middle", "1905");
            var end = event("test-end", "1910");
            var prevented = event("test-prevented", "1911");
            prevented.occurred = false;
            link("from-root", root, middle);
            link("from-middle", middle, end).type = CausalLinkType.TRIGGERED;
            link("by-end", end, prevented).type = CausalLinkType.PREVENTED;
        });
    }

    @Test
    void theHistoryDoesNotContradictItself() {
        var violations = query("{ consistency(verdicts: [VIOLATION]) { totalCount nodes { message } } }");

        assertThat(violations.at("/consistency/nodes")).isEmpty();
        assertThat(violations.at("/consistency/totalCount").asInt()).isZero();
    }

    @Test
    void whatWasWrittenIsInTheGraph() {
        writeChain();

        var graph = query("""
                { causalGraph(around: ["test-middle"]) { stale truncated { reason }
                    nodes { event { slug } distance side rank } edges { type cause { slug } effect { slug } } } }""").at("/causalGraph");

        assertThat(graph.path("stale").asBoolean()).isFalse();
        assertThat(graph.path("truncated").isNull()).isTrue();
        assertThat(texts(graph, "/nodes", "/event/slug"))
                .containsExactly("test-middle", "test-root", "test-end", "test-prevented");
        assertThat(texts(graph, "/nodes", "/side")).containsExactly("FOCUS", "CAUSE", "CONSEQUENCE", "CONSEQUENCE");
        assertThat(texts(graph, "/nodes", "/rank")).containsExactly("1", "0", "2", "3");
        assertThat(graph.path("edges")).hasSize(3);
    }

    @Test
    void whatIsGoneIsGone() {
        writeChain();
        query("{ causalGraph(around: [\"test-middle\"]) { stale } }");
        Fixture.clear();

        assertThat(refusal("{ causalGraph(around: [\"test-middle\"]) { stale } }")
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void itGoesBackToWhatLedToIt() {
        writeChain();

        var end = query("""
                { event(slug: "test-end") { origins {
                    rootCauses { event { slug } distance yearsBefore } triggers { event { slug } } } } }""");

        assertThat(texts(end, "/event/origins/rootCauses", "/event/slug")).containsExactly("test-root");
        assertThat(end.at("/event/origins/rootCauses/0/distance").asInt()).isEqualTo(2);
        assertThat(end.at("/event/origins/rootCauses/0/yearsBefore").asInt()).isEqualTo(10);
        assertThat(texts(end, "/event/origins/triggers", "/event/slug")).containsExactly("test-middle");
    }

    @Test
    void chainsEndBeforeWhatWasPrevented() {
        writeChain();

        var paths = query("""
                { there: causalPaths(from: "test-root", to: "test-end") { length yearsSpanned links { effect { slug } } }
                  never: causalPaths(from: "test-root", to: "test-prevented") { length } }""");

        assertThat(paths.at("/there/0/length").asInt()).isEqualTo(2);
        assertThat(paths.at("/there/0/yearsSpanned").asInt()).isEqualTo(10);
        assertThat(texts(paths, "/there/0/links", "/effect/slug")).containsExactly("test-middle", "test-end");
        assertThat(paths.path("never")).isEmpty();
    }

    @Test
    void withoutItsOnlyCauseAnEventHangsInTheAir() {
        writeChain();

        var impact = query("""
                { event(slug: "test-root") { consequences { nodes { impact { losesAllCauses { slug } unreachable { slug } } } } } }""").at("/event/consequences/nodes/0/impact");

        assertThat(texts(impact, "/losesAllCauses", "/slug")).containsExactly("test-middle");
        assertThat(texts(impact, "/unreachable", "/slug")).containsExactly("test-middle", "test-end");
    }

    /** The graph in memory and the database answer one question by ways that share nothing but the question. */
    @Test
    void everyLensShowsInMemoryWhatItShowsInTheDatabase() {
        List<Map<String, ?>> lenses = new ArrayList<>(List.of(
                Map.of(),
                Map.of("minCertainty", "PROBABLE"),
                Map.of("standings", List.of("REJECTED", "DISPUTED")),
                Map.of("types", List.of("ENABLED", "MOTIVATED"))));
        for (var slug : List.of("kirov-murder", "great-purge", "october-revolution")) {
            query("query ($slug: String!) { event(slug: $slug) { explanations { id } } }", "slug", slug)
                    .at("/event/explanations")
                    .forEach(reading -> {
                        lenses.add(Map.of("explanation", reading.path("id").asText()));
                        lenses.add(Map.of("explanation", reading.path("id").asText(), "minCertainty", "CERTAIN"));
                    });
            for (var lens : lenses) {
                var data = query("""
                        query ($slug: String!, $lens: Lens) {
                            event(slug: $slug) {
                                causes(first: 200, lens: $lens) { nodes { id } }
                                consequences(first: 200, lens: $lens) { nodes { id } } }
                            causes: causalGraph(around: [$slug], direction: CAUSES, depth: 1, lens: $lens) {
                                edges { id effect { slug } } }
                            consequences: causalGraph(around: [$slug], direction: CONSEQUENCES, depth: 1, lens: $lens) {
                                edges { id cause { slug } } } }""", "slug", slug, "lens", lens);

                for (var side : List.of("causes", "consequences")) {
                    var end = side.equals("causes") ? "effect" : "cause";
                    var drawn = new ArrayList<String>();
                    data.at("/" + side + "/edges").forEach(edge -> {
                        // A drawing has the links among the neighbours too.
                        if (edge.at("/" + end + "/slug").asText().equals(slug)) {
                            drawn.add(edge.path("id").asText());
                        }
                    });
                    assertThat(drawn)
                            .as("%s of %s under %s", side, slug, lens)
                            .containsExactlyInAnyOrderElementsOf(texts(data, "/event/" + side + "/nodes", "/id"));
                }
            }
        }
        assertThat(lenses).hasSizeGreaterThan(10);
    }
}
