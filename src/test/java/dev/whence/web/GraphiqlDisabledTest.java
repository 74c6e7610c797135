package dev.whence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.whence.profile.WithTestFields;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WithTestFields.class)
class GraphiqlDisabledTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphiql",
                "/graphiql/",
                "/graphiql.html",
                "/graphiql/page.js",
                "/graphiql/examples.json",
                "/q/graphql-ui",
                "/q/graphql-ui/"
            })
    void nothingOfItIsThere(String address) {
        given().redirects().follow(false).get(address).then().statusCode(404);
    }

    @Test
    void theExplorerDoesNotLeadToIt() {
        given().get("/").then().statusCode(200).contentType("text/html").body(not(containsString("data-graphiql")));
    }
}
