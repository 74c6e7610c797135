package dev.whence.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Loading one history over another. */
@QuarkusTest
class HistorySyncTest extends SmallHistory {

    @Test
    void whatIsNotInTheHistoryIsGone() {
        assertThat(keys("event")).containsExactlyInAnyOrder("war", "rising");
        assertThat(keys("statement"))
                .containsExactlyInAnyOrder(
                        "ann/member",
                        "rising/early",
                        "rising/late",
                        "rising/at-town",
                        "rising/led",
                        "rising/took-part",
                        "rising/from-war",
                        "rising/toll",
                        "rising/reading");
        assertThat(warnings).isEmpty();
    }

    @Test
    void loadingAgainWritesNoRowOfAnEntityOrAClaim() {
        var before = versions();
        sync(HISTORY);
        assertThat(versions()).isEqualTo(before);
        assertThat(count("citation")).isEqualTo(2);
        assertThat(count("explanation_claim")).isEqualTo(2);
        assertThat(count("section")).isOne();
        assertThat(count("place_name")).isOne();
        assertThat(count("place_parent")).isOne();
    }

    @Test
    void aChangedTextIsUpdatedAndNothingElse() {
        var before = versions();
        sync(HISTORY.replace("title: A rising", "title: The rising").replace("Two died", "Three died"));
        assertThat(one("select title from event where slug = 'rising'")).isEqualTo("The rising");
        assertThat(one("select assertion.statement from assertion")).isEqualTo("Three died.");
        var after = versions();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.entrySet())
                .filteredOn(row -> !row.getValue().equals(before.get(row.getKey())))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("event rising", "assertion " + one("select id::text from assertion"));
    }

    @Test
    void idsStayTheSameWhateverIsChanged() {
        var before = ids();
        sync(HISTORY.replace("kind: PROCESS", "kind: CONDITION")
                .replace("role: LEADER", "role: AGENT")
                .replace("name: Ann", "name: Anna"));
        assertThat(ids()).isEqualTo(before);
    }

    @Test
    void whatIsAddedIsThere() {
        sync(
                HISTORY.replace("- {key: toll,", "- {key: motive, statement: Hunger.}\n      - {key: toll,")
                        .replace(
                                "- {slug: war,",
                                "- {slug: peace, title: Peace, summary: P., kind: CONDITION, date: \"1918\"}\n  - {slug: war,"));
        assertThat(keys("statement")).contains("rising/motive", "rising/toll");
        assertThat(keys("event")).containsExactlyInAnyOrder("war", "rising", "peace");
    }

    @Test
    void whatIsRemovedIsGone() {
        sync(HISTORY.substring(0, HISTORY.indexOf("  - slug: rising")));
        assertThat(keys("event")).containsExactly("war");
        assertThat(keys("statement")).containsExactly("ann/member");
        sync("events: []");
        for (var table : List.of("source", "context", "place", "actor", "event", "statement", "citation")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void theParagraphsAndTheNamesFollowTheFile() {
        sync(HISTORY.replace(
                        "{kind: ACCOUNT, body: It rose.}",
                        "{kind: INTRODUCTION, body: One.}, {kind: ACCOUNT, body: Two.}")
                .replace("names: [{name: Old Town}], ", ""));
        assertThat(one("select string_agg(body, ' ' order by ordinal) from section"))
                .isEqualTo("One. Two.");
        assertThat(count("place_name")).isZero();
    }

    @Test
    void anotherDatingMayBecomeThePreferredOne() {
        var flipped = HISTORY.replace("date: \"1917-11-07\"\n", "date: \"1917-11-08\"\n")
                .replace(", preferred: true", "")
                .replace(
                        "{key: late, of: EVENT, date: \"1917-11-08\"}",
                        "{key: late, of: EVENT, date: \"1917-11-08\", preferred: true}");
        sync(flipped);
        assertThat(preferred()).isEqualTo("rising/late");
        sync(HISTORY);
        assertThat(preferred()).isEqualTo("rising/early");
    }

    @Test
    void twoClaimsMayChangePlaces() {
        var swapped = HISTORY.replace(
                        "{key: led, person: ann, role: LEADER}", "{key: led, person: bob, role: PARTICIPANT}")
                .replace(
                        "{key: took-part, person: bob, role: PARTICIPANT}",
                        "{key: took-part, person: ann, role: LEADER}");
        sync(swapped);
        assertThat(one("""
                select string_agg(key || ' ' || slug, ', ' order by key)
                from participation join statement using (id) join actor on actor.id = actor_id""")).isEqualTo("rising/led bob, rising/took-part ann");
    }

    @Test
    void aKeyMayPassToAClaimOfAnotherKind() {
        sync(HISTORY.replace("assertions:\n      - {key: toll, statement: Two died.}", "")
                .replace("{key: at-town,", "{key: toll,"));
        assertThat(one("select kind from statement where key = 'rising/toll'")).isEqualTo("SETTING");
        assertThat(keys("statement")).doesNotContain("rising/at-town");
    }

    /** Where each row is kept, which every update changes. */
    private Map<String, String> versions() {
        return table("""
                select 'source ' || slug, ctid::text from source union all select 'context ' || slug, ctid::text from context
                union all select 'place ' || slug, ctid::text from place union all select kind || ' ' || slug, ctid::text from actor
                union all select 'event ' || slug, ctid::text from event union all select 'statement ' || key, ctid::text from statement
                union all select 'dating ' || id, ctid::text from dating union all select 'setting ' || id, ctid::text from setting
                union all select 'causal_link ' || id, ctid::text from causal_link
                union all select 'participation ' || id, ctid::text from participation
                union all select 'affiliation ' || id, ctid::text from affiliation
                union all select 'assertion ' || id, ctid::text from assertion
                union all select 'explanation ' || id, ctid::text from explanation
                union all select 'event_context ' || event_id, ctid::text from event_context""");
    }

    private Map<String, String> ids() {
        return table("""
                select 'source ' || slug, id::text from source union all select 'context ' || slug, id::text from context
                union all select 'place ' || slug, id::text from place union all select kind || ' ' || slug, id::text from actor
                union all select 'event ' || slug, id::text from event union all select 'statement ' || key, id::text from statement""");
    }

    private Map<String, String> table(String sql) {
        return session.createNativeQuery(sql, Object[].class).getResultList().stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private String preferred() {
        return one("select key from dating join statement using (id) where preferred");
    }
}
