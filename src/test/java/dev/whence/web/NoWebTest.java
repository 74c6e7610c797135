package dev.whence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoWebTest.Disabled.class)
class NoWebTest {

    public static class Disabled implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("whence.explorer.enabled", "false", "whence.graphiql.enabled", "false");
        }
    }

    @Test
    void theRootSaysWhereTheApiIs() {
        given().get("/").then().statusCode(200).contentType("application/json").body("graphql", equalTo("/graphql"));
    }
}
