package dev.whence.relation;

import static java.util.stream.Collectors.groupingBy;

import dev.whence.graphql.CurrentRequest;
import dev.whence.graphql.request.RequestException;
import dev.whence.relation.PageQuery.Found;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.hibernate.StatelessSession;
import org.hibernate.proxy.HibernateProxy;

/**
 * Follows {@link Relation}s for the resolvers of one request: whatever many parents ask of one relation, with equal arguments, is one
 * statement, and the rows found are one more. So the number of statements follows from the shape of the query, never from how much
 * it returns. What is asked for is keyed by the parent and all arguments: one field under two aliases gets two answers.
 */
@ApplicationScoped
public class Relations {

    private static final Page FIRST = new Page(1, null, false);

    private final StatelessSession session;

    Relations(StatelessSession session) {
        this.session = session;
    }

    /** A page of a list without a parent, such as all events. */
    public <T> CompletionStage<Slice<T>> page(Relation<T> relation, Condition condition, Page page) {
        return load(relation, new Key(PageQuery.NO_PARENT, "", condition, page, selects("totalCount")));
    }

    /** A page of what the relation leads to from its parent. */
    public <T, P extends Row & Node> CompletionStage<Slice<T>> page(
            Relation<T> relation, P parent, Condition condition, Page page) {
        return load(relation, new Key(parent.rowId, parent.getId(), condition, page, selects("totalCount")));
    }

    /** A page of a list without a parent, of rows that are no entities: each is read from the relation's columns. */
    public <T> CompletionStage<Slice<T>> page(Relation<T> relation, Page page, Function<List<Object>, T> read) {
        var key = new Key(PageQuery.NO_PARENT, "", Condition.ALWAYS, page, selects("totalCount"));
        return load(relation, key, keys -> mapped(pages(relation, keys), found -> read.apply(found.columns())));
    }

    /** All that the relation leads to from its parent: for lists that stay short by their nature. */
    public <T> CompletionStage<List<T>> list(Relation<T> relation, Row parent, Condition condition) {
        return this.<T>load(relation, new Key(parent.rowId, "", condition, null, false))
                .thenApply(slice -> slice.items().stream().map(Slice.Item::node).toList());
    }

    public <T> CompletionStage<List<T>> list(Relation<T> relation, Row parent) {
        return list(relation, parent, Condition.ALWAYS);
    }

    /** The first row that the relation leads to, null when there is none. */
    public <T> CompletionStage<T> first(Relation<T> relation, Row parent, Condition condition) {
        return this.<T>load(relation, new Key(parent.rowId, "", condition, FIRST, false))
                .thenApply(slice -> slice.items().isEmpty()
                        ? null
                        : slice.items().getFirst().node());
    }

    /** The entity or the claim with the key, null when there is none. */
    public <T extends KeyedRow> CompletionStage<T> keyed(Class<T> type, String key) {
        return this.<String, T>loader("key:" + type.getSimpleName(), keys -> findKeyed(type, keys))
                .load(key);
    }

    /**
     * The entities or claims with these keys, in their order, read once a request for the same keys; or else the error that one does not
     * exist.
     *
     * @param argument the argument that holds the keys, for the error
     */
    public <T extends KeyedRow> List<T> require(String argument, Class<T> type, List<String> keys) {
        Map<String, T> found = CurrentRequest.once(List.of("require", type, keys), () -> findKeyed(type, keys));
        return keys.stream()
                .map(key -> Optional.ofNullable(found.get(key))
                        .orElseThrow(() -> RequestException.notFound(
                                argument, type.getSimpleName().toLowerCase(Locale.ROOT), key)))
                .toList();
    }

    /** The row that a reference names, null for null. */
    public <T extends Row> CompletionStage<T> one(Class<T> type, T reference) {
        return reference == null ? CompletableFuture.completedFuture(null) : numbered(type, number(reference));
    }

