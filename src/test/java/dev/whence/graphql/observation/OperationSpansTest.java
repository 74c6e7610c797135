package dev.whence.graphql.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.graphql.GraphQLClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a collector of traces receives, once they are switched on. */
@QuarkusTest
@TestProfile(Observed.class)
class OperationSpansTest {

    @Test
    void aTraceGoesFromTheRequestToItsStatements() throws InterruptedException {
        GraphQLClient.query("query Traced { event(slug: \"kirov-murder\") { title } }");

        var received = new StringBuilder();
        while (!received.toString().contains("Traced")) {
            var batch = Observed.Collector.RECEIVED.poll(30, TimeUnit.SECONDS);
            assertThat(batch).as("more traces after %s", received).isNotNull();
            received.append(batch);
        }
        assertThat(received)
                .contains("POST /graphql")
                .contains("graphql.operation.type")
                .contains("from event e1_0 where e1_0.slug");
    }
}
