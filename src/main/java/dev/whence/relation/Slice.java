package dev.whence.relation;

import java.util.List;
import java.util.function.Function;

/**
 * The part of a list that a {@link Page} asked for.
 *
 * @param totalCount how many rows the whole list has, null unless it was asked for
 */
public record Slice<T>(List<Item<T>> items, boolean hasNext, boolean hasPrevious, Integer totalCount) {

    /** A row of the list and its cursor. */
    public record Item<T>(T node, String cursor) {}

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(
                items.stream()
                        .map(item -> new Item<>(change.apply(item.node), item.cursor))
                        .toList(),
                hasNext,
                hasPrevious,
                totalCount);
    }
}
