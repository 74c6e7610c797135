package dev.whence.evidence;

import static dev.whence.event.Fixture.assertion;
import static dev.whence.event.Fixture.citation;
import static dev.whence.event.Fixture.event;
import static dev.whence.event.Fixture.explanation;
import static dev.whence.event.Fixture.source;
import static dev.whence.graphql.GraphQLClient.query;
import static dev.whence.graphql.GraphQLClient.refusal;
import static dev.whence.graphql.GraphQLClient.slugs;
import static dev.whence.graphql.GraphQLClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.event.Fixture;
import dev.whence.relation.GlobalId;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SourceTest {

    @BeforeAll
    static void write() {
        Fixture.write(() -> {
            var book = source("test-book", "Zoë Xqson", "Bo Xq");
            book.title = "The Årchive";
            book.year = 1950;
            var chronicle = source("test-chronicle", "Ann Xq");
            chronicle.kind = SourceKind.ARCHIVE;
            chronicle.level = SourceLevel.PRIMARY;
            chronicle.year = -44;
            source("test-undated", "Ann Xq");

            var event = event("test-event", "1900");
            var b = assertion("b", event);
            var a = assertion("a", event);
            var c = assertion("c", event);
            citation(b, 0, book, Stance.SUPPORTS);
            citation(b, 1, book, Stance.DISCUSSES);
            citation(a, 0, book, Stance.DISPUTES);
            citation(c, 0, chronicle, Stance.SUPPORTS);
            citation(explanation("reading", event), 0, book, Stance.SUPPORTS);
        });
    }

    @AfterAll
    static void clear() {
        Fixture.clear();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                                     | book chronicle undated
            title: "archive"                         | book
            author: "zoe xq", title: "the"           | book
            kinds: [ARCHIVE, SPEECH]                 | chronicle
            kinds: []                                |
            levels: [SECONDARY]                      | book undated
            levels: [PRIMARY], kinds: [BOOK]         |
            years: {}                                | book chronicle undated
            years: {from: 1}                         | book
            years: {to: -1}                          | chronicle
            years: {from: -44, to: 1950}             | book chronicle
            years: {from: 1950, to: -44}             |
            """)
    void findsThose(String where, String expected) {
        var own = where != null && where.contains("author") ? where : "author: \"xq\" " + (where == null ? "" : where);
        var data = query("{ sources(where: {%s}) { nodes { slug } } }".formatted(own));

        assertThat(slugs(data, "/sources"))
                .isEqualTo(
                        expected == null
                                ? List.of()
                                : Stream.of(expected.split(" "))
                                        .map("test-"::concat)
                                        .toList());
    }

    @Test
    void thereIsNoYear0() {
        for (var bound : List.of("from", "to")) {
            var refusal = refusal("{ sources(where: {years: {%s: 0}}) { totalCount } }".formatted(bound));

            assertThat(refusal.code()).isEqualTo("BAD_INPUT");
            assertThat(refusal.argument()).isEqualTo("where.years." + bound);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                               | a b
            (stances: null)                    | a b
            (stances: [SUPPORTS])              | b
            (stances: [SUPPORTS, DISCUSSES])   | b
            (stances: [DISPUTES])              | a
            (stances: [])                      |
            """)
    void claimsThatCiteItOnce(String arguments, String expected) {
        var claims = query("{ source(slug: \"test-book\") { claims%s { totalCount nodes { id } } } }"
                        .formatted(arguments == null ? "" : arguments))
                .at("/source/claims");

        var ids = expected == null
                ? List.<String>of()
                : Stream.of(expected.split(" "))
                        .map(key -> new GlobalId("Assertion", "test-event/" + key).toString())
                        .toList();
        assertThat(texts(claims, "/nodes", "/id")).isEqualTo(ids);
        assertThat(claims.path("totalCount").intValue()).isEqualTo(ids.size());
    }

    @Test
    void fromAClaimToItsSourceAndBack() {
        var claim = query("""
                { source(slug: "test-book") { claims { nodes { ... on Assertion { event { slug } }
                    citations { stance locator source { slug year authors } } } } } }""").at("/source/claims/nodes/1");

        assertThat(claim.at("/event/slug").textValue()).isEqualTo("test-event");
        assertThat(texts(claim, "/citations", "/stance")).containsExactly("SUPPORTS", "DISCUSSES");
        assertThat(texts(claim.at("/citations/0/source"), "/authors", "")).containsExactly("Zoë Xqson", "Bo Xq");
    }
}
