package dev.whence.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.graphql.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The answers that the documentation shows are those that the bundled history gives to the queries above them. */
@QuarkusTest
class DocumentedAnswersTest {

    private static final List<Path> PAGES = List.of(Path.of("README.md"), Path.of("docs", "asking-why.md"));

    private static final String QUERY = "```graphql\n";

    private static final Pattern QUERY_AND_ANSWER =
            Pattern.compile(QUERY + "(?<query>.*?)```\n+```json\n(?<answer>.*?)```", Pattern.DOTALL);

    /** A query of a page, and the answer that stands below it. */
    record Documented(Path page, String query, String answer) {

        @Override
        public String toString() {
            return page + ": " + query;
        }
    }

    static Stream<Documented> all() throws IOException {
        var all = Stream.<Documented>builder();
        for (var page : PAGES) {
            var text = Files.readString(page);
            var found = QUERY_AND_ANSWER
                    .matcher(text)
                    .results()
                    .map(match -> new Documented(page, match.group("query"), match.group("answer")))
                    .toList();
            assertThat(found)
                    .as("queries with answers in %s", page)
                    .isNotEmpty()
                    .hasSize(queries(text));
            found.forEach(all);
        }
        return all.build();
    }

    private static int queries(String text) {
        return text.split(Pattern.quote(QUERY), -1).length - 1;
    }

    @ParameterizedTest
    @MethodSource("all")
    void theAnswerIsTheOneShown(Documented documented) throws JsonProcessingException {
        var answer = GraphQLClient.answer(documented.query);

        assertThat(answer.toPrettyString())
                .isEqualTo(new ObjectMapper().readTree(documented.answer).toPrettyString());
    }
}
