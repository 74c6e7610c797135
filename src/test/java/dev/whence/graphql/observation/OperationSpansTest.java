package dev.whence.graphql.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.graphql.GraphQLClient;
import dev.whence.profile.Observed;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a collector of traces receives, once they are switched on. */
@QuarkusTest
@TestProfile(Observed.class)
class OperationSpansTest {

    @Test
    void aTraceGoesFromTheRequestToItsStatements() throws InterruptedException {
        Observed.Collector.RECEIVED.clear();
        GraphQLClient.query("query Traced { event(slug: \"kirov-murder\") { title } }");

        var received = new StringBuilder();
        for (var expected :
                List.of("Traced", "POST /graphql", "graphql.operation.type", "from event e1_0 where e1_0.slug")) {
            while (received.indexOf(expected) < 0) {
                var batch = Observed.Collector.RECEIVED.poll(30, TimeUnit.SECONDS);
                assertThat(batch).as("%s after %s", expected, received).isNotNull();
                received.append(batch);
            }
        }
    }
}
