package dev.whence.event;

import static dev.whence.event.Fixture.event;
import static dev.whence.event.Fixture.julianEvent;
import static dev.whence.graphql.GraphQLClient.query;
import static dev.whence.graphql.GraphQLClient.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    @Test
    void theNearestOtherDaysWithEventsAreThoseThatHaveSome() {
        var neighbours = "query ($month: Int!, $day: Int!) { dayOfYear(month: $month, day: $day)"
                + " { month day events(first: 200) { totalCount } previous { month day events { totalCount } } next { month day events { totalCount } } } }";
        var days = new ArrayList<MonthDay>();
        var empty = new HashSet<MonthDay>();
        for (var date = LocalDate.of(2000, 1, 1); date.getYear() == 2000; date = date.plusDays(1)) {
            days.add(MonthDay.from(date));
        }
        for (var day : days) {
            if (all(day.getMonthValue(), day.getDayOfMonth()).isEmpty()) empty.add(day);
        }
        assertThat(empty).isNotEmpty();
        for (var day : List.of(MonthDay.of(1, 1), MonthDay.of(2, 29), MonthDay.of(11, 23), MonthDay.of(12, 31))) {
            var found = query(neighbours, "month", day.getMonthValue(), "day", day.getDayOfMonth())
                    .path("dayOfYear");

            assertThat(read(found)).isEqualTo(day);
            assertThat(read(found.path("previous"))).isEqualTo(nearest(days.reversed(), day, empty));
            assertThat(read(found.path("next"))).isEqualTo(nearest(days, day, empty));
            assertThat(found.at("/next/events/totalCount").intValue()).isPositive();
        }
    }

    /** The first day that has events, after this one and around the end of the list. */
    private static MonthDay nearest(List<MonthDay> days, MonthDay day, Set<MonthDay> empty) {
        var around = new ArrayList<>(days);
        Collections.rotate(around, -days.indexOf(day) - 1);
        around.removeAll(empty);
        return around.getFirst();
    }

    private static MonthDay read(JsonNode day) {
        return MonthDay.of(day.path("month").intValue(), day.path("day").intValue());
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
