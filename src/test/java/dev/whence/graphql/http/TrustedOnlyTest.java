package dev.whence.graphql.http;

import static dev.whence.graphql.http.HttpClients.GRAPHQL;
import static dev.whence.graphql.http.HttpClients.code;
import static dev.whence.graphql.http.HttpClients.get;
import static dev.whence.graphql.http.HttpClients.header;
import static dev.whence.graphql.http.HttpClients.post;
import static dev.whence.graphql.http.HttpClients.query;
import static dev.whence.graphql.http.HttpClients.send;
import static dev.whence.graphql.http.HttpClients.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.graphql.document.Sha256;
import dev.whence.profile.Trusting;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that executes nothing but what its operator trusts. */
@QuarkusTest
@TestProfile(Trusting.class)
class TrustedOnlyTest {

    private static final String TRUSTED = "query Slug($slug: String!) { event(slug: $slug) { slug } }";

    @Test
    void whatIsTrustedIsExecutedByAnyOfItsNames() {
        var variables = new JsonObject().put("slug", "kirov-murder");
        for (var id : new String[] {"slug", "sha256:" + Sha256.of(TRUSTED)}) {
            assertThat(send(post(new JsonObject().put("documentId", id).put("variables", variables)))
                            .body())
                    .isEqualTo("{\"data\":{\"event\":{\"slug\":\"kirov-murder\"}}}");
        }
        assertThat(send(post(new JsonObject().put("query", TRUSTED).put("variables", variables)))
                        .statusCode())
                .isEqualTo(200);
        var overGet = send(get("documentId", "slug", "variables", variables.encode()));
        assertThat(overGet.body()).isEqualTo("{\"data\":{\"event\":{\"slug\":\"kirov-murder\"}}}");
        assertThat(header(overGet, "ETag")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ __typename }", "{ __schema { types { name } } }", TRUSTED + " ", "{"})
    void nothingElseIs(String document) {
        assertThat(code(send(query(document)))).isEqualTo("PERSISTED_QUERY_NOT_IN_LIST");
        assertThat(code(send(get("query", document)))).isEqualTo("PERSISTED_QUERY_NOT_IN_LIST");
        assertThat(send(query(document).header("Accept", GRAPHQL)).statusCode()).isEqualTo(400);

        var hashed = new JsonObject()
                .put(
                        "extensions",
                        new JsonObject()
                                .put(
                                        "persistedQuery",
                                        new JsonObject().put("version", 1).put("sha256Hash", Sha256.of(document))));
        assertThat(code(send(post(hashed.copy().put("query", document))))).isEqualTo("PERSISTED_QUERY_NOT_IN_LIST");
        assertThat(code(send(post(hashed)))).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void nobodyCanLookAround() {
        assertThat(send(to("/graphql/schema.graphql")).statusCode()).isEqualTo(404);
        assertThat(send(to("/graphiql")).statusCode()).isEqualTo(404);
    }
}
