package dev.whence.graphql.observation;

import static dev.whence.graphql.GraphQLClient.answer;
import static dev.whence.graphql.GraphQLClient.query;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** What an operator reads at {@code /q/metrics}. */
@QuarkusTest
@TestProfile(Observed.class)
class OperationMetricsTest {

    @Test
    void operationsAreCountedTimedAndWeighedByName() {
        var document = "query Weighed { event(slug: \"kirov-murder\") { title causes { nodes { cause { title } } } } }";
        query(document);
        query(document);

        assertThat(value("whence_graphql_operations_seconds_count{operation=\"Weighed\"}"))
                .isEqualTo(2);
        assertThat(value("whence_graphql_operations_seconds_bucket{operation=\"Weighed\",le=\"+Inf\"}"))
                .isEqualTo(2);
        // The event, the page of links, the links, and their causes.
        assertThat(value("whence_graphql_statements_sum{operation=\"Weighed\"}"))
                .isEqualTo(8);
        assertThat(value("whence_graphql_cost_count{operation=\"Weighed\"}")).isEqualTo(2);
        assertThat(value("whence_graphql_cost_sum{operation=\"Weighed\"}")).isPositive();
    }

    @Test
    void errorsAreCountedByCode() {
        var refused = "whence_graphql_errors_total{code=\"VALIDATION_FAILED\",operation=\"(refused)\"}";
        answer("query Misspelt { evnt }");
        var before = value(refused);
        answer("query Misspelt { evnt }");
        assertThat(value(refused)).isEqualTo(before + 1);

        answer("query Misled { causalGraph(around: [\"no-such-event\"]) { stale } }");
        assertThat(value("whence_graphql_errors_total{code=\"NOT_FOUND\",operation=\"Misled\"}"))
                .isEqualTo(1);
    }

    @Test
    void theCausalGraphIsShown() {
        assertThat(value("whence_causality_graph_events")).isGreaterThan(500);
        assertThat(value("whence_causality_graph_links")).isGreaterThan(900);
        assertThat(value("whence_causality_graph_version")).isPositive();
        assertThat(value("whence_causality_graph_size_bytes")).isGreaterThan(10_000);
        assertThat(value("whence_causality_graph_load_seconds")).isPositive();
        assertThat(value("whence_causality_graph_age_seconds")).isPositive();
    }

    @Test
    void soArePoolAndRequests() {
        query("{ __typename }");
        assertThat(value("agroal_available_count{datasource=\"default\"}")).isPositive();
        assertThat(value("whence_queue_waiting")).isZero();
        assertThat(value("whence_websocket_connections")).isZero();
        assertThat(get("/q/metrics").asString())
                .contains("http_server_requests_seconds_count{method=\"POST\"")
                .contains("uri=\"/graphql\"");
    }

    private static double value(String meter) {
        return get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(meter + ' '))
                // After the value there may be an exemplar.
                .mapToDouble(line ->
                        Double.parseDouble(line.substring(meter.length() + 1).split(" ")[0]))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + meter));
    }
}
