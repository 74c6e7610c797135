package dev.whence.relation;

import static dev.whence.event.Fixture.event;
import static dev.whence.event.Fixture.link;
import static dev.whence.graphql.GraphQLClient.query;
import static dev.whence.graphql.GraphQLClient.refusal;
import static dev.whence.graphql.GraphQLClient.slugs;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.event.CausalLink;
import dev.whence.event.Event;
import dev.whence.event.Fixture;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagingTest {

    private static final String EVENTS = """
            query ($first: Int, $after: String, $last: Int, $before: String) {
                events(where: {partOf: "test-whole"}, first: $first, after: $after, last: $last, before: $before) {
                    edges { cursor } nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }""";

    @BeforeEach
    void write() {
        Fixture.write(() -> {
            var whole = event("test-whole", "1900");
            for (int i = 1; i <= 4; i++) {
                var part = event("test-part-" + i, "190" + i);
                part.partOf = whole;
                link("link", whole, part);
            }
        });
    }

    @AfterEach
    void clear() {
        Fixture.clear();
    }

    @Test
    void whatIsWrittenElsewhereInTheListDoesNotShiftThePages() {
        var first = query(EVENTS, "first", 2);
        Fixture.write(() -> {
            var whole = Event.<Event>find("slug", "test-whole").singleResult();
            event("test-earliest", "1899").partOf = whole;
            event("test-latest", "1999").partOf = whole;
        });

        var second = query(EVENTS, "first", 2, "after", end(first));
        var third = query(EVENTS, "first", 2, "after", end(second));

        assertThat(slugs(first, "/events")).containsExactly("test-part-1", "test-part-2");
        assertThat(slugs(second, "/events")).containsExactly("test-part-3", "test-part-4");
        assertThat(slugs(third, "/events")).containsExactly("test-latest");
    }

    @Test
    void aCursorHoldsItsPlaceWhenItsRowIsGone() {
        var first = query(EVENTS, "first", 2);
        Fixture.write(() -> {
            CausalLink.delete("key", "test-part-2/link");
            Event.delete("slug", "test-part-2");
        });

        assertThat(slugs(query(EVENTS, "after", end(first)), "/events")).containsExactly("test-part-3", "test-part-4");
        assertThat(slugs(query(EVENTS, "before", end(first)), "/events")).containsExactly("test-part-1");
    }

    @Test
    void explicitNullsAreTheDefaults() {
        var all = List.of("test-part-1", "test-part-2", "test-part-3", "test-part-4");

        assertThat(slugs(query(EVENTS, "first", null, "after", null, "last", null, "before", null), "/events"))
                .isEqualTo(all);
        assertThat(slugs(
                        query("{ events(where: {partOf: \"test-whole\"}, orderBy: null) { nodes { slug } } }"),
                        "/events"))
                .isEqualTo(all);
        assertThat(query("{ events(where: null, first: null) { nodes { slug } } }")
                        .at("/events/nodes"))
                .hasSize(20);
        assertThat(query("""
                { event(slug: "test-whole") {
                    consequences(lens: null, first: null, after: null) { totalCount }
                    people(roles: null) { totalCount } contexts(includeAncestors: null) { slug } places(roles: null) { id } } }""").at("/event/consequences/totalCount").intValue()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void sizesOutOfBoundsAreRefused(int size) {
        assertBadInput("first", EVENTS, "first", size);
        assertBadInput("last", EVENTS, "last", size);
        assertBadInput(
                "first",
                "query ($n: Int) { event(slug: \"test-whole\") { consequences(first: $n) { totalCount } } }",
                "n",
                size);
        assertBadInput(
                "first", "query ($n: Int) { place(slug: \"moscow\") { parts(first: $n) { totalCount } } }", "n", size);
    }

    @Test
    void bothDirectionsAtOnceAreRefused() {
        var cursor = end(query(EVENTS, "first", 2));

        assertBadInput("last", EVENTS, "first", 1, "last", 1);
        assertBadInput("last", EVENTS, "after", cursor, "last", 1);
        assertBadInput("before", EVENTS, "first", 1, "before", cursor);
        assertBadInput("before", EVENTS, "after", cursor, "before", cursor);
    }

    @Test
    void theLastPageAndTheFirstPage() {
        var last = query(EVENTS, "last", 1);
        var empty = query(EVENTS, "after", end(last));

        assertThat(slugs(last, "/events")).containsExactly("test-part-4");
        assertThat(empty.at("/events/nodes")).isEmpty();
        assertThat(empty.at("/events/pageInfo/hasNextPage").booleanValue()).isFalse();
        assertThat(empty.at("/events/pageInfo/hasPreviousPage").booleanValue()).isTrue();
        assertThat(empty.at("/events/pageInfo/endCursor").isNull()).isTrue();
    }

    @Test
    void cursorsOfOtherListsAreRefused() {
        var cursor = end(query(EVENTS, "first", 2));

        // Another filter, none, another order, another list of events, lists of others.
        for (var list : List.of(
                "events(where: {partOf: \"test-whole\", occurred: true}, after: $cursor) { totalCount }",
                "events(after: $cursor) { totalCount }",
                "events(where: {partOf: \"test-whole\"}, orderBy: TITLE, after: $cursor) { totalCount }",
                "events(where: {partOf: \"test-whole\"}, orderBy: REVERSE_CHRONOLOGICAL, after: $cursor) { totalCount }",
                "onThisDay(month: 1, day: 1, after: $cursor) { totalCount }",
                "event(slug: \"test-whole\") { parts(after: $cursor) { totalCount } }",
                "event(slug: \"test-whole\") { consequences(after: $cursor) { totalCount } }",
                "people(after: $cursor) { totalCount }",
                "sources(after: $cursor) { totalCount }")) {
            assertBadInput("after", "query ($cursor: String) { %s }".formatted(list), "cursor", cursor);
        }
        assertBadInput(
                "before", "query ($cursor: String) { events(before: $cursor) { totalCount } }", "cursor", cursor);
    }

    @Test
    void cursorsOfAnotherParentAreRefused() {
        var cursor = query("{ event(slug: \"test-whole\") { consequences(first: 1) { edges { cursor } } } }")
                .at("/event/consequences/edges/0/cursor")
                .textValue();
        var consequences =
                "query ($slug: String!, $after: String, $lens: Lens) { event(slug: $slug) { consequences(after: $after, lens: $lens) { totalCount } } }";

        assertThat(query(consequences, "slug", "test-whole", "after", cursor)
                        .at("/event/consequences/totalCount")
                        .intValue())
                .isEqualTo(4);
        assertBadInput("after", consequences, "slug", "test-part-1", "after", cursor);
        assertBadInput(
                "after",
                consequences,
                "slug",
                "test-whole",
                "after",
                cursor,
                "lens",
                Map.of("minCertainty", "POSSIBLE"));
    }

    @Test
    void whatIsNoCursorIsRefused() {
        var cursor = end(query(EVENTS, "first", 2));
        var fields = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);

        for (var garbage : List.of(
                "",
                "garbage",
                "ü",
                cursor.substring(2),
                cursor + cursor,
                "A".repeat(100_000),
                encoded("[]"),
                encoded("null"),
                encoded("{}"),
                encoded("[".repeat(2_000)),
                encoded(fields.replace("test-part-2", "\\u0000")),
                encoded(fields.replace("\"test-part-2\"", "null")),
                encoded(fields.replace("\"test-part-2\"", "1")),
                encoded(fields.replaceFirst(",-?\\d+", ",\"1\"")),
                encoded(fields.replaceFirst(",-?\\d+", ",1.5")),
                encoded(fields.replaceFirst(",-?\\d+", ",1e400")),
                encoded(fields.replaceFirst(",-?\\d+", ",99999999999999999999")))) {
            assertBadInput("after", EVENTS, "after", garbage);
            assertBadInput("before", EVENTS, "before", garbage);
        }
    }

    private static String encoded(String fields) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fields.getBytes(UTF_8));
    }

    private static String end(JsonNode data) {
        return data.at("/events/pageInfo/endCursor").textValue();
    }

    private static void assertBadInput(String argument, String document, Object... variables) {
        var refusal = refusal(document, variables);
        assertThat(refusal.code()).as(refusal.message()).isEqualTo("BAD_INPUT");
        assertThat(refusal.argument()).isEqualTo(argument);
        assertThat(refusal.message()).startsWith(argument + ": ");
    }
}
