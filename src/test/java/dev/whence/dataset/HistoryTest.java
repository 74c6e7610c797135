package dev.whence.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.dataset.History.Located;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The files of the history that are bundled, and how such files are read. */
class HistoryTest {

    private static final Path FOLDER = Path.of("src/main/resources/history");

    @Test
    void theBundledHistoryKeepsItsRules() {
        assertThat(HistoryLoader.read().entries()).hasSizeGreaterThan(500);
    }

    @Test
    void theIndexNamesEachFileOfItsFolderOnce() throws IOException {
        var index = Files.readAllLines(FOLDER.resolve("index.txt"));
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("index.txt")))
                    .containsExactlyInAnyOrderElementsOf(index);
        }
        assertThat(HistoryLoader.read().entries().stream().map(Located::file).distinct())
                .containsExactlyElementsOf(index);
    }

    @Test
    void whatIsRightIsRead() {
        assertThat(HistoryReader.read(Map.of("good.yaml", Mistake.GOOD)).entries())
                .extracting(located -> located.entry().slug())
                .containsExactly(
                        "book", "letter", "era", "theme", "country", "town", "person", "party", "war", "plot",
                        "rising");
    }

    @Test
    void sectionsMayBeLeftOutOrEmpty() {
        assertThat(HistoryReader.read(Map.of("a.yaml", "events:\n", "b.yaml", "people: []\n"))
                        .entries())
                .isEmpty();
    }

    @Test
    void referencesReachIntoOtherFiles() {
        var files = Mistake.GOOD.split("(?=people:)");
        assertThat(HistoryReader.read(Map.of("a.yaml", files[1], "b.yaml", files[0]))
                        .entries())
                .hasSize(11);
    }

    @Test
    void everyMistakeIsTold() {
        var bad = Mistake.GOOD.replace("kind: PROCESS", "kind: WAR").replace("name: A party, ", "");
        assertThatThrownBy(() -> HistoryReader.read(Map.of("bad.yaml", bad, "worse.yaml", "everything: [false]")))
                .hasMessageStartingWith("Problems in the history (3):")
                .hasMessageContainingAll("event war: kind", "organisation party: name: is missing", "worse.yaml")
                // That the war and the party were not read makes no reference to them wrong.
                .hasMessageNotContaining("there is no");
    }
}
