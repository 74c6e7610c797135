package dev.whence.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** The database cannot be read now, and may be in a moment. The message is for clients. */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnavailableException(String message) {
        super(message, null, false, false);
    }

    /** The database is gone, or does not answer. */
    public static UnavailableException lost() {
        return new UnavailableException("The database cannot be reached; try again in a moment");
    }

    static UnavailableException overloaded() {
        return new UnavailableException("Too many requests at once; try again in a moment");
    }

    /** What PostgreSQL says of itself, if that is why this was thrown: that it ends, or has no memory, disk or connection left. */
    public static Optional<UnavailableException> behind(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null)
                .flatMap(state -> of(state).stream())
                .findFirst();
    }

    /** @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">The codes</a> */
    private static Optional<UnavailableException> of(String state) {
        if (state.startsWith("53")) {
            return Optional.of(
                    new UnavailableException("The database has too little of something; try again in a moment"));
        }
        return state.startsWith("08") || state.startsWith("57P0") ? Optional.of(lost()) : Optional.empty();
    }
}
