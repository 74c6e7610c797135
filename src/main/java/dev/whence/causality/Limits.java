package dev.whence.causality;

import dev.whence.graphql.request.RequestException;

/** Arguments with a range. */
final class Limits {

    private Limits() {}

    /** The value, or the default for null; refused unless it is within the bounds. */
    static int within(String argument, Integer value, int least, int greatest, int ifNull) {
        if (value == null) {
            return ifNull;
        }
        if (value < least || value > greatest) {
            throw RequestException.badInput(argument, "%d is not from %d to %d".formatted(value, least, greatest));
        }
        return value;
    }
}
