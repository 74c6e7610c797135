package dev.whence.bench;

import java.sql.SQLException;

/**
 * One of the ways in which the same questions are answered.
 *
 * @param answer by which the ways can be compared
 * @param run    answers, and says how long that took
 */
record Way(Kind kind, Answer answer, Run run) {

    enum Kind {
        ARRAYS("bare array search"),
        ENGINE("engine alone"),
        FIELD("GraphQL field"),
        BIDIRECTIONAL("SQL function, bidirectional"),
        BREADTH_FIRST("SQL function, breadth-first"),
        CTE("recursive CTE"),
        STATEMENT("one SQL statement");

        final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    /** The nanoseconds of a run that its statement timeout ended. */
    static final long TIMED_OUT = Long.MAX_VALUE;

    private static final String QUERY_CANCELLED = "57014";

    /** Answers a question, as one of the callers, with a number. */
    interface Answer {
        long to(int caller, int question) throws Exception;
    }

    /** Answers a question, as one of the callers; in nanoseconds. */
    interface Run {
        long nanos(int caller, int question) throws Exception;
    }

    /** A way whose time is what its caller waits for the answer. */
    static Way of(Kind kind, Answer answer) {
        return of(kind, answer, answer);
    }

    /** A way whose time is what its caller waits, without what it takes to make a comparable answer of that. */
    static Way of(Kind kind, Answer answer, Answer timed) {
        return new Way(kind, answer, (caller, question) -> {
            var started = System.nanoTime();
            timed.to(caller, question);
            return System.nanoTime() - started;
        });
    }

    long nanos(int caller, int question) throws Exception {
        try {
            return run.nanos(caller, question);
        } catch (SQLException e) {
            if (isTimeout(e)) return TIMED_OUT;
            throw e;
        }
    }

    /** Fails unless it answers so. A statement that takes too long has no answer. */
    void check(int question, long expected) throws Exception {
        try {
            long answered = answer.to(0, question);
            if (answered != expected) {
                throw new IllegalStateException(
                        "%s answers question %d with %d, not %d".formatted(kind.title, question, answered, expected));
            }
        } catch (SQLException e) {
            if (!isTimeout(e)) throw e;
        }
    }

    private static boolean isTimeout(SQLException e) {
        return QUERY_CANCELLED.equals(e.getSQLState());
    }
}
