package dev.whence.dataset;

import java.util.List;

/** All entries of all files. */
record History(List<Located> entries) {

    /** An entry, and the file that it is in. */
    record Located(String file, Entry entry) {}

    <E extends Entry> List<E> of(Class<E> kind) {
        return entries.stream()
                .map(Located::entry)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
