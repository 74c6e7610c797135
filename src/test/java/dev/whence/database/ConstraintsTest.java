package dev.whence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database refuses, whoever writes. Everything is rolled back. */
@QuarkusTest
class ConstraintsTest {

    private static final String CHECK = "23514";

    /** Columns of a date, and the values of one: 1934-12-01. */
    private static final String DATE =
            "date_edtf, date_calendar, date_start_earliest, date_start_latest, date_end_earliest, date_end_latest";

    private static final String DAY = "'1934-12-01', 'GREGORIAN', -12815, -12815, -12815, -12815";

    /** Rows that are right; the tests add what is not. */
    private static final String[] RIGHT = {
        "insert into source (id, slug, title, kind, level) values (-1, 't-source', 'S', 'BOOK', 'PRIMARY')",
        "insert into actor (id, kind, slug, name) values (-1, 'PERSON', 't-actor', 'P'), (-2, 'ORGANISATION', 't-actor', 'O')",
        "insert into place (id, slug, name, kind) values (-1, 't-place', 'P', 'SITE'), (-2, 't-other', 'Q', 'SITE')",
        "insert into context (id, slug, name, kind, summary) values (-1, 't-whole', 'W', 'ERA', 'W')",
        "insert into context (id, slug, name, kind, summary, part_of_id) values (-2, 't-part', 'P', 'ERA', 'P', -1)",
        "insert into event (id, slug, title, summary, kind, occurred, %s) values (-1, 't-whole', 'W', 'W', 'PROCESS', true, %s)"
                .formatted(DATE, DAY),
        "insert into event (id, slug, title, summary, kind, occurred, %s, part_of_id) values (-2, 't-part', 'P', 'P', 'PROCESS', true, %s, -1)"
                .formatted(DATE, DAY),
        """
        insert into statement (id, kind, key, standing, certainty) values
            (-1, 'CAUSAL_LINK', 't-part/link', 'ACCEPTED', 'CERTAIN'), (-2, 'CAUSAL_LINK', 't-part/more', 'ACCEPTED', 'CERTAIN'),
            (-3, 'PARTICIPATION', 't-part/took-part', 'ACCEPTED', 'CERTAIN'), (-4, 'PARTICIPATION', 't-part/again', 'ACCEPTED', 'CERTAIN'),
            (-5, 'SETTING', 't-part/at', 'ACCEPTED', 'CERTAIN'), (-6, 'SETTING', 't-part/there', 'ACCEPTED', 'CERTAIN'),
            (-7, 'AFFILIATION', 't-actor/member', 'ACCEPTED', 'CERTAIN'),
            (-8, 'DATING', 't-part/dated', 'ACCEPTED', 'CERTAIN'), (-9, 'DATING', 't-part/rival', 'ACCEPTED', 'CERTAIN'),
            (-10, 'ASSERTION', 't-part/toll', 'ACCEPTED', 'CERTAIN'),
            (-11, 'EXPLANATION', 't-part/reading', 'ACCEPTED', null), (-12, 'EXPLANATION', 't-part/other', 'ACCEPTED', null)""",
        "insert into causal_link (id, cause_id, effect_id, type, explanation) values (-1, -1, -2, 'CAUSED', 'So.')",
        "insert into participation (id, event_id, actor_id, role) values (-3, -2, -1, 'AGENT')",
        "insert into setting (id, event_id, place_id, role) values (-5, -2, -1, 'SEAT')",
        "insert into dating (id, of, event_id, preferred, %s) values (-8, 'EVENT', -2, true, %s)".formatted(DATE, DAY),
        "insert into explanation (id, event_id, title, summary) values (-11, -2, 'T', 'S'), (-12, -2, 'U', 'V')",
        "insert into explanation_claim (explanation_id, claim_id, claim_kind, ordinal, affirmed) values (-11, -1, 'CAUSAL_LINK', 0, true)",
        "insert into citation (statement_id, source_id, ordinal, stance) values (-1, -1, 0, 'SUPPORTS')",
        "insert into place_parent (place_id, ordinal, parent_id) values (-2, 0, -1)",
        "insert into place_name (place_id, ordinal, name) values (-1, 0, 'N')",
        "insert into section (event_id, ordinal, kind, body) values (-1, 0, 'ACCOUNT', 'B')",
    };

