package dev.whence.graphql;

import static dev.whence.graphql.GraphQLClient.answer;
import static dev.whence.graphql.GraphQLClient.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values become what the schema says, or are refused at the place where they stand; none of them is a fault. */
@QuarkusTest
class CoercionTest {

    private static final String PAGE = "query ($n: Int) { events(first: $n) { nodes { slug } } }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "events(first: 4294967297) { totalCount }",
                "events(first: -2147483649) { totalCount }",
                "events(first: \"3\") { totalCount }",
                "events(first: 3.0) { totalCount }",
                "events(first: 1e400) { totalCount }",
                "events(first: true) { totalCount }",
                "events(first: [3, 4]) { totalCount }",
                "events(first: {n: 3}) { totalCount }",
                "events(orderBy: \"TITLE\") { totalCount }",
                "events(orderBy: TITEL) { totalCount }",
                "events(where: {kinds: [PROCESS, null]}) { totalCount }",
                "events(where: {kinds: [\"PROCESS\"]}) { totalCount }",
                "events(where: {unknown: 1}) { totalCount }",
                "events(where: {person: {}}) { totalCount }",
                "events(where: {text: 1}) { totalCount }",
                "event(slug: null) { slug }",
                "event(slug: 1) { slug }",
                "event { slug }",
                "node(id: 1.5) { id }",
                "node(id: null) { id }",
                "nodes(ids: [null]) { id }",
                "nodes(ids: null) { id }",
                "onThisDay(month: null, day: 1) { totalCount }",
                "event(slug: \"x\") { contexts(includeAncestors: \"true\") { slug } }"
            })
    void aLiteralThatDoesNotFitIsRefusedWhereItStands(String field) {
        var answer = answer("{ " + field + " }");

        assertThat(answer.has("data")).isFalse();
        assertThat(answer.path("errors")).isNotEmpty().allSatisfy(error -> {
            assertThat(error.at("/extensions/code").textValue()).isEqualTo("VALIDATION_FAILED");
            assertThat(error.at("/locations/0/line").intValue()).isEqualTo(1);
            assertThat(error.at("/locations/0/column").intValue()).isPositive();
        });
    }

    static Stream<Object> noIntegers() {
        return Stream.of(
                4294967297L,
                -2147483649L,
                new BigInteger("9".repeat(1_000)),
                new BigDecimal("1e400"),
                new BigDecimal("1e-400"),
                3.5,
                "3",
                "",
                true,
                List.of(3, 4),
                Map.of("n", 3));
    }

    @ParameterizedTest
    @MethodSource("noIntegers")
    void aVariableThatIsNoIntegerIsRefused(Object value) {
        var answer = answer(PAGE, "n", value);

        assertThat(answer.has("data")).isFalse();
        assertThat(answer.at("/errors/0/extensions/code").textValue()).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.at("/errors/0/locations/0/line").intValue()).isEqualTo(1);
        assertThat(answer.at("/errors/0/message").textValue()).hasSizeLessThan(600);
    }

    @Test
    void anIntegerIsOneHoweverItIsWritten() {
        assertThat(query(PAGE, "n", 3).at("/events/nodes")).hasSize(3);
        assertThat(query(PAGE, "n", new BigDecimal("3.0")).at("/events/nodes")).hasSize(3);
        assertThat(query(PAGE, "n", null).at("/events/nodes")).hasSize(20);
    }

    @Test
    void anEnumIsAStringInVariablesOnly() {
        var document = "query ($by: EventOrder!) { events(orderBy: $by, first: 1) { nodes { slug } } }";

        assertThat(query(document, "by", "TITLE").at("/events/nodes")).hasSize(1);
        for (Object other : List.of("TITEL", "title", 1, List.of("TITLE", "TITLE"))) {
            assertThat(answer(document, "by", other)
                            .at("/errors/0/extensions/code")
                            .textValue())
                    .isEqualTo("VALIDATION_FAILED");
        }
        assertThat(answer(document).at("/errors/0/extensions/code").textValue()).isEqualTo("VALIDATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "0",
                "-1",
                "99999999999999999999999999999999",
                "\"99999999999999999999\"",
                "\"RXZlbnQ6\"",
                "\"RXZlbnQ6OTk5OTk5OTk5OTk5OTk5OTk5OTk=\"",
                "\"é\""
            })
    void anIdOfNothingIsNothing(String id) {
        var found = query("{ node(id: %1$s) { id } nodes(ids: [%1$s]) { id } }".formatted(id));
        assertThat(found.path("node").isNull()).isTrue();
        assertThat(found.at("/nodes/0").isNull()).isTrue();
    }

    /** Days that PostgreSQL's own dates could not hold, and years that nothing could. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "999999999",
                "-999999999",
                "9999999999",
                "-4714",
                "5874898",
                "Y170000000002",
                "Y-17E7",
                "1934-13",
                "1934-02-30",
                "0000",
                "-0000",
                "../..",
                "/",
                "[..]",
                "XXXX",
                "1934-12-01/999999999"
            })
    void aDateOutOfRangeIsAnsweredOrRefused(String date) {
        var documents = Stream.concat(
                Stream.of("from", "to")
                        .flatMap(end -> Stream.of("events", "people", "organisations")
                                .map(list -> "%s(where: {during: {%s: $date}}) { totalCount }".formatted(list, end))),
                Stream.of(
                        "events(where: {during: {from: $date, to: $date, match: CERTAINLY}}) { totalCount }",
                        "place(slug: \"saint-petersburg\") { nameAt(date: $date) }",
                        "place(slug: \"saint-petersburg\") { partOf(date: $date) { slug } }"));
        assertThat(documents).allSatisfy(field -> {
            var answer = answer("query ($date: String!) { %s }".formatted(field), "date", date);
            assertThat(answer.isObject()).isTrue();
            assertThat(answer.findValuesAsText("code")).isSubsetOf("BAD_INPUT");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE})
    void aNumberOutOfRangeIsAnsweredOrRefused(int number) {
        var documents = Stream.of(
                "events(first: $n) { nodes { slug } }",
                "events(last: $n) { nodes { slug } }",
                "event(slug: \"kirov-murder\") { causes(first: $n) { nodes { id } } }",
                "event(slug: \"kirov-murder\") { origins(depth: $n) { rootCauses { distance } } }",
                "events(where: {causes: {atLeast: $n}}) { totalCount }",
                "events(where: {consequences: {atMost: $n}}) { totalCount }",
                "sources(where: {years: {from: $n}}) { totalCount }",
                "sources(where: {years: {to: $n}}) { totalCount }",
                "causalGraph(around: [\"kirov-murder\"], depth: $n) { nodes { rank } }",
                "causalGraph(around: [\"kirov-murder\"], maxNodes: $n) { nodes { rank } }",
                "causalPaths(from: \"kirov-murder\", to: \"great-purge\", limit: $n) { length }",
                "causalPaths(from: \"kirov-murder\", to: \"great-purge\", maxLength: $n) { length }",
                "commonCauses(of: [\"kirov-murder\", \"great-purge\"], limit: $n) { distances }");
        assertThat(Stream.concat(documents, Stream.of("onThisDay(month: $n, day: 1) { totalCount }")))
                .allSatisfy(field -> {
                    var type = field.startsWith("onThisDay") ? "Int!" : "Int";
                    var answer = answer("query ($n: %s) { %s }".formatted(type, field), "n", number);
                    assertThat(answer.findValuesAsText("code")).isSubsetOf("BAD_INPUT");
                    assertThat(answer.has("data")).isTrue();
                });
    }
}
