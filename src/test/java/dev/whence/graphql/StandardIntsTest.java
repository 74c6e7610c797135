package dev.whence.graphql;

import static dev.whence.graphql.GraphQLClient.answer;
import static dev.whence.graphql.GraphQLClient.query;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole numbers in documents and in variables: what is none, or has more than 32 bits, is refused, never changed. */
@QuarkusTest
class StandardIntsTest {

    private static final String WITH_VARIABLE = "query ($first: Int) { events(first: $first) { nodes { slug } } }";

    @ParameterizedTest
    @ValueSource(strings = {"4294967299", "2147483648", "-2147483649", "99999999999999999999", "3.0", "\"3\"", "true"})
    void aLiteralThatIsNoIntIsRefused(String literal) {
        assertRefused(answer("{ events(first: %s) { nodes { slug } } }".formatted(literal)));
    }

    @Test
    void aVariableThatIsNoIntIsRefused() {
        for (var value :
                List.of(4294967299L, 2147483648L, new BigInteger("99999999999999999999"), 3.5, "three", true)) {
            assertRefused(answer(WITH_VARIABLE, "first", value));
        }
    }

    private static void assertRefused(JsonNode answer) {
        assertThat(answer.path("errors")).hasSize(1);
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.at("/errors/0/message").asText()).contains("first");
    }

    @Test
    void anIntIsTakenAsItIs() {
        assertThat(query("{ events(first: 3) { nodes { slug } } }").at("/events/nodes"))
                .isEqualTo(query(WITH_VARIABLE, "first", 3).at("/events/nodes"))
                .hasSize(3);
        assertThat(query(WITH_VARIABLE, "first", null).at("/events/nodes")).hasSize(20);
    }
}
