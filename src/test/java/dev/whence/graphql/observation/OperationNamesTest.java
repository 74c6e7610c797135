package dev.whence.graphql.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperationNamesTest {

    private final OperationNames names = new OperationNames();

    @Test
    void theFirstAreToldApart() {
        assertThat(IntStream.range(0, 1000)
                        .mapToObj(i -> names.label("Name" + i))
                        .distinct())
                .hasSize(OperationNames.MOST + 1)
                .contains("Name0", "Name99", "(other)");
        assertThat(names.label("Name0")).isEqualTo("Name0");
        assertThat(names.label("Name999")).isEqualTo("(other)");
    }

    @Test
    void noNameIsNoneOfTheNames() {
        assertThat(names.label(null)).isEqualTo("(anonymous)");
        assertThat(names.label("x".repeat(101))).isEqualTo("(other)");
    }
}
