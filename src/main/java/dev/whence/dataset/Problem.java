package dev.whence.dataset;

/**
 * What is wrong with the bundled history, and where.
 *
 * @param file  the file's name
 * @param entry what the entry is, and its slug: {@code events kirov-murder}
 * @param field the path to the field within the entry
 */
record Problem(String file, String entry, String field, String message) {

    @Override
    public String toString() {
        return "%s: %s: %s: %s".formatted(file, entry, field, message);
    }
}
