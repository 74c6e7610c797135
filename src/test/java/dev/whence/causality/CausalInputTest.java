package dev.whence.causality;

import static dev.whence.graphql.GraphQLClient.answer;
import static dev.whence.graphql.GraphQLClient.query;
import static dev.whence.graphql.GraphQLClient.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.relation.GlobalId;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a causal field cannot use is refused, with a code and the name of the argument. */
@QuarkusTest
class CausalInputTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            causalGraph(around: []) { stale }                                      | BAD_INPUT | around
            causalGraph(around: ["nowhere"]) { stale }                             | NOT_FOUND | around
            causalGraph(around: ["kirov-murder", "nowhere"]) { stale }             | NOT_FOUND | around
            causalGraph(around: [""]) { stale }                                    | NOT_FOUND | around
            causalGraph(around: ["kirov-murder"], depth: 0) { stale }              | BAD_INPUT | depth
            causalGraph(around: ["kirov-murder"], depth: -2147483648) { stale }    | BAD_INPUT | depth
            causalGraph(around: ["kirov-murder"], depth: 31) { stale }             | BAD_INPUT | depth
            causalGraph(around: ["kirov-murder"], maxNodes: 0) { stale }           | BAD_INPUT | maxNodes
            causalGraph(around: ["kirov-murder"], maxNodes: 1001) { stale }        | BAD_INPUT | maxNodes
            causalGraph(around: ["kirov-murder", "great-purge"], maxNodes: 1) { stale } | BAD_INPUT | maxNodes
            causalPaths(from: "nowhere", to: "kirov-murder") { length }            | NOT_FOUND | from
            causalPaths(from: "kirov-murder", to: "nowhere") { length }            | NOT_FOUND | to
            causalPaths(from: "kirov-murder", to: "great-purge", limit: 0) { length } | BAD_INPUT | limit
            causalPaths(from: "kirov-murder", to: "great-purge", limit: 21) { length } | BAD_INPUT | limit
            causalPaths(from: "kirov-murder", to: "great-purge", maxLength: 0) { length } | BAD_INPUT | maxLength
            causalPaths(from: "kirov-murder", to: "great-purge", maxLength: 31) { length } | BAD_INPUT | maxLength
            commonCauses(of: []) { distances }                                     | BAD_INPUT | of
            commonCauses(of: ["kirov-murder"]) { distances }                       | BAD_INPUT | of
            commonCauses(of: ["kirov-murder", "kirov-murder"]) { distances }       | BAD_INPUT | of
            commonCauses(of: ["kirov-murder", "nowhere"]) { distances }            | NOT_FOUND | of
            commonCauses(of: ["kirov-murder", "great-purge"], limit: 0) { distances } | BAD_INPUT | limit
            commonCauses(of: ["kirov-murder", "great-purge"], limit: 101) { distances } | BAD_INPUT | limit
            consistency(first: 0) { totalCount }                                   | BAD_INPUT | first
            consistency(first: 201) { totalCount }                                 | BAD_INPUT | first
            consistency(after: "here") { totalCount }                              | BAD_INPUT | after
            event(slug: "kirov-murder") { origins(depth: 0) { truncated { reason } } } | BAD_INPUT | depth
            event(slug: "kirov-murder") { origins(depth: 31) { truncated { reason } } } | BAD_INPUT | depth
            """)
    void whatCannotBeUsedIsNamed(String field, String code, String argument) {
        var refusal = refusal("{ " + field + " }");

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.argument()).isEqualTo(argument);
        assertThat(refusal.message()).startsWith(argument + ": ");
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 4_000})
    void moreEventsThanCanBeAskedAboutAreRefused(int count) {
        var slugs = Collections.nCopies(count, "kirov-murder");
        var around = refusal("query ($slugs: [String!]!) { causalGraph(around: $slugs) { stale } }", "slugs", slugs);
        var of = refusal("query ($slugs: [String!]!) { commonCauses(of: $slugs) { distances } }", "slugs", slugs);

        assertThat(List.of(around.code(), of.code())).containsOnly("BAD_INPUT");
        assertThat(List.of(around.argument(), of.argument())).containsExactly("around", "of");
    }

    /** What does not fit the schema is refused before it runs; the message names the argument. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            causalGraph { stale }                                                       | around
            causalGraph(around: null) { stale }                                         | around
            causalGraph(around: [1]) { stale }                                          | around
            causalGraph(around: ["kirov-murder"], depth: "three") { stale }             | depth
            causalGraph(around: ["kirov-murder"], depth: 2147483648) { stale }          | depth
            causalGraph(around: ["kirov-murder"], direction: SIDEWAYS) { stale }        | direction
            causalPaths(from: "kirov-murder") { length }                                | to
            causalPaths(from: "kirov-murder", to: "great-purge", lens: {types: [LED_TO]}) { length } | types
            commonCauses(of: ["kirov-murder", "great-purge"], lens: {without: 1.5}) { distances } | without
            consistency(kinds: [TYPO]) { totalCount }                                   | kinds
            consistency(verdicts: [null]) { totalCount }                                | verdicts
            event(slug: "kirov-murder") { origins(lens: {explanations: "x"}) { truncated { reason } } } | explanations
            """)
    void whatDoesNotFitTheSchemaIsNamedToo(String field, String argument) {
        var error = answer("{ " + field + " }").at("/errors/0");

        assertThat(error.at("/extensions/code").asText()).isEqualTo("VALIDATION_FAILED");
        assertThat(error.path("message").asText()).contains(argument);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "causalGraph(around: [\"kirov-murder\"], lens: $lens) { stale }",
                "causalPaths(from: \"kirov-murder\", to: \"great-purge\", lens: $lens) { length }",
                "commonCauses(of: [\"kirov-murder\", \"great-purge\"], lens: $lens) { distances }",
                "event(slug: \"kirov-murder\") { origins(lens: $lens) { truncated { reason } } }",
                "event(slug: \"kirov-murder\") { causes(lens: $lens) { totalCount } }",
                "event(slug: \"kirov-murder\") { consequences(lens: $lens) { totalCount } }"
            })
    void everyCausalFieldRefusesALensThatNamesWhatIsNotThere(String field) {
        var document = "query ($lens: Lens) { " + field + " }";
        var claim = id("CausalLink", "great-purge/from-kirov-murder");
        var reading = id("Explanation", "kirov-murder/nikolaev-acted-alone");

        assertRefused(document, "explanation", id("Explanation", "kirov-murder/unheard-of"), "NOT_FOUND");
        assertRefused(document, "explanation", claim, "NOT_FOUND");
        assertRefused(document, "explanation", id("Event", "kirov-murder"), "NOT_FOUND");
        assertRefused(document, "explanation", "kirov-murder/unheard-of", "NOT_FOUND");
        assertRefused(document, "explanation", "great-purge/from-kirov-murder", "NOT_FOUND");
        assertRefused(document, "explanation", "nikolaev-acted-alone", "BAD_INPUT");
        assertRefused(document, "explanation", "", "BAD_INPUT");
        assertRefused(document, "without", List.of(claim, id("CausalLink", "great-purge/unheard-of")), "NOT_FOUND");
        assertRefused(document, "without", List.of(reading), "NOT_FOUND");
        assertRefused(document, "without", List.of(id("Event", "kirov-murder")), "NOT_FOUND");
        assertRefused(document, "without", List.of(claim, "x"), "BAD_INPUT");
        assertRefused(document, "without", Collections.nCopies(201, claim), "BAD_INPUT");
        assertRefused(document, "without", Collections.nCopies(4_000, "x"), "BAD_INPUT");

        query(document, "lens", Map.of("explanation", reading, "without", Collections.nCopies(200, claim)));
    }

    /** More values than a request may hold, and then more bytes. */
    @Test
    void whatIsTooLargeToBeARequestIsRefusedAsSuch() {
        var values = answer(
                "query ($lens: Lens) { causalGraph(around: [\"kirov-murder\"], lens: $lens) { stale } }",
                "lens",
                Map.of("without", Collections.nCopies(10_000, "x")));

        assertThat(values.at("/errors/0/extensions/code").asText()).isEqualTo("TOO_COMPLEX");
        assertThat(values.at("/errors/0/message").asText()).contains("5000");

        var claims = Collections.nCopies(10_000, id("CausalLink", "great-purge/from-kirov-murder"));
        var answer = answer(
                "query ($lens: Lens) { causalGraph(around: [\"kirov-murder\"], lens: $lens) { stale } }",
                "lens",
                Map.of("without", claims));

        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("BAD_REQUEST");
    }

    private static void assertRefused(String document, String argument, Object value, String code) {
        var refusal = refusal(document, "lens", Map.of(argument, value));

        assertThat(refusal.code()).as("%s of %s", code, argument).isEqualTo(code);
        assertThat(refusal.argument()).isEqualTo("lens." + argument);
        assertThat(refusal.message()).startsWith("lens." + argument + ": ");
    }

    private static String id(String type, String key) {
        return new GlobalId(type, key).toString();
    }
}
