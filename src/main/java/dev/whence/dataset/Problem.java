package dev.whence.dataset;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong with the bundled history, and where.
 *
 * @param file  the file's name
 * @param entry what the entry is, and its slug: {@code event kirov-murder}; empty when it is the whole file
 * @param field the path to the field within the entry; empty when it is the whole entry
 */
record Problem(String file, String entry, String field, String message) {

    @Override
    public String toString() {
        return Stream.of(file, entry, field, message)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": "));
    }

    static String entry(Class<? extends Entry> kind, String slug) {
        return kind.getSimpleName().toLowerCase(Locale.ROOT) + ' ' + slug;
    }
}
