package dev.whence.relation;

import dev.whence.relation.Slice.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;

/**
 * The one statement that fetches a page of a relation, the same page for many parents: for each of them the rows' numbers and sort keys, and
 * the count of the whole list where it is wanted.
 *
 * @param parents the parents' numbers, each with its id
 * @param page    null for all rows
 */
record PageQuery(Relation<?> relation, Map<Long, String> parents, Condition condition, Page page, boolean counted) {

    /** The parent of the lists that have none. */
    static final Long NO_PARENT = 0L;

    /** A row that was found: its number, and the relation's columns. */
    record Found(Long row, List<Object> columns) {}

    /** What was found for each parent. */
    Map<Long, Slice<Found>> run(StatelessSession session) {
        var byParent = rowsByParent(session);
        return parents.keySet().stream()
                .collect(Collectors.toMap(parent -> parent, parent -> found(parent, byParent.get(parent))));
    }

    private Map<Long, List<Object[]>> rowsByParent(StatelessSession session) {
        var arguments = new ArrayList<>();
        var query = session.createNativeQuery(numbered(sql(arguments)), Object[].class);
        for (int i = 0; i < arguments.size(); i++) {
            query.setParameter(i + 1, value(arguments.get(i)));
        }
        var byParent = new HashMap<Long, List<Object[]>>();
        query.getResultList()
                .forEach(row -> byParent.computeIfAbsent((Long) row[0], any -> new ArrayList<>())
                        .add(row));
        return byParent;
    }

    private String sql(List<Object> arguments) {
        var where = relation.parent() + " and " + condition.sql();
        var sql = new StringBuilder("select parent.id, %s, page.*\nfrom unnest(?) as parent(id)\n"
                .formatted(counted ? "total.count" : "null"));
        arguments.add(parents.keySet().toArray(Long[]::new));
        if (counted) {
            sql.append("cross join lateral (select count(*) as count from %s where %s) total\n"
                    .formatted(relation.from(), where));
            arguments.addAll(relation.arguments());
            arguments.addAll(condition.arguments());
        }
        sql.append("left join lateral (select %s as row, %s%s\n  from %s\n  where %s"
                .formatted(relation.row(), keys("%s as key%d"), columns(), relation.from(), where));
        arguments.addAll(relation.arguments());
        arguments.addAll(condition.arguments());
        if (page != null && page.cursor() != null) {
            // A cursor belongs to one list only, so here is one parent.
            var keys = Cursor.read(list(parents.values().iterator().next()), relation.order(), page);
            sql.append("\n  and (%s) %s (%s)"
                    .formatted(keys("%s"), descending() ? "<" : ">", "?, ".repeat(keys.size() - 1) + "?"));
            arguments.addAll(keys);
        }
        sql.append("\n  order by ").append(keys(descending() ? "%s desc" : "%s"));
        if (page != null) {
            sql.append("\n  limit ?");
            arguments.add(page.size() + 1);
        }
        return sql.append(") page on true\norder by parent.id, ")
                .append(keys(descending() ? "page.key%2$d desc" : "page.key%2$d"))
                .toString();
    }

    private Slice<Found> found(Long parent, List<Object[]> rows) {
        var total = rows.getFirst()[1] == null ? null : Math.toIntExact(((Number) rows.getFirst()[1]).longValue());
        var items = new ArrayList<Item<Found>>();
        var columns = 3 + relation.order().keys().size();
        for (var row : rows) {
            if (row[2] != null) {
                var values = Arrays.asList(row);
                items.add(new Item<>(
                        new Found((Long) row[2], values.subList(columns, row.length)),
                        page == null ? null : Cursor.write(list(parents.get(parent)), values.subList(3, columns))));
            }
        }
        var more = page != null && items.size() > page.size();
        if (more) {
            items.removeLast();
        }
        var started = page != null && page.cursor() != null;
        if (page != null && page.backward()) {
            return new Slice<>(items.reversed(), started, more, total);
        }
        return new Slice<>(items, more, started, total);
    }

    private String list(String parentId) {
        return list(relation, parentId, condition);
    }

    /** What makes this list another than any other list. */
    static String list(Relation<?> relation, String parentId, Condition condition) {
        return String.join(
                " ",
                relation.name(),
                relation.arguments().toString(),
                parentId,
                relation.order().toString(),
                condition.toString());
    }

    private boolean descending() {
        return relation.order().descending() != (page != null && page.backward());
    }

    /** The sort keys, each in a form that may use its SQL ({@code %1$s}) and its number ({@code %2$d}). */
    private String keys(String form) {
        var keys = relation.order().keys();
        return IntStream.range(0, keys.size())
                .mapToObj(i -> form.formatted(keys.get(i).sql(), i))
                .collect(Collectors.joining(", "));
    }

    private String columns() {
        return relation.columns().stream().map(", %s"::formatted).collect(Collectors.joining());
    }

    /** Numbers the parameters, as Hibernate wants them. */
    private static String numbered(String sql) {
        var parts = sql.split("\\?", -1);
        return IntStream.range(0, parts.length)
                .mapToObj(i -> i == 0 ? parts[i] : "?" + i + parts[i])
                .collect(Collectors.joining());
    }

    private static Object value(Object argument) {
        return switch (argument) {
            case Condition.TextArray(var values) -> values.toArray(String[]::new);
            case String text when !PostgresText.isStorable(text) -> PostgresText.UNSTORABLE;
            default -> argument;
        };
    }
}
