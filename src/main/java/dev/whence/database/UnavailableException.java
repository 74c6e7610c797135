package dev.whence.database;

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
}
