package dev.whence.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loading one history over another. Each test is one transaction that is rolled back, so that the bundled history comes back. */
@QuarkusTest
class HistorySyncTest {

    private static final String HISTORY = """
            sources:
              - {slug: book, title: A book, authors: [Ann Author], kind: BOOK, level: SECONDARY}
              - {slug: letter, title: A letter, kind: ARCHIVE, level: PRIMARY}
            contexts:
              - {slug: era, name: An era, kind: ERA, summary: An era., span: "1900/1950", definedBy: book}
            places:
              - {slug: country, name: Country, kind: ADMINISTRATIVE}
              - {slug: town, name: Town, kind: SETTLEMENT, names: [{name: Old Town}], parents: [{place: country}]}
            people:
              - {slug: ann, name: Ann, born: "1880", affiliations: [{key: member, organisation: party}]}
              - {slug: bob, name: Bob}
            organisations:
              - {slug: party, name: A party}
            events:
              - {slug: war, title: A war, summary: A war., kind: PROCESS, date: "1914/1918"}
              - slug: rising
                title: A rising
                summary: A rising.
                kind: OCCURRENCE
                date: "1917-11-07"
                partOf: war
                contexts: [era]
                datings:
                  - {key: early, of: EVENT, date: "1917-11-07", preferred: true}
                  - {key: late, of: EVENT, date: "1917-11-08"}
                settings: [{key: at-town, place: town, role: LOCATION}]
                participations:
                  - {key: led, person: ann, role: LEADER}
                  - {key: took-part, person: bob, role: PARTICIPANT}
                causes:
                  - {key: from-war, cause: war, type: CONTRIBUTED_TO, explanation: It wore them out.,
                     citations: [{source: book, note: Says so.}]}
                assertions:
                  - {key: toll, statement: Two died.}
                explanations:
                  - {key: reading, title: A reading, summary: The war., affirms: [from-war], denies: [led],
                     citations: [{source: book, note: Reads it so.}]}
                narrative: [{kind: ACCOUNT, body: It rose.}]
            """;

    private static final Logger LOG = Logger.getLogger(OwnRows.class.getName());

    @Inject
    Session session;

    private final List<String> warnings = new ArrayList<>();

    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            warnings.add(logged.getMessage().formatted(logged.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void load() {
        LOG.addHandler(listener);
        QuarkusTransaction.begin();
        sync(HISTORY);
    }

    @AfterEach
    void rollBack() {
        QuarkusTransaction.rollback();
        LOG.removeHandler(listener);
    }

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

    @Test
    void anEntityThatOthersReferToIsKeptAndSaidSo() {
        write(
                "insert into statement (id, kind, key, standing, certainty) values (-1, 'PARTICIPATION', 'rising/others', 'ACCEPTED', 'CERTAIN')");
        write(
                "insert into participation (id, event_id, actor_id, role) select -1, event.id, actor.id, 'WITNESS' from event, actor "
                        + "where event.slug = 'rising' and actor.slug = 'bob'");
        sync("events: []");
        assertThat(keys("event")).containsExactlyInAnyOrder("rising", "war");
        assertThat(keys("actor")).containsExactly("bob");
        assertThat(warnings)
                .containsExactlyInAnyOrder(
                        "event 'rising' is no longer in the history, but others refer to it, so it is kept",
                        "event 'war' is no longer in the history, but others refer to it, so it is kept",
                        "actor 'bob' is no longer in the history, but others refer to it, so it is kept",
                        "context 'era' is no longer in the history, but others refer to it, so it is kept",
                        "source 'book' is no longer in the history, but others refer to it, so it is kept");
        write("delete from statement where id = -1");
        sync("events: []");
        assertThat(keys("event")).isEmpty();
        assertThat(keys("actor")).isEmpty();
    }

    @Test
    void whatOthersWroteUnderTheSameKeyStaysAsItIs() {
        sync("events: []");
        write("insert into place (slug, name, kind) values ('town', 'Their town', 'SITE')");
        write(
                "insert into source (slug, title, kind, level, dataset) values ('book', 'Their book', 'WEB', 'TERTIARY', 'theirs')");
        sync(HISTORY);
        assertThat(one("select name from place where slug = 'town'")).isEqualTo("Their town");
        assertThat(one("select title from source where slug = 'book'")).isEqualTo("Their book");
        assertThat(count("place_name")).isZero();
        assertThat(one("select place.slug from setting join place on place.id = place_id"))
                .isEqualTo("town");
        assertThat(warnings)
                .containsExactlyInAnyOrder(
                        "Source 'book' was written by others, and stays as it is",
                        "Place 'town' was written by others, and stays as it is");
        sync("events: []");
        assertThat(keys("place")).containsExactly("town");
        assertThat(keys("source")).containsExactly("book");
    }

    @Test
    void citationsByOthersStayOnOurClaims() {
        cite("rising/toll", "letter", "DISPUTES");
        cite("rising/toll", "book", "SUPPORTS");
        var withTheSame = HISTORY.replace(
                "statement: Two died.", "statement: Two died., citations: [{source: book}, {source: letter}]");
        for (var again = 0; again < 2; again++) {
            sync(withTheSame);
            assertThat(one("""
                    select string_agg(slug || ' ' || stance || ' ' || (citation.dataset is null), ', ' order by slug, stance)
                    from citation join statement on statement.id = statement_id join source on source.id = source_id
                    where key = 'rising/toll'""")).isEqualTo("book SUPPORTS true, letter DISPUTES true, letter SUPPORTS false");
        }
        sync(HISTORY);
        assertThat(count("citation where dataset is null")).isEqualTo(2);
    }

    @Test
    void aClaimThatOthersReferToIsKeptAndSaidSo() {
        cite("rising/toll", "letter", "DISPUTES");
        sync(HISTORY.replace("assertions:\n      - {key: toll, statement: Two died.}", ""));
        assertThat(keys("statement")).contains("rising/toll");
        assertThat(count("citation where dataset is null")).isOne();
        assertThat(warnings)
                .containsExactly(
                        "statement 'rising/toll' is no longer in the history, but others refer to it, so it is kept");
    }

    /** As a start of the application does, which begins with nothing in memory, and ends with all constraints checked. */
    private void sync(String text) {
        new HistorySync(session, HistoryReader.read(Map.of("test.yaml", text))).run();
        write("set constraints all immediate");
        session.clear();
    }

    private void cite(String key, String source, String stance) {
        write("insert into citation (statement_id, source_id, ordinal, stance) select statement.id, source.id, 0, '%s' "
                        .formatted(stance)
                + "from statement, source where key = '%s' and slug = '%s'".formatted(key, source));
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

    private List<String> keys(String table) {
        return session.createNativeQuery(
                        "select %s from %s".formatted(table.equals("statement") ? "key" : "slug", table), String.class)
                .getResultList();
    }

    private long count(String table) {
        return session.createNativeQuery("select count(*) from " + table, Long.class)
                .getSingleResult();
    }

    private String preferred() {
        return one("select key from dating join statement using (id) where preferred");
    }

    private String one(String sql) {
        return session.createNativeQuery(sql, String.class).getSingleResult();
    }

    private void write(String sql) {
        session.createNativeMutationQuery(sql).executeUpdate();
    }
}
