package dev.whence.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.graphql.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The queries of the explorer's pages as they are written in its scripts: each in a text tagged {@code gql}, after the comments
 * {@code // Tried with} and the variables that it is tried with here.
 */
@QuarkusTest
class ExplorerQueriesTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/META-INF/resources/explorer");

    private static final Pattern TEXT = Pattern.compile("gql`([^`]*)`");

    private static final Pattern QUERY =
            Pattern.compile("(?<tries>(?://[^\n]*\n)*)(?:export )?const \\w+ = gql`(?<text>[^`]*)`");

    private static final Pattern TRY = Pattern.compile("// Tried with (\\{.*})");

    private static final Pattern FRAGMENT = Pattern.compile("\\s*fragment (\\w+) on");

    private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.\\s*(?!on\\b)(\\w+)");

    /** A query, and one set of variables that it is tried with. */
    record Trial(String script, String query, JsonObject variables) {

        @Override
        public String toString() {
            return script + " " + variables;
        }
    }

    @Test
    void everyQueryIsTried() {
        long queries = scripts().values().stream()
                .flatMap(script -> TEXT.matcher(script).results())
                .filter(match -> !FRAGMENT.matcher(match.group(1)).lookingAt())
                .count();
        assertThat(trials().map(Trial::query).distinct()).hasSize((int) queries).hasSizeGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void theQueryFitsTheSchemaAndFindsSomething(Trial trial) {
        List<Object> variables = new ArrayList<>();
        trial.variables().forEach(entry -> {
            variables.add(entry.getKey());
            variables.add(trial.variables().getMap().get(entry.getKey()));
        });
        JsonNode data = GraphQLClient.query(document(trial.query()), variables.toArray());
        assertThat(data.properties().stream().filter(field -> field.getValue().isObject()))
                .as("what it found")
                .isNotEmpty();
    }

    static Stream<Trial> trials() {
        return scripts().entrySet().stream()
                .flatMap(script -> QUERY.matcher(script.getValue())
                        .results()
                        .flatMap(match -> TRY.matcher(match.group("tries"))
                                .results()
                                .map(tried -> new Trial(
                                        script.getKey(), match.group("text"), new JsonObject(tried.group(1))))));
    }

    /** The query with the fragments that it spreads, as {@code api.js} sends it. */
    private static String document(String query) {
        Map<String, String> fragments = new LinkedHashMap<>();
        scripts().values().stream()
                .flatMap(script -> TEXT.matcher(script).results())
                .map(match -> match.group(1))
                .forEach(text -> {
                    var named = FRAGMENT.matcher(text);
                    if (named.lookingAt()) fragments.put(named.group(1), text);
                });
        Map<String, String> needed = new LinkedHashMap<>();
        need(query, fragments, needed);
        return query + String.join("\n", needed.values());
    }

    private static void need(String text, Map<String, String> fragments, Map<String, String> needed) {
        SPREAD.matcher(text).results().map(match -> match.group(1)).forEach(name -> {
            assertThat(fragments).containsKey(name);
            if (needed.putIfAbsent(name, fragments.get(name)) == null) {
                need(fragments.get(name), fragments, needed);
            }
        });
    }

    private static Map<String, String> scripts() {
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            Map<String, String> scripts = new LinkedHashMap<>();
            files.filter(file -> file.toString().endsWith(".js")).sorted().forEach(file -> {
                try {
                    scripts.put(SCRIPTS.relativize(file).toString(), Files.readString(file, UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return scripts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
