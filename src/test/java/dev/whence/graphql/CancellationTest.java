package dev.whence.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.database.Snapshot;
import dev.whence.graphql.limit.Deadline;
import dev.whence.graphql.request.ErrorCode;
import dev.whence.graphql.request.Request;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A request that nobody waits for any more ends at its next field, also while it only computes. */
@QuarkusTest
class CancellationTest {

    @Inject
    Engine engine;

    @Inject
    Snapshot snapshot;

    @Test
    @Timeout(60)
    void nothingOfItIsShown() {
        var request = request("{ __typename }");
        request.deadline().cancel();

        var result = engine.execute(request);

        assertThat(result.isDataPresent()).isFalse();
        assertThat(Errors.refusal(result)).contains(ErrorCode.TIMEOUT);
    }

    @Test
    @Timeout(60)
    void itEndsInTheMiddleToo() {
        var document =
                "{ events(first: 200) { nodes { title consequences(first: 20) { nodes { effect { title causes(first: 1) { nodes { id } } } } } } } }";
        for (int millis = 1; millis < 100; millis += 7) {
            var begun = System.nanoTime();
            var request = request(document);
            Thread.startVirtualThread(cancelAfter(millis, request.deadline()));
            var result = snapshot.read(() -> engine.execute(request));

            // What hangs ends with the request's time only, after ten seconds.
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(9));
            // It may have been done before.
            assertThat(Errors.refusal(result).isEmpty() || !result.isDataPresent())
                    .isTrue();
            assertThat(result.getErrors())
                    .allSatisfy(error -> assertThat(Errors.code(error)).isEqualTo(ErrorCode.TIMEOUT));
        }
    }

    private static Runnable cancelAfter(int millis, Deadline deadline) {
        return () -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            deadline.cancel();
        };
    }

    private Prepared request(String document) {
        var prepared = engine.prepare(new Request(document, null, Map.of(), Map.of()));
        assertThat(prepared.isRefused()).isFalse();
        return prepared;
    }
}
