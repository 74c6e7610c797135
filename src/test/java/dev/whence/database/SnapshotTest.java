package dev.whence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.event.Event;
import dev.whence.event.Fixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SnapshotTest {

    @Inject
    Snapshot snapshot;

    @Inject
    Session session;

    @AfterEach
    void clear() {
        Fixture.clear();
    }

    @Test
    void whatIsCommittedWhileItIsReadIsSeenByTheNextOnly() {
        Fixture.write(() -> Fixture.event("test-before", "1900"));

        var seen = snapshot.read(() -> {
            var first = events();
            onAnotherThread(() -> Fixture.write(() -> {
                Fixture.event("test-meanwhile", "1900");
                Event.delete("slug", "test-before");
            }));
            return new long[] {first, events(), events("test-before"), events("test-meanwhile")};
        });

        assertThat(seen).containsExactly(seen[0], seen[0], 1, 0);
        assertThat(snapshot.<Long>read(() -> events("test-before"))).isZero();
        assertThat(snapshot.<Long>read(() -> events("test-meanwhile"))).isOne();
    }

    @Test
    void nothingCanBeWrittenWithinIt() {
        assertThatThrownBy(() -> snapshot.read(
                        () -> session.createMutationQuery("delete from Section").executeUpdate()))
                .hasMessageContaining("read-only transaction");
    }

    /** In SQL, so that it is the database that answers and not the session from its memory. */
    private long events() {
        return session.createNativeQuery("select count(*) from event", Long.class)
                .getSingleResult();
    }

    private long events(String slug) {
        return session.createNativeQuery("select count(*) from event where slug = ?1", Long.class)
                .setParameter(1, slug)
                .getSingleResult();
    }

    private static void onAnotherThread(Runnable work) {
        CompletableFuture.runAsync(work, Thread::startVirtualThread).join();
    }
}
