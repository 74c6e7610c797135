package dev.whence.causality;

import static dev.whence.graphql.GraphQLClient.query;
import static dev.whence.graphql.GraphQLClient.texts;
import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.event.Fixture;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.Standing;
import dev.whence.relation.GlobalId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories through random lenses: what the graph in memory answers over HTTP is what recursive SQL over the tables finds. */
@QuarkusTest
class CausalSqlTest {

    private static final int LENSES = 8;

    /** More links than there are events to walk to. */
    private static final int ALL_THE_WAY = 60;

    private static final String QUESTIONS = """
            query ($one: String!, $other: String!, $depth: Int, $lens: Lens) {
                causes: causalGraph(around: [$one], direction: CAUSES, depth: $depth, lens: $lens) { ...Drawn }
                consequences: causalGraph(around: [$one], direction: CONSEQUENCES, depth: $depth, lens: $lens) { ...Drawn }
                both: causalGraph(around: [$one], depth: $depth, lens: $lens) { ...Drawn }
                causalPaths(from: $one, to: $other, limit: 4, maxLength: 6, lens: $lens) {
                    length certainty standing weakestLink { id } links { id cause { slug } effect { slug } } }
                commonCauses(of: [$one, $other], limit: 100, lens: $lens) { event { slug } distances }
                event(slug: $one) {
                    origins(depth: $depth, lens: $lens) { rootCauses { event { slug } distance } }
                    consequences { nodes { id impact { losesAllCauses { slug } unreachable { slug } } } } } }
            fragment Drawn on CausalGraph {
                stale truncated { reason } nodes { event { slug } distance side } edges { id } }""";

    @Inject
    AgroalDataSource database;

