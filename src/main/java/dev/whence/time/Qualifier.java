package dev.whence.time;

/** What the writer of a date says of its reliability; how many margins it may be off. */
enum Qualifier {
    NONE("", 0),
    UNCERTAIN("?", 1),
    APPROXIMATE("~", 1),
    BOTH("%", 2);

    private final String sign;
    private final int margins;

    Qualifier(String sign, int margins) {
        this.sign = sign;
        this.margins = margins;
    }

    static Qualifier atEndOf(String text) {
        for (Qualifier qualifier : values()) {
            if (qualifier != NONE && text.endsWith(qualifier.sign)) return qualifier;
        }
        return NONE;
    }

    String sign() {
        return sign;
    }

    int margins() {
        return margins;
    }

    boolean uncertain() {
        return this == UNCERTAIN || this == BOTH;
    }

    boolean approximate() {
        return this == APPROXIMATE || this == BOTH;
    }
}
