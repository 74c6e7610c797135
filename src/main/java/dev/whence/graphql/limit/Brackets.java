package dev.whence.graphql.limit;

/**
 * The brackets of a document, counted in one pass without knowing what they mean. A parser that looks ahead takes a time for some of them that
 * grows with the square of their number, so they are counted before it sees them.
 */
public final class Brackets {

    private final String text;
    private int at;

    private Brackets(String text) {
        this.text = text;
    }

    /** How deep they lie in each other at most; those in comments and strings are none. */
    public static int nesting(String document) {
        var brackets = new Brackets(document);
        int depth = 0;
        int deepest = 0;
        for (; brackets.at < document.length(); brackets.at++) {
            switch (document.charAt(brackets.at)) {
                case '{', '[', '(' -> deepest = Math.max(deepest, ++depth);
                case '}', ']', ')' -> depth--;
                case '#' -> brackets.skipLine();
                case '"' -> brackets.skipString();
                default -> {
                    // Nothing that could hold a bracket.
                }
            }
        }
        return deepest;
    }

    private void skipLine() {
        while (at < text.length() && !isLineEnd()) {
            at++;
        }
    }

    private void skipString() {
        if (text.startsWith("\"\"\"", at)) {
            at += 3;
            while (at < text.length() && !text.startsWith("\"\"\"", at)) {
                at += text.startsWith("\\\"\"\"", at) ? 4 : 1;
            }
            at += 2;
            return;
        }
        at++;
        while (at < text.length() && text.charAt(at) != '"' && !isLineEnd()) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
    }

    private boolean isLineEnd() {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }
}
