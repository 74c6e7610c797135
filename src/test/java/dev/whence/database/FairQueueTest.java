package dev.whence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is next, and who gives way. */
@Timeout(60)
class FairQueueTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    @Test
    void whoeverHasTheFewestConnectionsIsNext() throws InterruptedException {
        var queue = new FairQueue(2, 2, 10, LONG);
        queue.enter("greedy", LONG);
        queue.enter("greedy", LONG);
        for (var client : List.of("greedy", "greedy", "modest", "other", "modest")) {
            line(queue, client);
        }
        for (var turn :
                List.of("greedy > modest", "modest > other", "other > modest", "modest > greedy", "greedy > greedy")) {
            var clients = turn.split(" > ");
            queue.leave(clients[0]);
            assertThat(events.take()).isEqualTo(clients[1] + " reads");
        }
    }

    @Test
    void nobodyHasMoreThanItsShareEvenOfWhatIsFree() throws InterruptedException {
        var queue = new FairQueue(3, 2, 10, LONG);
        queue.enter("greedy", LONG);
        queue.enter("greedy", LONG);
        line(queue, "greedy");
        line(queue, "greedy");
        queue.enter("modest", LONG);
        line(queue, "modest");

        queue.leave("modest");
        assertThat(events.take()).isEqualTo("modest reads");
        queue.leave("modest");
        assertThat(events).isEmpty();
        queue.leave("greedy");
        assertThat(events.take()).isEqualTo("greedy reads");
        queue.enter("modest", LONG);
        queue.leave("greedy");
        assertThat(events.take()).isEqualTo("greedy reads");
    }

    @Test
    void whoeverHasMostInAFullQueueGivesWay() throws InterruptedException {
        var queue = new FairQueue(1, 1, 3, LONG);
        queue.enter("greedy", LONG);
        line(queue, "greedy");
        line(queue, "greedy");
        line(queue, "modest");

        assertIsFull(queue, "greedy");
        line(queue, "other");
        assertThat(events.take()).isEqualTo("greedy is sent away");
        assertIsFull(queue, "one more");

        queue.leave("greedy");
        queue.leave("greedy");
        queue.leave("modest");
        assertThat(List.of(events.take(), events.take(), events.take()))
                .containsExactlyInAnyOrder("greedy reads", "modest reads", "other reads");
    }

    @Test
    void whoeverWaitsTooLongIsSentAwayAndTakesNoTurn() {
        var queue = new FairQueue(1, 1, 1, LONG);
        queue.enter("first", LONG);
        assertThatThrownBy(() -> queue.enter("second", Duration.ofMillis(1))).isInstanceOf(UnavailableException.class);
        queue.leave("first");
        queue.enter("third", Duration.ZERO);
        assertIsFull(new FairQueue(0, 0, 0, LONG), "anybody");
    }

    private static void assertIsFull(FairQueue queue, String client) {
        assertThatThrownBy(() -> queue.enter(client, LONG)).isInstanceOf(UnavailableException.class);
    }

    /** Waits until the reading has its place. */
    private void line(FairQueue queue, String client) throws InterruptedException {
        var thread = Thread.ofVirtual().start(() -> {
            try {
                queue.enter(client, LONG);
                events.add(client + " reads");
            } catch (UnavailableException e) {
                events.add(client + " is sent away");
            }
        });
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
    }
}
