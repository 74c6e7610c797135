package dev.whence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import dev.whence.profile.Crowded;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Crowded.class)
class ExplorerDisabledTest {

    @Test
    void theRootLeadsToGraphiql() {
        given().redirects().follow(false).get("/").then().statusCode(302).header("Location", "graphiql");
        given().get("/graphiql").then().statusCode(200).body(containsString("GraphiQL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/events/kirov-murder", "/on/12-01", "/search", "/explorer/index.html", "/explorer/explorer.js"})
    void nothingOfItIsThere(String address) {
        given().accept("text/html").get(address).then().statusCode(404);
    }
}
