package dev.whence.graphql.http;

import static dev.whence.graphql.http.HttpClients.GRAPHQL;
import static dev.whence.graphql.http.HttpClients.code;
import static dev.whence.graphql.http.HttpClients.get;
import static dev.whence.graphql.http.HttpClients.header;
import static dev.whence.graphql.http.HttpClients.message;
import static dev.whence.graphql.http.HttpClients.post;
import static dev.whence.graphql.http.HttpClients.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.graphql.document.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Automatic persisted queries, as Apollo's clients speak them. */
@QuarkusTest
class PersistedDocumentsTest {

    @Test
    void aDocumentIsSentOnceAndNamedAfterwards() {
        var document = "query Once { __typename }";
        var unknown = send(post(named(document)));
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(code(unknown)).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(message(unknown)).isEqualTo("PersistedQueryNotFound");
        assertThat(header(unknown, "Cache-Control")).isEqualTo("no-store");
        assertThat(send(post(named(document)).header("Accept", GRAPHQL)).statusCode())
                .isEqualTo(400);

        assertThat(send(post(named(document).put("query", document))).body()).contains("\"Query\"");

        assertThat(send(post(named(document))).body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        assertThat(send(post(new JsonObject().put("documentId", "sha256:" + Sha256.of(document))))
                        .body())
                .isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    }

    @Test
    void soItIsOverGet() {
        var document = "query OverGet($slug: String!) { event(slug: $slug) { slug } }";
        var extensions = named(document).getJsonObject("extensions").encode();
        var variables = "{\"slug\":\"kirov-murder\"}";
        var unknown = send(get("extensions", extensions, "variables", variables));
        assertThat(code(unknown)).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(header(unknown, "Cache-Control")).isEqualTo("no-store");

        var sent = send(get("extensions", extensions, "variables", variables, "query", document));
        var named = send(get("extensions", extensions, "variables", variables));
        assertThat(named.body())
                .isEqualTo("{\"data\":{\"event\":{\"slug\":\"kirov-murder\"}}}")
                .isEqualTo(sent.body());
        assertThat(header(named, "ETag")).isEqualTo(header(sent, "ETag")).isNotNull();
        assertThat(send(get("extensions", extensions, "variables", variables)
                                .header("If-None-Match", header(named, "ETag")))
                        .statusCode())
                .isEqualTo(304);
        assertThat(send(get("documentId", "sha256:" + Sha256.of(document), "variables", variables))
                        .body())
                .isEqualTo(named.body());
    }

    @Test
    void aMutationIsNotAllowedOverGetByItsNameEither() {
        var document = "mutation ByName { __typename }";
        send(post(named(document).put("query", document)));
        assertThat(send(get("documentId", "sha256:" + Sha256.of(document))).statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"query":"{__typename}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"ab"}}} | provided sha does not match query
            {"extensions":{"persistedQuery":{"version":2,"sha256Hash":"ab"}}}                        | Unsupported persisted query version
            {"extensions":{"persistedQuery":{"sha256Hash":"ab"}}}                                    | Unsupported persisted query version
            {"extensions":{"persistedQuery":{"version":1}}}                                          | persistedQuery.sha256Hash is no string
            {"extensions":{"persistedQuery":{"version":1,"sha256Hash":7}}}                           | persistedQuery.sha256Hash is no string
            {"extensions":{"persistedQuery":7}}                                                      | Unsupported persisted query version
            {"documentId":7}                                                                         | documentId is no string
            {"documentId":"x","query":"{__typename}"}                                                | documentId stands alone
            {"documentId":"x","extensions":{"persistedQuery":{"version":1,"sha256Hash":"ab"}}}       | documentId stands alone
            {"extensions":{"persistedQuery":null}}                                                   | query is missing
            """)
    void whatContradictsItselfIsRefused(String body, String message) {
        var answer = send(post(new JsonObject(body)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("BAD_REQUEST");
        assertThat(message(answer)).contains(message);
    }

    private static JsonObject named(String document) {
        return new JsonObject()
                .put(
                        "extensions",
                        new JsonObject()
                                .put(
                                        "persistedQuery",
                                        new JsonObject().put("version", 1).put("sha256Hash", Sha256.of(document))));
    }
}
