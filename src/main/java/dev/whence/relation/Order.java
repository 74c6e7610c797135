package dev.whence.relation;

import java.util.Arrays;
import java.util.List;

/**
 * A total order of rows: SQL expressions, none of them ever null, the last one unique among the rows of a list, all ascending or all descending.
 * (A falling number in a rising order is its negative.)
 */
public record Order(List<Key> keys, boolean descending) {

    /** One expression to sort by. */
    public record Key(String sql, Type type) {}

    /** What a cursor must hold of a key. */
    public enum Type {
        NUMBER,
        DECIMAL,
        TEXT
    }

    public static Order by(Key... keys) {
        return new Order(Arrays.asList(keys), false);
    }

    public static Key number(String sql) {
        return new Key(sql, Type.NUMBER);
    }

    public static Key decimal(String sql) {
        return new Key(sql, Type.DECIMAL);
    }

    /** Texts are compared by their code points, on every database alike. */
    public static Key text(String sql) {
        return new Key("(%s) collate \"C\"".formatted(sql), Type.TEXT);
    }

    public Order reversed() {
        return new Order(keys, !descending);
    }
}
