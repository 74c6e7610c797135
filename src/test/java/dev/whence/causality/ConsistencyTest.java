package dev.whence.causality;

import static dev.whence.graphql.GraphQLClient.query;
import static dev.whence.graphql.GraphQLClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.event.Fixture;
import dev.whence.evidence.Statement;
import dev.whence.relation.GlobalId;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of the faults and the look-alikes that were planted, the report finds the faults, all of them and nothing else. */
@QuarkusTest
class ConsistencyTest {

    private static final String PAGE = """
            query ($kinds: [FindingKind!], $verdicts: [Verdict!], $first: Int, $after: String) {
                consistency(kinds: $kinds, verdicts: $verdicts, first: $first, after: $after) {
                    totalCount nodes { kind verdict message claims { id } events { slug } } pageInfo { hasNextPage endCursor } } }""";

    /** All that is found, read once. */
    private static List<JsonNode> everything;

    @BeforeAll
    static void plant() {
        PlantedFaults.write();
    }

    @AfterAll
    static void clear() {
        Fixture.clear();
    }

    @Test
    void findsWhatWasPlantedAndNothingElse() {
        assertThat(planted()).extracting(ConsistencyTest::line).containsExactlyElementsOf("""
                EFFECT_BEFORE_CAUSE POSSIBLE_VIOLATION test-decade-effect/back: test-decade-cause test-decade-effect
                EFFECT_BEFORE_CAUSE VIOLATION test-era-effect/back: test-era-cause test-era-effect
                EFFECT_BEFORE_CAUSE POSSIBLE_VIOLATION test-ides-effect/back: test-ides-cause test-ides-effect
                EFFECT_BEFORE_CAUSE VIOLATION test-julian-effect/back: test-julian-cause test-julian-effect
                EFFECT_BEFORE_CAUSE POSSIBLE_VIOLATION test-one-of-effect/back: test-one-of-cause test-one-of-effect
                EFFECT_BEFORE_CAUSE VIOLATION test-open-effect/back: test-open-cause test-open-effect
                EFFECT_BEFORE_CAUSE POSSIBLE_VIOLATION test-same-year-effect/back: test-same-year-cause test-same-year-effect
                EFFECT_BEFORE_CAUSE VIOLATION test-span-effect/back: test-span-cause test-span-effect
                EFFECT_BEFORE_CAUSE POSSIBLE_VIOLATION test-unknown-effect/back: test-unknown-cause test-unknown-effect
                EFFECT_BEFORE_CAUSE VIOLATION test-year-effect/back: test-year-cause test-year-effect
                CAUSAL_CYCLE POSSIBLE_VIOLATION : test-eight-a test-eight-b test-eight-c
                CAUSAL_CYCLE POSSIBLE_VIOLATION : test-three-a test-three-b test-three-c
                CAUSAL_CYCLE POSSIBLE_VIOLATION : test-two-a test-two-b
                PARTICIPANT_NOT_ALIVE VIOLATION test-born-later/born-later: test-born-later
                PARTICIPANT_NOT_ALIVE POSSIBLE_VIOLATION test-born-that-year/born-that-year: test-born-that-year
                PARTICIPANT_NOT_ALIVE VIOLATION test-died-before-our-era/died-before-our-era: test-died-before-our-era
                PARTICIPANT_NOT_ALIVE VIOLATION test-died-before/died-before: test-died-before
                PARTICIPANT_NOT_ALIVE POSSIBLE_VIOLATION test-died-that-decade/died-that-decade: test-died-that-decade
                PARTICIPANT_NOT_ALIVE VIOLATION test-dissolved-before/dissolved-before: test-dissolved-before
                PARTICIPANT_NOT_ALIVE POSSIBLE_VIOLATION test-dissolved-over-years/dissolved-over-years: test-dissolved-over-years
                PARTICIPANT_NOT_ALIVE VIOLATION test-founded-later/founded-later: test-founded-later
                PARTICIPANT_NOT_ALIVE POSSIBLE_VIOLATION test-founded-some-time/founded-some-time: test-founded-some-time
                NO_SOURCE NOTICE test-teller/member:
                NO_SOURCE NOTICE test-told/denied:
                NO_SOURCE NOTICE test-told/when:
                NO_SOURCE NOTICE test-told/where:
                NO_SOURCE NOTICE test-told/who:
                NO_SOURCE NOTICE test-told/why:
                SINGLE_SOURCE NOTICE test-told/one-work:
                SINGLE_SOURCE NOTICE test-told/one-work-twice:
                """.lines()
                .toList());
    }

    private static String line(JsonNode finding) {
        return "%s %s %s: %s"
                .formatted(
                        finding.path("kind").asText(),
                        finding.path("verdict").asText(),
                        String.join(
                                " ",
                                texts(finding, "/claims", "/id").stream()
                                        .map(id ->
                                                GlobalId.parse(id).orElseThrow().key())
                                        .toList()),
                        String.join(" ", texts(finding, "/events", "/slug")))
                .strip();
    }

    private static List<String> keys(JsonNode finding) {
        return texts(finding, "/claims", "/id").stream()
                .map(id -> GlobalId.parse(id).orElseThrow().key())
                .toList();
    }

