package dev.whence.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GraphiqlTest {

    @ParameterizedTest
    @CsvSource({
        "/graphiql/,       ../graphiql",
        "/q/graphql-ui,    ../graphiql",
        "/q/graphql-ui/,   ../../graphiql",
    })
    void otherAddressesLeadToThePage(String address, String location) {
        unredirected().get(address).then().statusCode(302).header("Location", location);
    }

    @Test
    void thePageIsHtmlThatIsAskedForAnewEachTime() {
        given().get("/graphiql")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-cache")
                .body(containsString("<title>Whence"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphiql", "/graphiql.html", "/graphiql/page.js", "/graphiql/examples.json"})
    void thePageAndItsPartsTrustThisServerOnly(String address) {
        given().get(address)
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header(
                        "Content-Security-Policy",
                        allOf(
                                startsWith("default-src 'none'; script-src 'self';"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("http"))));
    }

    @Test
    void noScriptIsInline() {
        assertThat(page()).doesNotContainPattern("<script(?![^>]* src=)").doesNotContainPattern("\\son\\w+=");
    }

    @Test
    void everythingThePageLoadsIsHere() {
        List<String> addresses = Pattern.compile("<(?:link|script)[^>]* (?:href|src)=\"([^\"]+)\"")
                .matcher(page())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(addresses).hasSize(7).allSatisfy(address -> {
            Response response = given().get("/" + address);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.contentType()).matches("(text/(css|javascript);charset=UTF-8|image/svg\\+xml)");
            assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(response.header("Cache-Control"))
                    .isEqualTo(address.startsWith("_static/") ? "public, max-age=31536000, immutable" : "no-cache");
        });
    }

    @Test
    void theExamplesAreListedInTheirOrder() {
        List<String> names = given().get("/graphiql/examples.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("[0].title", equalTo("An event's whole page"))
                .body("find { it.name == 'paging' }.variables.first", equalTo(5))
                .extract()
                .path("name");
        assertThat(names)
                .hasSizeGreaterThanOrEqualTo(10)
                .isEqualTo(Example.all().stream().map(Example::name).toList());
    }

    @Test
    void whatIsNotThereIsNotFoundAndNotCached() {
        given().get("/graphiql/nothing").then().statusCode(404);
        given().get("/_static/graphiql/0.0.0/graphiql.min.js")
                .then()
                .statusCode(404)
                .header("Cache-Control", nullValue());
    }

    private static String page() {
        return given().get("/graphiql").asString();
    }

    private static RequestSpecification unredirected() {
        return given().redirects().follow(false);
    }
}
