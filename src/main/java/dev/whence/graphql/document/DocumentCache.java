package dev.whence.graphql.document;

import dev.whence.graphql.document.Documents.Parsed;
import java.util.LinkedHashMap;

/** The documents that were used last, as many as fit into so many bytes. */
final class DocumentCache {

    /** A single document may take this part of the whole, so that one cannot drive out all others. */
    private static final int SHARE = 8;

    private final long capacity;
    private final LinkedHashMap<String, Parsed> byText = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    DocumentCache(long capacity) {
        this.capacity = capacity;
    }

    synchronized Parsed get(String text) {
        return byText.get(text);
    }

    synchronized void put(Parsed parsed) {
        if (parsed.weight() > capacity / SHARE || byText.containsKey(parsed.text())) {
            return;
        }
        byText.put(parsed.text(), parsed);
        weight += parsed.weight();
        while (weight > capacity) {
            weight -= byText.pollFirstEntry().getValue().weight();
        }
    }

    synchronized long weight() {
        return weight;
    }
}
