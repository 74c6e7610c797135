package dev.whence.graphql;

import static dev.whence.graphql.GraphQLClient.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a client writes where a text may stand, it is an answer or a refusal that comes back, and never a fault. */
@QuarkusTest
class HostileTextTest {

    private static final List<String> TEXTS = List.of(
            "\0",
            "a\0b",
            "\ud800",
            "a\udc00b",
            "\udc00\ud800",
            "\uffff",
            "x".repeat(10_000),
            "-".repeat(10_000),
            "\"(".repeat(5_000),
            "é\0".repeat(5_000),
            "👩‍🚀",
            "%_\\",
            "' or 1=1 --",
            "?1 :x $1",
            "{\"a\":1}",
            "[1,2]",
            " ",
            "");

    /** Documents that have $text in one place each. */
    static Stream<String> documents() {
        return Stream.of(
                        Stream.of(
                                        "event(slug: $text) { slug }",
                                        "person(slug: $text) { slug }",
                                        "organisation(slug: $text) { slug }",
                                        "place(slug: $text) { slug }",
                                        "context(slug: $text) { slug }",
                                        "source(slug: $text) { slug }",
                                        "events(after: $text) { totalCount }",
                                        "events(before: $text) { totalCount }",
                                        "people(after: $text) { totalCount }",
                                        "onThisDay(month: 1, day: 1, after: $text) { totalCount }",
                                        "place(slug: \"saint-petersburg\") { nameAt(date: $text) }",
                                        "place(slug: \"saint-petersburg\") { partOf(date: $text) { slug } }",
                                        "event(slug: \"kirov-murder\") { people(after: $text) { totalCount } }")
                                .map("query ($text: String!) { %s }"::formatted),
                        Stream.of(
                                        "node(id: $text) { id }",
                                        "nodes(ids: [$text]) { id }",
                                        "event(slug: \"kirov-murder\") { causes(lens: {without: [$text]}) { totalCount } }")
                                .map("query ($text: ID!) { %s }"::formatted),
                        Stream.of(
                                        "text: $text",
                                        "not: {text: $text}",
                                        "partOf: $text",
                                        "person: {slug: $text}",
                                        "organisation: {slug: $text}",
                                        "place: {slug: $text}",
                                        "context: {slug: $text}",
                                        "during: {from: $text}",
                                        "during: {to: $text}")
                                .map("query ($text: String!) { events(where: {%s}) { totalCount } }"::formatted),
                        Stream.of("name: $text", "event: $text", "affiliatedWith: $text", "during: {from: $text}")
                                .map("query ($text: String!) { organisations(where: {%s}) { totalCount } }"::formatted),
                        Stream.of("name: $text", "within: $text")
                                .map(
                                        "query ($text: String!) { places(where: {%1$s}) { totalCount } contexts(where: {%1$s}) { totalCount } }"
                                                ::formatted),
                        Stream.of("author: $text", "title: $text")
                                .map("query ($text: String!) { sources(where: {%s}) { totalCount } }"::formatted))
                .flatMap(documents -> documents);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isAnsweredOrRefused(String document) {
        assertThat(TEXTS).allSatisfy(text -> {
            var answer = answer(document, "text", text);
            assertThat(answer.isObject()).isTrue();
            assertThat(answer.findValuesAsText("code")).isSubsetOf("BAD_INPUT", "NOT_FOUND");
        });
    }
}
