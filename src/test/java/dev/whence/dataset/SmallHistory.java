package dev.whence.dataset;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A small history that is loaded over the bundled one. Each test is one transaction that is rolled back, so that the bundled history comes back. */
abstract class SmallHistory {

    static final String HISTORY = """
            sources:
              - {slug: book, title: A book, authors: [Ann Author], kind: BOOK, level: SECONDARY}
              - {slug: letter, title: A letter, kind: ARCHIVE, level: PRIMARY}
            contexts:
              - {slug: era, name: An era, kind: ERA, summary: An era., span: "1900/1950", definedBy: book}
            places:
              - {slug: country, name: Country, kind: ADMINISTRATIVE}
              - {slug: town, name: Town, kind: SETTLEMENT, names: [{name: Old Town}], parents: [{place: country}]}
            people:
              - {slug: ann, name: Ann, born: "1880", affiliations: [{key: member, organisation: party}]}
              - {slug: bob, name: Bob}
            organisations:
              - {slug: party, name: A party}
            events:
              - {slug: war, title: A war, summary: A war., kind: PROCESS, date: "1914/1918"}
              - slug: rising
                title: A rising
                summary: A rising.
                kind: OCCURRENCE
                date: "1917-11-07"
                partOf: war
                contexts: [era]
                datings:
                  - {key: early, of: EVENT, date: "1917-11-07", preferred: true}
                  - {key: late, of: EVENT, date: "1917-11-08"}
                settings: [{key: at-town, place: town, role: LOCATION}]
                participations:
                  - {key: led, person: ann, role: LEADER}
                  - {key: took-part, person: bob, role: PARTICIPANT}
                causes:
                  - {key: from-war, cause: war, type: CONTRIBUTED_TO, explanation: It wore them out.,
                     citations: [{source: book, note: Says so.}]}
                assertions:
                  - {key: toll, statement: Two died.}
                explanations:
                  - {key: reading, title: A reading, summary: The war., affirms: [from-war], denies: [led],
                     citations: [{source: book, note: Reads it so.}]}
                narrative: [{kind: ACCOUNT, body: It rose.}]
            """;

    private static final Logger LOG = Logger.getLogger(OwnRows.class.getName());

    @Inject
    Session session;

    final List<String> warnings = new ArrayList<>();

    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            warnings.add(logged.getMessage().formatted(logged.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void load() {
        LOG.addHandler(listener);
        QuarkusTransaction.begin();
        sync(HISTORY);
    }

    @AfterEach
    void rollBack() {
        QuarkusTransaction.rollback();
        LOG.removeHandler(listener);
    }

    /** As a start of the application does, which begins with nothing in memory, and ends with all constraints checked. */
    void sync(String text) {
        new HistorySync(session, HistoryReader.read(Map.of("test.yaml", text))).run();
        write("set constraints all immediate");
        session.clear();
    }

    List<String> keys(String table) {
        return session.createNativeQuery(
                        "select %s from %s".formatted(table.equals("statement") ? "key" : "slug", table), String.class)
                .getResultList();
    }

    long count(String table) {
        return session.createNativeQuery("select count(*) from " + table, Long.class)
                .getSingleResult();
    }

    String one(String sql) {
        return session.createNativeQuery(sql, String.class).getSingleResult();
    }

    void write(String sql) {
        session.createNativeMutationQuery(sql).executeUpdate();
    }
}
