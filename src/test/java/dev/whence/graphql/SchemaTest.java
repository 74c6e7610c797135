package dev.whence.graphql;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchemaTest {

    private static final Path COMMITTED = Path.of("schema.graphql");

    /** After a change that is meant, take the new text from {@code target/schema.graphql}. */
    @Test
    void isTheOneThatClientsWereTold() throws IOException {
        var served =
                get("/graphql/schema.graphql").then().statusCode(200).extract().asString();
        Files.writeString(Path.of("target", "schema.graphql"), served);

        assertThat(served).isEqualTo(Files.readString(COMMITTED));
    }
}
