package dev.whence.context;

import static dev.whence.event.Fixture.context;
import static dev.whence.event.Fixture.source;
import static dev.whence.graphql.GraphQLClient.query;
import static dev.whence.graphql.GraphQLClient.refusal;
import static dev.whence.graphql.GraphQLClient.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.event.Fixture;
import dev.whence.time.HistoricalDate;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ContextTest {

    @BeforeAll
    static void write() {
        Fixture.write(() -> {
            var age = context("test-age");
            age.name = "Xq Age";
            age.span = HistoricalDate.parse("1900/1950");
            age.definedBy = source("test-definer");
            var theme = context("test-theme");
            theme.name = "Âge of Xq";
            theme.kind = ContextKind.THEME;
            theme.partOf = age;
            var movement = context("test-movement");
            movement.name = "zeal for xq";
            movement.kind = ContextKind.MOVEMENT;
            movement.partOf = theme;
        });
    }

    @AfterAll
    static void clear() {
        Fixture.clear();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: "xq"                                | test-theme test-age test-movement
            name: "age OF xq"                         | test-theme
            name: "xq", kinds: [THEME, MOVEMENT]      | test-theme test-movement
            name: "xq", kinds: []                     |
            within: "test-age"                        | test-theme test-movement
            within: "test-age", kinds: [MOVEMENT]     | test-movement
            within: "test-movement"                   |
            """)
    void findsThose(String where, String expected) {
        var data = query("{ contexts(where: {%s}) { nodes { slug } } }".formatted(where));

        assertThat(slugs(data, "/contexts")).isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void anUnknownOneToBeWithinIsRefused() {
        var refusal = refusal("{ contexts(where: {within: \"test-nowhere\"}) { totalCount } }");

        assertThat(refusal.code()).isEqualTo("NOT_FOUND");
        assertThat(refusal.argument()).isEqualTo("where.within");
    }

    @Test
    void wholeAndPartsAndWhoseItIs() {
        var data = query("""
                { age: context(slug: "test-age") { partOf { slug } parts { nodes { slug } } definedBy { slug } span { display } }
                  theme: context(slug: "test-theme") { partOf { slug } definedBy { slug } span { display } } }""");

        assertThat(data.at("/age/partOf").isNull()).isTrue();
        assertThat(slugs(data, "/age/parts")).containsExactly("test-theme");
        assertThat(data.at("/age/definedBy/slug").textValue()).isEqualTo("test-definer");
        assertThat(data.at("/age/span/display").textValue()).isEqualTo("1900–1950");
        assertThat(data.at("/theme/partOf/slug").textValue()).isEqualTo("test-age");
        assertThat(data.at("/theme/definedBy").isNull()).isTrue();
        assertThat(data.at("/theme/span").isNull()).isTrue();
    }
}