    @Inject
    AgroalDataSource database;

    private Connection connection;

    @BeforeEach
    void writeWhatIsRight() throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        for (var sql : RIGHT) {
            execute(sql);
        }
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void whatIsRightIsThere() throws SQLException {
        assertThat(Sql.number(connection, "select count(*) from explanation_claim where explanation_id < 0"))
                .isOne();
    }

    /** The SQL states: 23502 is null, 23503 refers to nothing, 23505 is there twice, 23514 is out of bounds, 23P01 excludes another. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', maxCharsPerColumn = 1000, textBlock = """
            # Keys
            source slug twice          | 23505 | insert into source (slug, title, kind, level) values ('t-source', 'S', 'BOOK', 'PRIMARY')
            actor slug twice           | 23505 | insert into actor (kind, slug, name) values ('PERSON', 't-actor', 'P')
            place slug twice           | 23505 | insert into place (slug, name, kind) values ('t-place', 'P', 'SITE')
            context slug twice         | 23505 | insert into context (slug, name, kind, summary) values ('t-part', 'P', 'ERA', 'P')
            event slug twice           | 23505 | update event set slug = 't-part' where id = -1
            statement key twice        | 23505 | insert into statement (kind, key, standing, certainty) values ('SETTING', 't-part/link', 'ACCEPTED', 'CERTAIN')
            malformed source slug      | 23514 | update source set slug = 'T_S' where id = -1
            malformed actor slug       | 23514 | update actor set slug = 't--s' where id = -1
            malformed place slug       | 23514 | update place set slug = 't s' where id = -1
            malformed context slug     | 23514 | update context set slug = '-t' where id = -1
            malformed event slug       | 23514 | update event set slug = '' where id = -1
            key without an entry       | 23514 | update statement set key = 'link' where id = -1

            # Words
            source without a title     | 23514 | update source set title = '' where id = -1
            event without a summary    | 23502 | update event set summary = null where id = -1
            link without a reason      | 23514 | update causal_link set explanation = '' where id = -1
            section without a body     | 23514 | update section set body = '' where event_id = -1
            caption without a text     | 23514 | update event set illustration_caption = 'C' where id = -1
            source kind                | 23514 | update source set kind = 'BLOG' where id = -1
            source level               | 23514 | update source set level = 'QUATERNARY' where id = -1
            actor kind                 | 23514 | insert into actor (kind, slug, name) values ('GHOST', 't-ghost', 'G')
            place kind                 | 23514 | update place set kind = 'PLANET' where id = -1
            context kind               | 23514 | update context set kind = 'EVENT' where id = -1
            event kind                 | 23514 | update event set kind = 'WAR' where id = -1
            statement kind             | 23514 | insert into statement (kind, key, standing, certainty) values ('RUMOUR', 't-part/x', 'ACCEPTED', 'CERTAIN')
            standing                   | 23514 | update statement set standing = 'UNKNOWN' where id = -1
            certainty                  | 23514 | update statement set certainty = '0.7' where id = -1
            stance                     | 23514 | update citation set stance = 'LIKES' where statement_id = -1
            link type                  | 23514 | update causal_link set type = 'DENIED' where id = -1
            participation role         | 23514 | update participation set role = 'BOSS' where id = -3
            setting role               | 23514 | update setting set role = 'NEAR' where id = -5
            section kind               | 23514 | update section set kind = 'ASIDE' where event_id = -1
            dating of                  | 23514 | update dating set of = 'WEDDING' where id = -8

            # Numbers
            year 0                     | 23514 | update source set year = 0 where id = -1
            latitude beyond the pole   | 23514 | update place set (latitude, longitude) = (90.01, 0) where id = -1
            longitude beyond the line  | 23514 | update place set (latitude, longitude) = (0, -180.01) where id = -1
            latitude that is no number | 23514 | update place set (latitude, longitude) = ('NaN', 0) where id = -1
            latitude alone             | 23514 | update place set latitude = 1 where id = -1
            negative ordinal           | 23514 | update citation set ordinal = -1 where statement_id = -1
            ordinal twice              | 23505 | insert into section (event_id, ordinal, kind, body) values (-1, 0, 'ACCOUNT', 'C')

            # Dates
            start that ends first      | 23514 | update event set date_start_earliest = -12814 where id = -1
            end that ends first        | 23514 | update event set date_end_latest = -12816 where id = -1
            end before the start       | 23514 | update event set (date_end_earliest, date_end_latest) = (-12816, -12816) where id = -1
            half a date                | 23514 | update actor set began_edtf = '1934' where id = -1
            unknown calendar           | 23514 | update event set date_calendar = 'ISLAMIC' where id = -1
            event without a date       | 23502 | update event set date_edtf = null where id = -1

            # Statements
            claim without a certainty  | 23514 | update statement set certainty = null where id = -1
            explanation with one       | 23514 | update statement set certainty = 'CERTAIN' where id = -11
            claim of another kind      | 23503 | insert into setting (id, event_id, place_id, role) values (-4, -2, -2, 'SEAT')
            claim without a statement  | 23503 | insert into assertion (id, event_id, statement) values (-99, -1, 'S')
            kind changed beneath it    | 23503 | update statement set kind = 'SETTING' where id = -1
            cited twice for the same   | 23505 | insert into citation (statement_id, source_id, ordinal, stance) values (-1, -1, 1, 'SUPPORTS')
            source in use              | 23503 | delete from source where id = -1

            # Claims
            event that causes itself   | 23514 | insert into causal_link (id, cause_id, effect_id, type, explanation) values (-2, -1, -1, 'CAUSED', 'So.')
            link twice                 | 23505 | insert into causal_link (id, cause_id, effect_id, type, explanation) values (-2, -1, -2, 'CAUSED', 'Also.')
            participation twice        | 23505 | insert into participation (id, event_id, actor_id, role) values (-4, -2, -1, 'AGENT')
            setting twice              | 23505 | insert into setting (id, event_id, place_id, role) values (-6, -2, -1, 'SEAT')
            person in a person         | 23503 | insert into affiliation (id, person_id, organisation_id) values (-7, -1, -1)
            organisation as a person   | 23503 | insert into affiliation (id, person_id, organisation_id) values (-7, -2, -2)

            # Explanations
            explanation of itself      | 23514 | insert into explanation_claim (explanation_id, claim_id, claim_kind, ordinal, affirmed) values (-11, -11, 'EXPLANATION', 1, true)
            explanation as a claim     | 23503 | insert into explanation_claim (explanation_id, claim_id, claim_kind, ordinal, affirmed) values (-11, -12, 'CAUSAL_LINK', 1, true)
            affirmed and denied        | 23505 | insert into explanation_claim (explanation_id, claim_id, claim_kind, ordinal, affirmed) values (-11, -1, 'CAUSAL_LINK', 1, false)

            # Hierarchies
            event in itself            | 23514 | update event set part_of_id = -1 where id = -1
            event in its part          | 23514 | update event set part_of_id = -2 where id = -1
            context in itself          | 23514 | update context set part_of_id = -1 where id = -1
            context in its part        | 23514 | update context set part_of_id = -2 where id = -1
            place in itself            | 23514 | update place_parent set parent_id = -2 where place_id = -2
            """)
    void whatIsWrongIsRefused(String what, String state, String sql) {
        assertRefused(state, sql);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            birth of an event         | 23514 | 'BIRTH', -1, null, false
            birth of an organisation  | 23503 | 'BIRTH', null, -2, false
            founding of a person      | 23503 | 'FOUNDING', null, -1, false
            event date of a person    | 23514 | 'EVENT', null, -1, false
            date of two               | 23514 | 'EVENT', -1, -1, false
            date of nothing           | 23514 | 'EVENT', null, null, false
            second preferred          | 23P01 | 'EVENT', -2, null, true
            """)
    void aDatingIsOfWhatItDates(String what, String state, String values) throws SQLException {
        execute("set constraints all immediate");
        assertRefused(
                state,
                "insert into dating (id, of, event_id, actor_id, preferred, %s) values (-9, %s, %s)"
                        .formatted(DATE, values, DAY));
    }

    @Test
    void aDateIsInOrder() {
        assertRefused(CHECK, "update dating set date_start_latest = -12816 where id = -8");
    }

    private void assertRefused(String state, String sql) {
        assertThatThrownBy(() -> execute(sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState())
                                .as(refusal.getMessage())
                                .isEqualTo(state));
    }

    private void execute(String sql) throws SQLException {
        Sql.execute(connection, sql);
    }
}
