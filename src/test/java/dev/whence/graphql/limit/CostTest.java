package dev.whence.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.graphql.Engine;
import dev.whence.graphql.GraphQLClient;
import dev.whence.graphql.request.Request;
import dev.whence.web.Example;
import graphql.introspection.IntrospectionQuery;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operation costs is known before it runs. */
@QuarkusTest
class CostTest {

    @Inject
    Engine engine;

    @Inject
    GraphQLSchema schema;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a value                              |     1 | `{ __typename }`
            a question and an object             |   511 | `{ event(slug: "x") { title } }`
            two names, two questions             |  1022 | `{ a: event(slug: "x") { title } b: event(slug: "y") { title } }`
            the same field once                  |   511 | `{ event(slug: "x") { title } event(slug: "x") { title } }`
            the same field by fragments          |   511 | `{ ...A ...A ... { event(slug: "x") { title } } } fragment A on Query { event(slug: "x") { title } }`
            what was read already                |   523 | `{ event(slug: "x") { date { edtf display } title } }`
            a longer text                        |   515 | `{ event(slug: "x") { summary } }`
            ten entries                          |   620 | `{ events(first: 10) { nodes { slug } } }`
            ten from the end                     |   620 | `{ events(last: 10) { nodes { slug } } }`
            twenty unless given                  |   730 | `{ events { nodes { slug } } }`
            no more than there may be            |  2710 | `{ events(first: 2000000000) { nodes { slug } } }`
            none                                 |   510 | `{ events(first: -5) { nodes { slug } } }`
            entries and their edges              |  1150 | `{ events { nodes { slug } edges { node { slug } } } }`
            a count                              |  1231 | `{ events { nodes { slug } totalCount } }`
            two conditions                       |  4730 | `{ events(where: {kinds: [PROCESS], not: {occurred: true}}) { nodes { slug } } }`
            lists in lists                       |  1660 | `{ events(first: 5) { nodes { parts(first: 10) { nodes { slug } } } } }`
            a list that is usually short         |  1065 | `{ event(slug: "x") { contexts { __typename } } }`
            """)
    void isMadeOfQuestionsObjectsAndValues(String what, long cost, String document) {
        assertThat(cost(document).requested()).as(what).isEqualTo(cost);
    }

    @Test
    void followsTheVariablesAndTheirDefaults() {
        var document = "query ($n: Int = 5) { events(first: $n) { nodes { slug } } }";

        assertThat(cost(document).requested()).isEqualTo(510 + 5 * 11);
        assertThat(cost(document, "n", 7).requested()).isEqualTo(510 + 7 * 11);
        assertThat(cost(document, "n", null).requested()).isEqualTo(510 + 20 * 11);
    }

    @Test
    void whatIsLeftOutCostsNothing() {
        var document =
                "query ($yes: Boolean!) { __typename events @include(if: $yes) { totalCount } ... @skip(if: $yes) { person(slug: \"x\") { id } } }";

        assertThat(cost(document, "yes", true).requested()).isEqualTo(1 + 500 + 10 + 501);
        assertThat(cost(document, "yes", false).requested()).isEqualTo(1 + 511);
        assertThat(cost("{ __typename events @skip(if: true) { totalCount } }").requested())
                .isOne();
    }

    @Test
    void ofSeveralTypesTheMostCostlyCounts() {
        var common = cost("{ node(id: \"x\") { id } }").requested();
        var place = cost("{ node(id: \"x\") { id ... on Place { name } } }").requested();
        var event = cost("{ node(id: \"x\") { id ... on Event { causes { totalCount } } } }")
                .requested();

        assertThat(place).isEqualTo(common + 1);
        assertThat(cost("{ node(id: \"x\") { id ... on Place { name } ... on Event { causes { totalCount } } } }")
                        .requested())
                .isEqualTo(event)
                .isGreaterThan(place);
    }

    @Test
    void idsCountEachAndGraphsByTheirNodes() {
        assertThat(cost("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", "ids", List.of("a", "b", "c"))
                        .requested())
                .isEqualTo(500 + 3 * 11);
        assertThat(graph("maxNodes: 100, ", "nodes { rank }") - graph("maxNodes: 50, ", "nodes { rank }"))
                .isEqualTo(50 * 11);
        assertThat(graph("", "nodes { rank }")).isEqualTo(graph("maxNodes: 200, ", "nodes { rank }"));
        assertThat(graph("maxNodes: 100, ", "edges { type }") - graph("maxNodes: 50, ", "edges { type }"))
                .isEqualTo(75 * 11);
        assertThat(paths(2, 10) - paths(1, 10)).isEqualTo(10 + 10 * 11);
        assertThat(paths(2, 11) - paths(2, 10)).isEqualTo(2 * 11);
    }

    @Test
    void whatPeopleAskForIsWellWithinTheLimit() throws IOException {
        var readme =
                Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("README.md")));
        assertThat(readme.find()).isTrue();
        var explorer = """
                { causalGraph(around: ["october-revolution"], depth: 10, maxNodes: 300) {
                    nodes { event { slug title kind date { display earliestStart latestEnd } } distance side rank }
                    edges { id type certainty standing explanation cause { slug } effect { slug } citations { stance source { slug title } } }
                    truncated { reason } stale } }""";
        var documents = new HashMap<String, Map<String, Object>>();
        Example.all()
                .forEach(example ->
                        documents.put(example.query(), example.variables().getMap()));
        Stream.of(readme.group(1), explorer, IntrospectionQuery.INTROSPECTION_QUERY)
                .forEach(document -> documents.put(document, Map.of()));

        assertThat(documents).hasSizeGreaterThan(20).allSatisfy((document, variables) -> {
            var prepared = engine.prepare(new Request(document, null, variables, Map.of()));
            assertThat(prepared.isRefused()).isFalse();
            assertThat(prepared.cost().requested())
                    .isPositive()
                    .isLessThan(prepared.cost().limit() / 2);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            events.nodes.consequences.nodes | `{ events(first: 200) { nodes { title consequences(first: 200) { nodes { type citations { stance } } } } } people { totalCount } }`
            many.nodes.claims.nodes         | `{ event(slug: "x") { title } many: events(first: 200) { nodes { title claims(first: 200) { nodes { id } } } } }`
            """)
    void overTheLimitItSaysWhatDidIt(String field, String document) {
        var answer = GraphQLClient.answer(document);
        var error = answer.at("/errors/0");

        assertThat(answer.has("data")).isFalse();
        assertThat(error.at("/extensions/code").textValue()).isEqualTo("TOO_COMPLEX");
        assertThat(error.at("/extensions/limit").longValue()).isEqualTo(200_000);
        assertThat(error.at("/extensions/cost").longValue()).isGreaterThan(200_000);
        assertThat(error.at("/extensions/field").textValue()).startsWith(field);
        assertThat(error.path("message").textValue()).contains(field, "200000", "ask for fewer");
    }

    /** Were a list without a length, its cost would be a guess. */
    @Test
    void everyListHasALength() {
        var weights = new Weights(schema);
        var lists = schema.getAllTypesAsList().stream()
                .filter(GraphQLFieldsContainer.class::isInstance)
                .map(GraphQLFieldsContainer.class::cast)
                .flatMap(
                        parent -> parent.getFieldDefinitions().stream().flatMap(field -> lists(weights, parent, field)))
                .toList();

        assertThat(lists)
                .hasSizeGreaterThan(50)
                .allSatisfy(length -> assertThat(length).isNotNegative());
    }

    /** The lengths of the lists that the field's result has. */
    private static Stream<Double> lists(Weights weights, GraphQLFieldsContainer parent, GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer result
                ? result.getFieldDefinitions().stream()
                        .map(list -> weights.length(
                                (GraphQLNamedType) result, list, Map.of(), weights.bounds(parent, field, Map.of())))
                : Stream.of();
    }

    private long graph(String arguments, String fields) {
        return cost("{ causalGraph(%saround: [\"x\"]) { %s } }".formatted(arguments, fields))
                .requested();
    }

    private long paths(int limit, int maxLength) {
        return cost("{ causalPaths(from: \"x\", to: \"y\", limit: %d, maxLength: %d) { links { type } } }"
                        .formatted(limit, maxLength))
                .requested();
    }

    private Cost cost(String document, Object... variables) {
        var map = new HashMap<String, Object>();
        for (int i = 0; i < variables.length; i += 2) {
            map.put((String) variables[i], variables[i + 1]);
        }
        var prepared = engine.prepare(new Request(document, null, map, Map.of()));
        assertThat(prepared.isRefused()).as(document).isFalse();
        return prepared.cost();
    }
}
