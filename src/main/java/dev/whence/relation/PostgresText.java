package dev.whence.relation;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What PostgreSQL can hold as text: all of Unicode but NUL and lone surrogates. */
final class PostgresText {

    /** Stands for any text that PostgreSQL cannot hold, and so is not in the database either. */
    static final String UNSTORABLE = "\uFFFF";

    private PostgresText() {}

    static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && UTF_8.newEncoder().canEncode(text);
    }
}
