package dev.whence.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    @Test
    void itIsOverWhenTheTimeIsUp() throws InterruptedException {
        var deadline = Deadline.in(Duration.ofMillis(1));
        var over = new CountDownLatch(1);
        deadline.whenOver(over::countDown);

        assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(deadline.isOver()).isTrue();
        assertThat(deadline.left()).isZero();
    }

    @Test
    void itIsOverWhenTheClientHasLeft() throws InterruptedException {
        var deadline = Deadline.in(Duration.ofHours(1));
        var before = new CountDownLatch(1);
        var after = new CountDownLatch(1);
        deadline.whenOver(before::countDown);
        assertThat(deadline.isOver()).isFalse();
        assertThat(deadline.left()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));

        deadline.cancel();
        deadline.whenOver(after::countDown);

        assertThat(before.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(after.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(deadline.isOver()).isTrue();
    }

    @Test
    void whatIsDoneIsNotEndedAnyMore() throws InterruptedException {
        var deadline = Deadline.in(Duration.ofMillis(100));
        var ended = new CountDownLatch(1);
        deadline.whenOver(ended::countDown);

        deadline.close();

        assertThat(ended.await(500, TimeUnit.MILLISECONDS)).isFalse();
    }
}
