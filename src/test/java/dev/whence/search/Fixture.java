package dev.whence.search;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** A small history of a town that never was, so that no other data can get in its way. All slugs begin with {@code x-}. */
@ApplicationScoped
class Fixture {

    private final AgroalDataSource database;

    Fixture(AgroalDataSource database) {
        this.database = database;
    }

    void create() {
        remove();
        run("""
                insert into actor (kind, slug, name, alternative_names, summary) values
                    ('PERSON', 'x-vostrakov', 'Arkadi Vostrakov', '{"Vostrakov, Arkadi Ilyich","Аркадий Востраков"}', 'A clerk of Ormsk.'),
                    ('PERSON', 'x-kirov', 'Sergei Kirov', '{"Sergei Kostrikov"}', null),
                    ('PERSON', 'x-lepinol', 'Zoé Lépinöl', '{}', null),
                    ('ORGANISATION', 'x-league', 'League of Ormsk', '{"Bolshevik League"}', null)""");
        run(
                "insert into context (slug, name, kind, summary) values ('x-ormskism', 'Ormskism', 'THEME', 'As taught in Zelenopol.')");
        run("""
                insert into source (slug, title, authors, publisher, kind, level) values
                    ('x-source', 'The Quiet Clerk', '{"Élise Quenneville"}', 'Vostrakov & Sons', 'BOOK', 'SECONDARY')""");
        run("insert into place (slug, name, kind) values ('x-ormsk', 'Ormsk', 'SETTLEMENT')");
        run("""
                insert into place_name (place_id, ordinal, name) select id, ordinal, other
                from place, (values (0, 'Ormsk'), (1, 'Zelenopol'), (2, 'Petrograd-on-Orm')) names (ordinal, other) where slug = 'x-ormsk'""");
        event("x-trial", "Trial of Arkadi Vostrakov", "The clerk was acquitted.", "A triumph of advocacy.");
        event("x-fire", "Great Fire", "Vostrakov gave the alarm, and the town of Zelenopol burned.", null);
        event("x-flood", "Great Flood", "The town was under water for a week.", null);
        section(
                "x-flood",
                0,
                "Nobody had seen the like of it. Long **after** the water had gone and the dams had been built anew, "
                        + "[Vostrakov](https://example.org/vostrakov) wrote of it in *his memoirs*, which nobody would print in his time.");
    }

    void remove() {
        run("delete from section where event_id in (select id from event where slug like 'x-%')");
        for (var table : new String[] {"event", "actor", "place", "context", "source"}) {
            run("delete from %s where slug like 'x-%%'".formatted(table));
        }
    }

    void event(String slug, String title, String summary, String significance) {
        run("""
                insert into event (slug, title, summary, significance, kind, occurred, date_edtf, date_calendar,
                    date_start_earliest, date_start_latest, date_end_earliest, date_end_latest)
                values (?, ?, ?, ?, 'OCCURRENCE', true, '1934-12-01', 'GREGORIAN', -12815, -12815, -12815, -12815)""", slug, title, summary, significance);
    }

    void section(String event, int ordinal, String body) {
        run(
                "insert into section (event_id, ordinal, kind, body) select id, ?, 'ACCOUNT', ? from event where slug = ?",
                ordinal,
                body,
                event);
    }

    void run(String sql, Object... arguments) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
