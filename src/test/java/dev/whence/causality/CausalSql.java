package dev.whence.causality;

import static java.util.stream.Collectors.joining;

import dev.whence.relation.GlobalId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is asked of the causal graph, asked of the tables: recursive SQL, as plain as it goes, through one lens. */
final class CausalSql {

    private static final String SHOWN = """
            with recursive reading as (
                select id, event_id from explanation where id in (select id from statement where key = '%1$s')),
            own as (
                select claim_id, affirmed from explanation_claim where explanation_id in (select id from reading)),
            of_rivals as (
                select claim_id from explanation_claim
                join explanation rival on rival.id = explanation_id
                join reading on rival.event_id = reading.event_id and rival.id <> reading.id
                where affirmed),
            shown as (
                select link.id, claim.key, cause_id, effect_id, type, certainty, standing
                from causal_link link
                join statement claim on claim.id = link.id
                where type = any ('%2$s') and certainty = any ('%3$s') and claim.key <> all ('%5$s')
                    and (standing = any ('%4$s') or claim.id in (select claim_id from own where affirmed))
                    and claim.id not in (select claim_id from own where not affirmed)
                    and (claim.id not in (select claim_id from of_rivals) or claim.id in (select claim_id from own where affirmed))),
            hop as (
                select * from shown where type <> 'PREVENTED')
            """;

    private static final List<String> CERTAINTIES = List.of("CERTAIN", "PROBABLE", "POSSIBLE", "DOUBTFUL");

    private static final List<String> TYPES =
            List.of("CAUSED", "TRIGGERED", "CONTRIBUTED_TO", "ENABLED", "MOTIVATED", "PREVENTED");

    /** A causal link that the lens shows. */
    record Link(String cause, String effect, String type, String certainty, String standing) {}

    /** How good a way is: its links, and its weakest link, 0 to 14, the surer and then the better received the less. */
    record Way(int length, int weakness) {}

    private final Connection connection;
    private final String shown;

    /** @param lens as a client sends it */
    CausalSql(Connection connection, Map<String, Object> lens) {
        this.connection = connection;
        var minCertainty = lens.getOrDefault("minCertainty", "DOUBTFUL");
        shown = SHOWN.formatted(
                keyOf(lens.get("explanation")),
                array(list(lens, "types", TYPES)),
                array(CERTAINTIES.subList(
                        0, CERTAINTIES.indexOf(minCertainty == null ? "DOUBTFUL" : minCertainty) + 1)),
                array(list(lens, "standings", List.of("ACCEPTED", "DISPUTED"))),
                array(list(lens, "without", List.of()).stream()
                        .map(CausalSql::keyOf)
                        .toList()));
    }

    private static String keyOf(Object id) {
        return id == null ? "" : GlobalId.parse((String) id).orElseThrow().key();
    }

    private static List<?> list(Map<String, Object> lens, String name, List<String> ifNull) {
        return lens.get(name) instanceof List<?> list ? list : ifNull;
    }

    private static String array(List<?> values) {
        return values.stream().map(Object::toString).collect(joining(",", "{", "}"));
    }

    /** The links that are shown, by key. */
    Map<String, Link> links() {
        var links = new HashMap<String, Link>();
        each(
                """
                select key, cause.slug, effect.slug, type, certainty, standing from shown
                join event cause on cause.id = cause_id
                join event effect on effect.id = effect_id""",
                row -> links.put(
                        row.getString(1),
                        new Link(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6))));
        return links;
    }

    /** The events that nothing causes. */
    Set<String> roots() {
        return slugs("select slug from event where id not in (select effect_id from hop)");
    }

    /** The causes of an event and their causes, with their distances. */
    Map<String, Integer> causes(String slug, int depth) {
        return walk(slug, depth, "effect_id", "cause_id", "hop");
    }

    /** The same, and what prevented any of them. */
    Map<String, Integer> causesAndPrevention(String slug, int depth) {
        return walk(slug, depth, "effect_id", "cause_id", "shown");
    }

    /** The consequences of an event and their consequences, and what any of them prevented, with their distances. */
    Map<String, Integer> consequencesAndPrevented(String slug, int depth) {
        return walk(slug, depth, "cause_id", "effect_id", "shown");
    }

    private Map<String, Integer> walk(String slug, int depth, String here, String there, String lastStep) {
        var distances = new HashMap<String, Integer>();
        each("""
                , walk (event, distance) as (
                    select id, 0 from event where slug = '%1$s'
                    union
                    select %4$s, distance + 1 from walk join hop on %3$s = event where distance < %2$d)
                select slug, min(distance)
                from (select event, distance from walk
                    union all
                    select %4$s, distance + 1 from walk join %5$s on %3$s = event where distance < %2$d) seen
                join event on event.id = seen.event
                group by slug""".formatted(slug, depth, here, there, lastStep), row -> distances.put(row.getString(1), row.getInt(2)));
        return distances;
    }

    /** The best ways from one event to another that pass none twice. */
    List<Way> ways(String from, String to, int maxLength, int limit) {
        var ways = new ArrayList<Way>();
        each("""
                , strongest as (
                    select cause_id, effect_id, min(
                        array_position(array['CERTAIN', 'PROBABLE', 'POSSIBLE', 'DOUBTFUL'], certainty) * 4 - 4
                        + array_position(array['ACCEPTED', 'DISPUTED', 'REJECTED'], standing) - 1) as weakness
                    from hop group by cause_id, effect_id),
                way (events, last, weakness) as (
                    select array[id], id, 0 from event where slug = '%1$s'
                    union all
                    select events || effect_id, effect_id, greatest(way.weakness, strongest.weakness)
                    from way join strongest on cause_id = last
                    where effect_id <> all (events) and cardinality(events) <= %3$d)
                select cardinality(events) - 1, weakness from way join event on event.id = last
                where slug = '%2$s' order by 1, 2 limit %4$d""".formatted(from, to, maxLength, limit), row -> ways.add(new Way(row.getInt(1), row.getInt(2))));
        return ways;
    }

    /** The events that a root leads to, but not without the link. */
    Set<String> unreachableWithout(String key) {
        return slugs("""
                , root as (
                    select id from event where id not in (select effect_id from hop)),
                reached as (
                    select id from root union select effect_id from reached join hop on cause_id = reached.id),
                reached_without as (
                    select id from root union select effect_id from reached_without join hop on cause_id = reached_without.id where key <> '%s')
                select slug from event where id in (select id from reached except select id from reached_without)""".formatted(key));
    }

    private Set<String> slugs(String query) {
        var slugs = new HashSet<String>();
        each(query, row -> slugs.add(row.getString(1)));
        return slugs;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String query, RowReader reader) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(shown + query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
