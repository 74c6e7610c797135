package dev.whence.graphql.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Documents that the operator trusts, by their ids and by their hashes. A JSON file maps ids to texts, or is a manifest as Apollo's tools
 * write it; a folder holds such files, and documents as they are in {@code .graphql} files.
 */
final class TrustedDocuments {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HASH = "[0-9a-f]{64}";

    private final Map<String, String> texts = new HashMap<>();

    private TrustedDocuments() {}

    /**
     * Reads the file, or the files of the folder.
     *
     * @throws IllegalStateException when a file is of another form, or a hash is not that of its text
     */
    static TrustedDocuments in(Path path) {
        var documents = new TrustedDocuments();
        try {
            for (var file : files(path)) {
                documents.read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the trusted documents in " + path, e);
        }
        return documents;
    }

    static TrustedDocuments none() {
        return new TrustedDocuments();
    }

    /** The text of this id or hash; null when there is none. */
    String text(String id) {
        return texts.get(id);
    }

    void add(String text) {
        texts.put(Sha256.of(text), text);
    }

    int size() {
        return Set.copyOf(texts.values()).size();
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (var files = Files.list(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void read(Path file) throws IOException {
        var text = Files.readString(file);
        if (file.toString().endsWith(".graphql")) {
            add(text);
        } else if (file.toString().endsWith(".json")) {
            read(JSON.readTree(text), file);
        }
    }

    private void read(JsonNode json, Path file) {
        if (json.path("operations").isArray()) {
            json.path("operations")
                    .forEach(operation -> add(
                            operation.path("id").asText(),
                            operation.path("body").textValue(),
                            file));
        } else {
            json.properties()
                    .forEach(entry -> add(entry.getKey(), entry.getValue().textValue(), file));
        }
    }

    private void add(String id, String text, Path file) {
        if (text == null) {
            throw new IllegalStateException("%s: the document '%s' is no text".formatted(file, id));
        }
        var hash = Sha256.of(text);
        var key = id.replaceFirst("^sha256:", "");
        if (key.matches(HASH) && !key.equals(hash)) {
            throw new IllegalStateException("%s: '%s' is not the hash of its document".formatted(file, id));
        }
        texts.put(key, text);
        add(text);
    }
}