    @Test
    void aMessageNamesWhatToLookAt() {
        assertThat(planted())
                .extracting(finding -> finding.path("message").asText())
                .contains("""
                "test-year-effect" (1934) starts before its cause "test-year-cause" (1935). Mend a date, or reject the link.
                "test-decade-effect" (193X) may start before its cause "test-decade-cause" (1935). Mend a date, or reject the link.
                These events cause each other in a circle: "test-two-a", "test-two-b". Feedback may be meant; otherwise reject a link.
                test-born-later (1936-12-31 to unknown) was not there for "test-born-later" (1934). Mend a date, or reject the participation.
                test-died-that-decade (unknown to 193X) may not have been there for "test-died-that-decade" (1934). Mend a date, or reject the participation.
                The participation "test-told/who" cites no work. Cite one.
                The causal link "test-told/why" cites no work. Cite one.
                The assertion "test-told/one-work" is held to be certain, but cites one work only. Cite another, or lower its certainty.
                """.lines().toArray(String[]::new));
        assertThat(planted())
                .allSatisfy(finding -> assertThat(finding.path("message").asText())
                        .contains(
                                finding.path("events").isEmpty() ? keys(finding) : texts(finding, "/events", "/slug")));
    }

    /** The advice is to reject a claim that contradicts, and to lower the certainty of one that one work holds. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EFFECT_BEFORE_CAUSE   | test-year-effect/back      | standing = 'REJECTED'  | true
            EFFECT_BEFORE_CAUSE   | test-year-effect/back      | standing = 'DISPUTED'  | false
            EFFECT_BEFORE_CAUSE   | test-year-effect/back      | certainty = 'DOUBTFUL' | false
            CAUSAL_CYCLE          | test-two-b/from-two-a      | standing = 'REJECTED'  | true
            CAUSAL_CYCLE          | test-two-b/from-two-a      | standing = 'DISPUTED'  | false
            CAUSAL_CYCLE          | test-two-b/from-two-a      | certainty = 'DOUBTFUL' | false
            PARTICIPANT_NOT_ALIVE | test-born-later/born-later | standing = 'REJECTED'  | true
            PARTICIPANT_NOT_ALIVE | test-born-later/born-later | standing = 'DISPUTED'  | false
            PARTICIPANT_NOT_ALIVE | test-born-later/born-later | certainty = 'DOUBTFUL' | false
            NO_SOURCE             | test-told/who              | standing = 'REJECTED'  | false
            NO_SOURCE             | test-told/who              | certainty = 'DOUBTFUL' | false
            SINGLE_SOURCE         | test-told/one-work         | certainty = 'PROBABLE' | true
            SINGLE_SOURCE         | test-told/one-work         | standing = 'REJECTED'  | false
            """)
    void whatIsAdvisedClearsAFindingAndNothingElse(FindingKind kind, String claim, String change, boolean cleared) {
        var kinds = List.of(kind.name());
        var before = all(kinds, null, 200).size();
        try {
            set(claim, change);
            assertThat(all(kinds, null, 200)).hasSize(cleared ? before - 1 : before);
        } finally {
            set(claim, "standing = 'ACCEPTED', certainty = 'CERTAIN'");
        }
    }

    private static void set(String claim, String change) {
        Fixture.write(() -> assertThat(Statement.getEntityManager()
                        .createNativeQuery("update statement set " + change + " where key = ?1")
                        .setParameter(1, claim)
                        .executeUpdate())
                .isOne());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CAUSAL_CYCLE                                                |
            PARTICIPANT_NOT_ALIVE EFFECT_BEFORE_CAUSE                   | VIOLATION
            EFFECT_BEFORE_CAUSE PARTICIPANT_NOT_ALIVE CAUSAL_CYCLE      | NOTICE POSSIBLE_VIOLATION POSSIBLE_VIOLATION
            EFFECT_BEFORE_CAUSE SINGLE_SOURCE                           | POSSIBLE_VIOLATION
            CAUSAL_CYCLE                                                | NOTICE
                                                                        | VIOLATION POSSIBLE_VIOLATION
            ''                                                          |
                                                                        | ''
            """)
    void itIsFilteredByKindAndByVerdict(String kinds, String verdicts) {
        assertThat(all(names(kinds), names(verdicts), 200))
                .isEqualTo(everything().stream()
                        .filter(finding -> isAmong(finding.path("kind"), kinds))
                        .filter(finding -> isAmong(finding.path("verdict"), verdicts))
                        .toList());
    }

    private static boolean isAmong(JsonNode name, String names) {
        return names == null || names(names).contains(name.asText());
    }

    private static List<String> names(String names) {
        return names == null ? null : names.isEmpty() ? List.of() : List.of(names.split(" "));
    }

    @Test
    void pagesOfAnySizeAreTheSameList() {
        var kinds = List.of("CAUSAL_CYCLE", "EFFECT_BEFORE_CAUSE");
        var whole = all(kinds, null, 200);

        assertThat(whole).hasSizeGreaterThan(12);
        for (int first = 1; first <= whole.size() + 1; first++) {
            assertThat(all(kinds, null, first)).as("%d a page", first).isEqualTo(whole);
        }
    }

    private static List<JsonNode> everything() {
        if (everything == null) {
            everything = all(null, null, 200);
        }
        return everything;
    }

    /** The findings about what was planted; the bundled history has its own. */
    private static List<JsonNode> planted() {
        return everything().stream()
                .filter(finding -> line(finding).contains(" test-"))
                .toList();
    }

    /** All findings, page by page; the count on each page is that of all. */
    private static List<JsonNode> all(List<String> kinds, List<String> verdicts, int first) {
        var all = new ArrayList<JsonNode>();
        var counts = new HashSet<Integer>();
        JsonNode page;
        String after = null;
        do {
            page = query(PAGE, "kinds", kinds, "verdicts", verdicts, "first", first, "after", after)
                    .path("consistency");
            assertThat(page.path("nodes").size()).isLessThanOrEqualTo(first);
            page.path("nodes").forEach(all::add);
            counts.add(page.path("totalCount").asInt());
            after = page.at("/pageInfo/endCursor").textValue();
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        assertThat(counts).isEqualTo(Set.of(all.size()));
        return all;
    }
}
