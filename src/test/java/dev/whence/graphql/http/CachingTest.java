package dev.whence.graphql.http;

import static dev.whence.graphql.http.HttpClients.GRAPHQL;
import static dev.whence.graphql.http.HttpClients.JSON;
import static dev.whence.graphql.http.HttpClients.get;
import static dev.whence.graphql.http.HttpClients.header;
import static dev.whence.graphql.http.HttpClients.query;
import static dev.whence.graphql.http.HttpClients.send;
import static dev.whence.graphql.http.HttpClients.sendForBytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.event.Fixture;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients and caches may keep, how they ask whether it is still true, and how it is packed. */
@QuarkusTest
class CachingTest {

    private static final String EVENT = "{ event(slug: \"kirov-murder\") { slug } }";
    private static final String LARGE = "{ events(first: 100) { nodes { slug title summary } } }";

    @Inject
    SessionFactory sessions;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void clear() {
        Fixture.clear();
    }

    @Test
    void anAnswerToGetMayBeKept() {
        var answer = send(get("query", EVENT));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(header(answer, "Vary")).isEqualTo("Accept, Accept-Encoding");
    }

    @Test
    void whoHasItAlreadyGetsNoMoreAndNothingIsRun() {
        var tag = header(send(get("query", LARGE)), "ETag");
        sessions.getStatistics().clear();
        for (var match : List.of(tag, "W/" + tag, "\"other\", " + tag, "\"other\",W/" + tag + " , \"more\"")) {
            var answer = send(get("query", LARGE).header("If-None-Match", match));
            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(header(answer, "ETag")).isEqualTo(tag);
            assertThat(header(answer, "Vary")).isEqualTo("Accept, Accept-Encoding");
            assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
            assertThat(header(answer, "Content-Type")).isNull();
        }
        // Of the version alone, for each of the four.
        assertThat(sessions.getStatistics().getPrepareStatementCount()).isEqualTo(4);
        for (var match : List.of("\"other\"", tag.replace("\"", ""), "*", "\"" + tag + "\"")) {
            assertThat(send(get("query", LARGE).header("If-None-Match", match)).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theTagIsOfAllThatTheAnswerFollowsFrom() {
        var document = "query A($slug: String!) { event(slug: $slug) { slug } } query B { __typename }";
        var requests = new ArrayList<HttpRequest.Builder>();
        requests.add(get("query", document, "operationName", "A", "variables", "{\"slug\": \"kirov-murder\"}"));
        requests.add(get("query", document, "operationName", "A", "variables", "{\"slug\": \"none\"}"));
        requests.add(get("query", document, "operationName", "B", "variables", "{\"slug\": \"none\"}"));
        requests.add(get("query", document, "operationName", "B"));
        requests.add(get("query", document + "#", "operationName", "B"));
        requests.add(get("query", document, "operationName", "B").header("Accept", GRAPHQL));
        assertThat(requests.stream().map(request -> header(send(request), "ETag")))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        assertThat(header(send(get("query", document, "operationName", "B").header("Accept", JSON)), "ETag"))
                .isEqualTo(header(send(get("query", document, "operationName", "B")), "ETag"));
    }

    @Test
    void whatChangedIsSentAnew() throws SQLException {
        Fixture.write(() -> Fixture.event("test-kept", "1900"));
        var kept = "{ event(slug: \"test-kept\") { title } }";
        var first = send(get("query", kept));
        // As psql would: past the application.
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update event set title = 'Changed' where slug = 'test-kept'");
        }
        var second = send(get("query", kept).header("If-None-Match", header(first, "ETag")));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("Changed");
        assertThat(header(second, "ETag")).isNotEqualTo(header(first, "ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ onThisDay(month: 13, day: 1) { totalCount } }",
                "{ nothing }",
                "{",
                "{ event(slug: 1) { slug } }",
                "mutation { __typename }"
            })
    void anErrorIsNotKept(String document) {
        var answer = send(get("query", document));
        assertThat(header(answer, "ETag")).isNull();
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void anAnswerToPostIsNotKept() {
        var tag = header(send(get("query", EVENT)), "ETag");
        var answer = send(query(EVENT).header("If-None-Match", tag));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "ETag")).isNull();
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void headIsGetWithoutABody() {
        var got = send(get("query", EVENT));
        var answer = send(get("query", EVENT).method("HEAD", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        for (var name : List.of("ETag", "Content-Type", "Cache-Control", "Vary")) {
            assertThat(header(answer, name))
                    .as(name)
                    .isEqualTo(header(got, name))
                    .isNotNull();
        }
        assertThat(send(get("query", EVENT)
                                .method("HEAD", BodyPublishers.noBody())
                                .header("If-None-Match", header(got, "ETag")))
                        .statusCode())
                .isEqualTo(304);
        assertThat(send(get("query", "mutation { __typename }").method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void theClientMayHaveItCompressed() throws IOException {
        var plain = sendForBytes(get("query", LARGE));
        assertThat(header(plain, "Content-Encoding")).isNull();
        for (var form : List.of(JSON, GRAPHQL)) {
            var zipped = sendForBytes(get("query", LARGE).header("Accept", form).header("Accept-Encoding", "gzip"));
            assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
            assertThat(zipped.body().length).isLessThan(plain.body().length / 2);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                    .isEqualTo(plain.body());
        }
        var deflated = sendForBytes(get("query", LARGE).header("Accept-Encoding", "gzip;q=0, deflate"));
        assertThat(header(deflated, "Content-Encoding")).isEqualTo("deflate");
        assertThat(new InflaterInputStream(new ByteArrayInputStream(deflated.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(header(sendForBytes(get("query", LARGE).header("Accept-Encoding", "nonsense")), "Content-Encoding"))
                .isNull();
        assertThat(header(sendForBytes(query(LARGE).header("Accept-Encoding", "gzip")), "Content-Encoding"))
                .isEqualTo("gzip");
    }

    /** The bytes are not the same, but the answer is. */
    @Test
    void theTagIsWeakWhereItIsCompressed() {
        var strong = header(send(get("query", LARGE)), "ETag");
        var zipped = sendForBytes(get("query", LARGE).header("Accept-Encoding", "gzip"));
        assertThat(header(zipped, "ETag")).isEqualTo("W/" + strong);
        var again = sendForBytes(
                get("query", LARGE).header("Accept-Encoding", "gzip").header("If-None-Match", "W/" + strong));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "Content-Encoding")).isNull();
        assertThat(header(again, "ETag")).isEqualTo("W/" + strong);
    }
}
