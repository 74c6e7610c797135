package dev.whence.time;

/** A text that is no date this package accepts. The message quotes it, and says what is wrong and what is accepted. */
public final class DateException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int QUOTED = 80;

    DateException(String text, String problem) {
        super("%s is no EDTF date: %s".formatted(quote(text), problem));
    }

    /** Shortens what is too long for a message, and keeps control characters out of it. */
    static String quote(String text) {
        String shown = text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
        return "'" + shown.replaceAll("\\p{Cntrl}", "\uFFFD") + "'";
    }
}
