package dev.whence.relation;

import dev.whence.graphql.request.RequestException;

/**
 * Which part of a list a client asked for: at most {@code size} rows after a cursor, or, going backward, before it.
 *
 * @param cursor the cursor to start from, null for the list's beginning (or its end, going backward)
 */
public record Page(int size, String cursor, boolean backward) {

    public static final String FIRST =
            "How many entries at most, from the start or after the cursor: 1 to 200, and 20 unless given.";
    public static final String AFTER = "Only what comes after this cursor, which is one of this very list.";
    public static final String LAST =
            "How many entries at most, from the end or before the cursor: 1 to 200. Not together with `first`.";
    public static final String BEFORE =
            "Only what comes before this cursor, which is one of this very list. Not together with `after`.";

    /** How many rows a page has unless the client says otherwise. */
    public static final int DEFAULT_SIZE = 20;

    /** How many rows a page may have. */
    public static final int MAX_SIZE = 200;

    /** The arguments of a list that can only be read forward. An explicit null is the default. */
    public static Page forward(Integer first, String after) {
        return new Page(size("first", first), after, false);
    }

    /** The arguments of a list that can be read both ways. */
    public static Page of(Integer first, String after, Integer last, String before) {
        if (last == null && before == null) {
            return forward(first, after);
        }
        if (first != null) {
            throw RequestException.badInput(last == null ? "before" : "last", "cannot be combined with first");
        }
        if (after != null) {
            throw RequestException.badInput(last == null ? "before" : "last", "cannot be combined with after");
        }
        return new Page(size("last", last), before, true);
    }

    /** The name of the argument that the cursor came in. */
    String cursorArgument() {
        return backward ? "before" : "after";
    }

    private static int size(String argument, Integer size) {
        if (size == null) {
            return DEFAULT_SIZE;
        }
        if (size < 1 || size > MAX_SIZE) {
            throw RequestException.badInput(argument, "%d is not from 1 to %d".formatted(size, MAX_SIZE));
        }
        return size;
    }
}