    @AfterEach
    void clear() {
        Fixture.clear();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void memoryAgreesWithTheTables(long seed) throws SQLException {
        var history = RandomHistory.write(seed);
        try (var connection = database.getConnection()) {
            for (int i = 0; i < LENSES; i++) {
                var lens = history.lens();
                var one = history.slug();
                var other = history.slugBut(one);
                var depth = history.depth();
                var answer = query(QUESTIONS, "one", one, "other", other, "depth", depth, "lens", lens);
                var sql = new CausalSql(connection, lens);

                var causes = sql.causesAndPrevention(one, depth);
                var consequences = sql.consequencesAndPrevented(one, depth);
                var allCauses = sql.causesAndPrevention(one, ALL_THE_WAY).keySet();
                var allConsequences =
                        sql.consequencesAndPrevented(one, ALL_THE_WAY).keySet();

                assertDrawn(answer.path("causes"), sql, causes, Map.of(one, 0));
                assertTruncated(answer.path("causes"), depth, allCauses);
                assertDrawn(answer.path("consequences"), sql, Map.of(one, 0), consequences);
                assertTruncated(answer.path("consequences"), depth, allConsequences);
                assertDrawn(answer.path("both"), sql, causes, consequences);
                assertTruncated(answer.path("both"), depth, union(allCauses, allConsequences));
                assertPaths(answer.path("causalPaths"), sql, one, other);
                assertCommonCauses(answer.path("commonCauses"), sql, one, other);
                assertOrigins(answer.at("/event/origins/rootCauses"), sql, one, depth);
                assertImpacts(answer.at("/event/consequences/nodes"), new CausalSql(connection, Map.of()));
            }
        }
    }

    /** What is on both sides is on that where it is nearer, and a cause where it is equally near. */
    private static void assertDrawn(
            JsonNode drawing, CausalSql sql, Map<String, Integer> causes, Map<String, Integer> consequences) {
        var expected = new HashMap<String, String>();
        consequences.forEach((slug, distance) -> expected.put(slug, "CONSEQUENCE " + distance));
        causes.forEach((slug, distance) -> {
            if (distance <= consequences.getOrDefault(slug, ALL_THE_WAY)) {
                expected.put(slug, (distance == 0 ? "FOCUS " : "CAUSE ") + distance);
            }
        });
        var drawn = new HashMap<String, String>();
        drawing.path("nodes")
                .forEach(node -> drawn.put(
                        node.at("/event/slug").asText(),
                        node.path("side").asText() + ' ' + node.path("distance").asInt()));
        assertThat(drawn).isEqualTo(expected).hasSize(drawing.path("nodes").size());

        var among = sql.links();
        among.values().removeIf(link -> !drawn.containsKey(link.cause()) || !drawn.containsKey(link.effect()));
        assertThat(texts(drawing, "/edges", "/id").stream().map(CausalSqlTest::key))
                .containsExactlyInAnyOrderElementsOf(among.keySet());
        assertThat(drawing.path("stale").asBoolean()).isFalse();
    }

    private static void assertTruncated(JsonNode drawing, int depth, Set<String> all) {
        var reason = drawing.at("/truncated/reason").asText();
        if (all.size() > drawing.path("nodes").size()) {
            assertThat(reason).isEqualTo("DEPTH");
        }
        if (depth == 30) {
            assertThat(drawing.path("truncated").isNull()).isTrue();
        }
    }

    private static void assertPaths(JsonNode paths, CausalSql sql, String from, String to) {
        var shown = sql.links();
        var ways = new ArrayList<CausalSql.Way>();
        var events = new HashSet<List<String>>();
        for (var path : paths) {
            var links = texts(path, "/links", "/id").stream()
                    .map(id -> shown.get(key(id)))
                    .toList();
            var passed = new ArrayList<>(List.of(from));
            for (var link : links) {
                assertThat(link.cause()).isEqualTo(passed.getLast());
                assertThat(link.type()).isNotEqualTo("PREVENTED");
                passed.add(link.effect());
            }
            assertThat(passed).doesNotHaveDuplicates().endsWith(to);
            assertThat(events.add(passed)).isTrue();
            assertThat(path.path("length").asInt()).isEqualTo(links.size());

            var weakness =
                    links.stream().mapToInt(CausalSqlTest::weakness).max().orElseThrow();
            var weakest = links.stream()
                    .filter(link -> weakness(link) == weakness)
                    .findFirst()
                    .orElseThrow();
            assertThat(shown.get(key(path.at("/weakestLink/id").asText()))).isEqualTo(weakest);
            assertThat(path.path("certainty").asText()).isEqualTo(weakest.certainty());
            assertThat(path.path("standing").asText())
                    .isEqualTo(links.stream()
                            .map(link -> Standing.valueOf(link.standing()))
                            .max(naturalOrder())
                            .orElseThrow()
                            .name());
            ways.add(new CausalSql.Way(links.size(), weakness));
        }
        assertThat(ways).isEqualTo(sql.ways(from, to, 6, 4));

        var distance = sql.causes(to, 6).get(from);
        assertThat(ways.stream().findFirst().map(CausalSql.Way::length)).isEqualTo(Optional.ofNullable(distance));
    }

    private static int weakness(CausalSql.Link link) {
        return Certainty.valueOf(link.certainty()).ordinal() * 4
                + Standing.valueOf(link.standing()).ordinal();
    }

    private static void assertCommonCauses(JsonNode causes, CausalSql sql, String one, String other) {
        var ofOther = sql.causes(other, ALL_THE_WAY);
        var expected = new HashMap<String, List<Integer>>();
        sql.causes(one, ALL_THE_WAY).forEach((slug, distance) -> {
            if (ofOther.containsKey(slug) && !Set.of(one, other).contains(slug)) {
                expected.put(slug, List.of(distance, ofOther.get(slug)));
            }
        });
        var found = new LinkedHashMap<String, List<Integer>>();
        causes.forEach(cause -> found.put(
                cause.at("/event/slug").asText(),
                List.of(
                        cause.at("/distances/0").asInt(),
                        cause.at("/distances/1").asInt())));
        assertThat(found).isEqualTo(expected).hasSize(causes.size());
        assertThat(found.values().stream().map(distances -> distances.get(0) + distances.get(1)))
                .isSorted();
    }

    private static void assertOrigins(JsonNode roots, CausalSql sql, String event, int depth) {
        var expected = sql.causes(event, depth);
        expected.remove(event);
        expected.keySet().retainAll(sql.roots());
        var found = new HashMap<String, Integer>();
        roots.forEach(root ->
                found.put(root.at("/event/slug").asText(), root.path("distance").asInt()));
        assertThat(found).isEqualTo(expected).hasSize(roots.size());
    }

    /** @param links of which each is seen without a lens */
    private static void assertImpacts(JsonNode links, CausalSql sql) {
        var all = sql.links();
        for (var node : links) {
            var key = key(node.path("id").asText());
            var link = all.get(key);
            var isOnlyCause = !link.type().equals("PREVENTED")
                    && all.entrySet().stream()
                            .filter(other -> other.getValue().effect().equals(link.effect()))
                            .filter(other -> !other.getValue().type().equals("PREVENTED"))
                            .allMatch(other -> other.getKey().equals(key));
            assertThat(texts(node, "/impact/losesAllCauses", "/slug"))
                    .isEqualTo(isOnlyCause ? List.of(link.effect()) : List.of());
            assertThat(texts(node, "/impact/unreachable", "/slug"))
                    .containsExactlyInAnyOrderElementsOf(sql.unreachableWithout(key));
        }
    }

    private static String key(String id) {
        return GlobalId.parse(id).orElseThrow().key();
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
