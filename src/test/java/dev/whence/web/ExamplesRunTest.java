package dev.whence.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What GraphiQL offers to try works on the bundled history, and has something to show. */
@QuarkusTest
class ExamplesRunTest {

    static List<String> names() {
        return Example.all().stream().map(Example::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void anExampleAnswersWithSomething(String name) {
        var example = Example.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        var answer = new JsonObject(given().contentType("application/json")
                .body(new JsonObject()
                        .put("query", example.query())
                        .put("variables", example.variables())
                        .encode())
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(answer.getValue("errors")).isNull();
        assertThat(answer.getJsonObject("data").getMap()).isNotEmpty().allSatisfy((field, value) -> {
            assertSomething(value);
            assertThat(content(value)).allSatisfy((below, shown) -> assertSomething(shown));
        });
    }

    /** A connection is what is on its page. */
    private static void assertSomething(Object value) {
        assertThat(value).isNotNull();
        switch (value) {
            case Map<?, ?> connection
            when connection.containsKey("nodes") ->
                assertThat((Collection<?>) connection.get("nodes")).isNotEmpty();
            case Map<?, ?> object -> assertThat(object).isNotEmpty();
            case Collection<?> list -> assertThat(list).isNotEmpty();
            case Object scalar -> assertThat(scalar.toString()).isNotBlank();
        }
    }

    private static Map<?, ?> content(Object value) {
        return value instanceof Map<?, ?> object ? object : Map.of("value", value);
    }
}
