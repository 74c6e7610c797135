package dev.whence.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.whence.profile.Frugal;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Frugal.class)
class NoWebTest {

    @Test
    void theRootSaysWhereTheApiIs() {
        given().get("/").then().statusCode(200).contentType("application/json").body("graphql", equalTo("/graphql"));
    }
}
