package dev.whence.web;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query worth trying: what GraphiQL offers and the tests run.
 *
 * <p>Each is a file {@code examples/NAME.graphql} on the class path that starts with the comment lines {@code # Title},
 * {@code # One sentence.} and, where it takes any, {@code # variables: {"a": "JSON object"}}. The file
 * {@code examples/index.txt} has their names, one a line, in the order in which they are shown; the first is what GraphiQL
 * opens with.
 *
 * @param name the file's name without its ending; unique, and part of links
 * @param title a few words
 * @param summary one sentence
 * @param query the document as in the file, but for the line with the variables
 * @param variables the variables; empty when there are none
 */
public record Example(String name, String title, String summary, String query, JsonObject variables) {

    private static final Pattern HEADER =
            Pattern.compile("# (?<title>.+)\n# (?<summary>.+\\.)\n(?:# variables: (?<variables>\\{.*})\n)?");

    /** All examples in their order; fails with {@link IllegalStateException} on a missing or malformed file. */
    public static List<Example> all() {
        return read("index.txt").lines().map(Example::named).toList();
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("name", name)
                .put("title", title)
                .put("summary", summary)
                .put("query", query)
                .put("variables", variables);
    }

    private static Example named(String name) {
        return parse(name, read(name + ".graphql"));
    }

    static Example parse(String name, String text) {
        Matcher header = HEADER.matcher(text);
        if (!header.lookingAt()) {
            throw new IllegalStateException("Example " + name + " does not start with a title and a sentence");
        }
        String title = header.group("title");
        String summary = header.group("summary");
        String variables = header.group("variables");
        String query = "# %s\n# %s\n%s".formatted(title, summary, text.substring(header.end()));
        return new Example(
                name, title, summary, query, variables == null ? new JsonObject() : new JsonObject(variables));
    }

    private static String read(String file) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream("examples/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no examples/" + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
