package dev.whence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExampleTest {

    @Test
    void everyFileIsInTheIndexOnce() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/examples"))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphql"))
                    .map(name -> name.replace(".graphql", ""))
                    .toList();
            assertThat(Example.all()).extracting(Example::name).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void theEventPageComesFirst() {
        assertThat(Example.all().getFirst().name()).isEqualTo("event-page");
    }

    @Test
    void eachIsOneNamedQueryWithTheVariablesThatItDeclares() {
        assertThat(Example.all()).allSatisfy(example -> {
            Document document = Parser.parse(example.query());
            assertThat(document.getDefinitionsOfType(OperationDefinition.class))
                    .singleElement()
                    .satisfies(operation -> {
                        assertThat(operation.getName()).isNotBlank();
                        assertThat(operation.getVariableDefinitions())
                                .extracting(VariableDefinition::getName)
                                .containsExactlyInAnyOrderElementsOf(
                                        example.variables().fieldNames());
                    });
        });
    }

    @Test
    void titlesAndNamesAreUnique() {
        assertThat(Example.all()).extracting(Example::title).doesNotHaveDuplicates();
        assertThat(Example.all()).extracting(Example::name).doesNotHaveDuplicates();
    }

    @Test
    void theVariablesLineIsNoPartOfTheQuery() {
        Example example =
                Example.parse("a", "# A\n# A sentence.\n# variables: {\"n\": 3}\nquery A($n: Int) { a(n: $n) }\n");
        assertThat(example.query()).isEqualTo("# A\n# A sentence.\nquery A($n: Int) { a(n: $n) }\n");
        assertThat(example.variables().getInteger("n")).isEqualTo(3);
    }

    @Test
    void withoutATitleAndASentenceItIsRefused() {
        assertThatThrownBy(() -> Example.parse("nameless", "query A { a }\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nameless");
    }
}
