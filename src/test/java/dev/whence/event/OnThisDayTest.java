package dev.whence.event;

import static dev.whence.event.Fixture.event;
import static dev.whence.event.Fixture.julianEvent;
import static dev.whence.graphql.GraphQLClient.query;
import static dev.whence.graphql.GraphQLClient.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OnThisDayTest {

    private static final String DAY =
            "query ($month: Int!, $day: Int!) { onThisDay(month: $month, day: $day, first: 200) { totalCount nodes { calendar event { slug } } } }";

    @BeforeAll
    static void write() {
        Fixture.write(() -> {
            event("test-gregorian", "1950-02-13");
            julianEvent("test-julian", "1900-02-01");
            julianEvent("test-leap", "1900-02-29");
            event("test-leap-gregorian", "1904-02-29");
            event("test-interval", "1951-02-13/1951-03-01");
            event("test-interval-end", "1951-02-12/1951-02-13");
            event("test-qualified", "1952-02-13?");
            event("test-month", "1953-02");
            event("test-set", "[1954-02-13,1955-02-13]");
            julianEvent("test-same", "0250-02-13");
        });
    }

    @AfterAll
    static void clear() {
        Fixture.clear();
    }

    @Test
    void whatStartedOnTheDayIsThereTheOldestFirst() {
        assertThat(on(2, 13))
                .containsExactly(
                        "test-same GREGORIAN",
                        "test-julian GREGORIAN",
                        "test-gregorian GREGORIAN",
                        "test-interval GREGORIAN",
                        "test-qualified GREGORIAN");
    }

    @Test
    void aJulianDateIsRememberedOnBothOfItsDays() {
        assertThat(on(2, 1)).containsExactly("test-julian JULIAN");
        assertThat(on(2, 29)).containsExactly("test-leap JULIAN", "test-leap-gregorian GREGORIAN");
        assertThat(on(3, 13)).containsExactly("test-leap GREGORIAN");
    }

    @Test
    void theOctoberRevolutionIsOfTheBundledHistory() {
        assertThat(all(10, 25)).contains("october-revolution JULIAN");
        assertThat(all(11, 7)).contains("october-revolution GREGORIAN");
    }

    @Test
    void itIsReadPageByPage() {
        var page = "query ($after: String) { onThisDay(month: 2, day: 29, first: 1, after: $after)"
                + " { totalCount edges { cursor node { calendar } } pageInfo { hasNextPage endCursor } } }";
        var first = query(page).path("onThisDay");
        var second = query(page, "after", first.at("/pageInfo/endCursor").textValue())
                .path("onThisDay");

        assertThat(first.path("totalCount").intValue()).isEqualTo(2);
        assertThat(first.at("/edges/0/node/calendar").textValue()).isEqualTo("JULIAN");
        assertThat(second.at("/edges/0/node/calendar").textValue()).isEqualTo("GREGORIAN");
        assertThat(second.at("/pageInfo/hasNextPage").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, month", "13, 1, month", "-1, 1, month", "1, 0, day", "1, 32, day", "4, 31, day", "2, 30, day"})
    void thereIsNoSuchDay(int month, int day, String argument) {
        var refusal = refusal(DAY, "month", month, "day", day);

        assertThat(refusal.code()).isEqualTo("BAD_INPUT");
        assertThat(refusal.argument()).isEqualTo(argument);
    }

    private static List<String> on(int month, int day) {
        return all(month, day).stream()
                .filter(entry -> entry.startsWith("test-"))
                .toList();
    }

    private static List<String> all(int month, int day) {
        var nodes = query(DAY, "month", month, "day", day).at("/onThisDay/nodes");
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.at("/event/slug").textValue() + " "
                        + node.path("calendar").textValue())
                .toList();
    }
}
