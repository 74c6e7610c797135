package dev.whence.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Loading a history beside what others wrote. */
@QuarkusTest
class OthersRowsTest extends SmallHistory {

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

    private void cite(String key, String source, String stance) {
        write("insert into citation (statement_id, source_id, ordinal, stance) select statement.id, source.id, 0, '%s' "
                        .formatted(stance)
                + "from statement, source where key = '%s' and slug = '%s'".formatted(key, source));
    }
}
