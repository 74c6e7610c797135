package dev.whence.graphql.schema;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.AstPrinter;
import graphql.language.AstSorter;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    @Test
    void itIsWhatIntrospectionShows() {
        var served = new SchemaParser().parse(get("/graphql/schema.graphql").asString());
        var introspected = new SchemaParser()
                .parse(AstPrinter.printAst(new IntrospectionResultToSchema().createSchemaDefinition(introspection())));

        assertThat(definitions(introspected)).isEqualTo(definitions(served));
    }

    @Test
    void everythingInItIsDescribed() {
        var undescribed = new ArrayList<String>();
        for (var type : elements(introspection().get("__schema"), "types")) {
            var name = (String) type.get("name");
            if (!name.startsWith("__")) {
                collect(undescribed, name, type);
            }
        }
        assertThat(undescribed).isEmpty();
    }

    private static void collect(List<String> undescribed, String path, Map<?, ?> element) {
        if (element.get("description") == null
                || element.get("description").toString().isBlank()) {
            undescribed.add(path);
        }
        for (var part : List.of("fields", "args", "inputFields", "enumValues")) {
            elements(element, part).forEach(below -> collect(undescribed, path + '.' + below.get("name"), below));
        }
    }

    private static List<Map<?, ?>> elements(Object parent, String name) {
        var elements = (List<?>) ((Map<?, ?>) parent).get(name);
        return elements == null
                ? List.of()
                : elements.stream().<Map<?, ?>>map(Map.class::cast).toList();
    }

    private static Map<String, Object> introspection() {
        return given().contentType("application/json")
                .body(Map.of("query", IntrospectionQuery.INTROSPECTION_QUERY))
                .post("/graphql")
                .jsonPath()
                .getMap("data");
    }

    /** Of the schema's own types, by name and in the order of their names; with their descriptions. */
    private static Map<String, String> definitions(TypeDefinitionRegistry schema) {
        return schema.types().values().stream()
                .map(type -> new AstSorter().sort(type))
                .collect(toMap(type -> ((TypeDefinition<?>) type).getName(), AstPrinter::printAst));
    }
}
