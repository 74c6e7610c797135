package dev.whence.web;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The documents that the explorer sends, to the letter: its scripts say {@code gql} before each query, and {@code document} in {@code api.js}
 * adds the fragments. That is done here once more, so that they can be trusted before they are sent.
 */
final class ExplorerDocuments {

    private static final Path SCRIPTS = Path.of("META-INF/resources/explorer");

    private static final Pattern IMPORT = Pattern.compile("['\"](\\.{1,2}/[^'\"]+\\.js)['\"]");
    private static final Pattern QUERY = Pattern.compile("= gql`([^`]*)`");
    private static final Pattern FRAGMENT = Pattern.compile("(\\w+): gql`([^`]*)`");
    private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.\\s*(?!on\\b)(\\w+)");

    private final Map<String, String> fragments;

    private ExplorerDocuments(String scripts) {
        fragments = matches(FRAGMENT, scripts).collect(Collectors.toMap(part -> part.group(1), part -> part.group(2)));
    }

    /** As the scripts say now. */
    static List<String> read() {
        var scripts = new LinkedHashMap<Path, String>();
        collect(SCRIPTS.resolve("explorer.js"), scripts);
        var all = String.join("\n", scripts.values());
        var documents = new ExplorerDocuments(all);
        return matches(QUERY, all)
                .map(query -> documents.document(query.group(1)))
                .toList();
    }

    /** The script, and all that it imports. */
    private static void collect(Path script, Map<Path, String> scripts) {
        if (!scripts.containsKey(script)) {
            var text = Explorer.resource(script.toString().replace('\\', '/'));
            scripts.put(script, text);
            matches(IMPORT, text)
                    .forEach(other ->
                            collect(script.resolveSibling(other.group(1)).normalize(), scripts));
        }
    }

    private String document(String query) {
        var used = new LinkedHashSet<String>();
        use(query, used);
        return Stream.concat(
                        Stream.of(query),
                        used.stream().map(name -> fragments.get(name).strip()))
                .map(ExplorerDocuments::dedent)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private void use(String text, Set<String> used) {
        matches(SPREAD, text)
                .map(spread -> spread.group(1))
                .filter(used::add)
                .forEach(name -> use(fragments.get(name), used));
    }

    /** What starts on a line of its own is moved to the left as a whole, and all but the first line of what does not. */
    private static String dedent(String text) {
        var lines = text.replaceAll("^\n+|\\s+$", "").split("\n");
        var margin = Stream.of(lines)
                .skip(1)
                .filter(Predicate.not(String::isBlank))
                .mapToInt(ExplorerDocuments::inset)
                .min()
                .orElse(Integer.MAX_VALUE);
        return IntStream.range(0, lines.length)
                .mapToObj(i -> i > 0 || inset(lines[i]) > 0
                        ? lines[i].substring(Math.min(margin, lines[i].length()))
                        : lines[i])
                .collect(Collectors.joining("\n"));
    }

    private static int inset(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