    /** The row with the number, null when there is none. */
    public <T extends Row> CompletionStage<T> numbered(Class<T> type, Long number) {
        return this.<Long, T>loader("row:" + type.getSimpleName(), ids -> find(type, ids))
                .load(number);
    }

    private record Key(Long parent, String parentId, Condition condition, Page page, boolean counted) {}

    private <T> CompletableFuture<Slice<T>> load(Relation<T> relation, Key key) {
        return load(relation, key, keys -> fetch(relation, keys));
    }

    private <T> CompletableFuture<Slice<T>> load(
            Relation<T> relation, Key key, Function<Collection<Key>, Map<Key, Slice<T>>> fetch) {
        if (key.page != null && key.page.cursor() != null) {
            Cursor.read(PageQuery.list(relation, key.parentId, key.condition), relation.order(), key.page);
        }
        return this.<Key, Slice<T>>loader(
                        "relation:" + relation.name() + relation.arguments() + relation.order(), fetch)
                .load(key);
    }

    /** What is found for each key, then one statement for the rows of all. */
    private <T> Map<Key, Slice<T>> fetch(Relation<T> relation, Collection<Key> keys) {
        var found = pages(relation, keys);
        var rows = find(
                relation.target(),
                found.values().stream()
                        .flatMap(page -> page.items().stream())
                        .map(item -> item.node().row())
                        .toList());
        return mapped(found, row -> rows.get(row.row()));
    }

    /** One statement for each set of arguments, whatever the number of parents. */
    private Map<Key, Slice<Found>> pages(Relation<?> relation, Collection<Key> keys) {
        var found = new HashMap<Key, Slice<Found>>();
        keys.stream()
                .collect(groupingBy(key -> new Key(null, null, key.condition, key.page, key.counted)))
                .values()
                .forEach(group -> {
                    var byParent = query(relation, group).run(session);
                    group.forEach(key -> found.put(key, byParent.get(key.parent)));
                });
        return found;
    }

    private static <T> Map<Key, Slice<T>> mapped(Map<Key, Slice<Found>> found, Function<Found, T> node) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().map(node)));
    }

    private static PageQuery query(Relation<?> relation, List<Key> group) {
        var first = group.getFirst();
        var parents = group.stream().collect(Collectors.toMap(Key::parent, Key::parentId, (one, same) -> one));
        return new PageQuery(relation, parents, first.condition, first.page, first.counted);
    }

    private <T> Map<Long, T> find(Class<T> type, Collection<Long> ids) {
        var distinct = new ArrayList<>(new LinkedHashSet<>(ids));
        var rows = new HashMap<Long, T>();
        if (!distinct.isEmpty()) {
            var entities = session.getMultiple(type, distinct);
            for (int i = 0; i < distinct.size(); i++) {
                rows.put(distinct.get(i), entities.get(i));
            }
        }
        return rows;
    }

    private <T extends KeyedRow> Map<String, T> findKeyed(Class<T> type, Collection<String> keys) {
        return session
                .createSelectionQuery("from %s where naturalid(this) in (:keys)".formatted(type.getSimpleName()), type)
                .setParameterList(
                        "keys", keys.stream().filter(PostgresText::isStorable).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(KeyedRow::naturalKey, row -> row));
    }

    /** The number of the row that a reference names, without reading the row. */
    public static Long number(Row reference) {
        var proxy = HibernateProxy.extractLazyInitializer(reference);
        return proxy == null ? reference.rowId : (Long) proxy.getInternalIdentifier();
    }

    private <K, V> DataLoader<K, V> loader(String name, Function<Collection<K>, Map<K, V>> fetch) {
        return CurrentRequest.field()
                .getDataLoaderRegistry()
                .computeIfAbsent(
                        name,
                        any -> DataLoaderFactory.newMappedDataLoader(
                                (Set<K> keys) -> CompletableFuture.completedFuture(fetch.apply(keys))));
    }

    private static boolean selects(String field) {
        return CurrentRequest.field().getSelectionSet().contains(field);
    }
}
