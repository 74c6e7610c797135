package dev.whence.event;

import static dev.whence.event.Fixture.affirms;
import static dev.whence.event.Fixture.assertion;
import static dev.whence.event.Fixture.denies;
import static dev.whence.event.Fixture.event;
import static dev.whence.event.Fixture.explanation;
import static dev.whence.event.Fixture.link;
import static dev.whence.event.Fixture.participation;
import static dev.whence.event.Fixture.person;
import static dev.whence.event.Fixture.place;
import static dev.whence.event.Fixture.setting;
import static dev.whence.graphql.GraphQLClient.query;
import static dev.whence.graphql.GraphQLClient.refusal;
import static dev.whence.graphql.GraphQLClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.Standing;
import dev.whence.relation.GlobalId;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LensTest {

    private static final String SEEN = """
            query ($lens: Lens) { event(slug: "test-event") {
                causes(lens: $lens) { totalCount nodes { id } } consequences(lens: $lens) { totalCount nodes { id } }
                people(lens: $lens) { totalCount nodes { id } } places(lens: $lens) { id } assertions(lens: $lens) { id } } }""";

    /** Claims of five kinds about one event, which differ in how sure they are and how they are received. */
    @BeforeAll
    static void write() {
        Fixture.write(() -> {
            var event = event("test-event", "1900");
            var person = person("test-person");
            var sure = link("sure", event("test-cause", "1899"), event);
            sure.certainty = Certainty.CERTAIN;
            var likely = link("likely", event, event("test-effect", "1901"));
            likely.certainty = Certainty.PROBABLE;
            likely.type = CausalLinkType.TRIGGERED;
            var who = participation("who", event, person, ParticipationRole.AGENT);
            who.certainty = Certainty.POSSIBLE;
            who.standing = Standing.DISPUTED;
            var where = setting("where", event, place("test-place"), SettingRole.LOCATION);
            where.standing = Standing.REJECTED;
            var why = assertion("why", event);
            why.certainty = Certainty.DOUBTFUL;

            var mine = explanation("mine", event);
            affirms(mine, 0, where);
            affirms(mine, 1, who);
            denies(mine, 0, sure);
            var rival = explanation("rival", event);
            affirms(rival, 0, who);
            affirms(rival, 1, why);
            var elsewhere = explanation("elsewhere", event("test-elsewhere", "1900"));
            affirms(elsewhere, 0, likely);
        });
    }

    @AfterAll
    static void clear() {
        Fixture.clear();
    }

    /** {@code likely} is of the event after, and the others are of the event itself. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            | likely sure who why
            standings: null                                  | likely sure who why
            standings: [ACCEPTED]                            | likely sure why
            standings: [DISPUTED]                            | who
            standings: [REJECTED]                            | where
            standings: [ACCEPTED, DISPUTED, REJECTED]        | likely sure where who why
            standings: []                                    |
            minCertainty: CERTAIN                            | sure
            minCertainty: PROBABLE                           | likely sure
            minCertainty: POSSIBLE                           | likely sure who
            minCertainty: DOUBTFUL                           | likely sure who why
            minCertainty: CERTAIN, standings: [REJECTED]     | where
            types: null                                      | likely sure who why
            types: [TRIGGERED]                               | likely who why
            types: [TRIGGERED, CAUSED]                       | likely sure who why
            types: []                                        | who why
            types: [CAUSED], minCertainty: PROBABLE          | sure
            without: null                                    | likely sure who why
            without: []                                      | likely sure who why
            """)
    void showsThose(String lens, String expected) {
        assertThat(keys(query(
                        SEEN.replace("($lens: Lens)", "").replace("$lens", "{" + (lens == null ? "" : lens) + "}"))))
                .isEqualTo(set(expected));
    }

    @Test
    void noLensIsTheEmptyLens() {
        assertThat(keys(query(SEEN, "lens", null)))
                .isEqualTo(keys(query(SEEN, "lens", Map.of())))
                .isEqualTo(set("likely sure who why"));
    }

    @Test
    void leavesClaimsOut() {
        var who = new GlobalId("Participation", "test-event/who").toString();
        var likely = new GlobalId("CausalLink", "test-effect/likely").toString();

        assertThat(keys(query(SEEN, "lens", Map.of("without", List.of(who))))).isEqualTo(set("likely sure why"));
        assertThat(keys(query(SEEN, "lens", Map.of("without", List.of(who, likely, who)))))
                .isEqualTo(set("sure why"));
        assertThat(keys(query(SEEN, "lens", Map.of("without", Collections.nCopies(200, who)))))
                .isEqualTo(set("likely sure why"));
    }

    /** What it affirms is added, what it denies is dropped, and so is what its rival alone affirms. */
    @Test
    void looksThroughAnExplanation() {
        var mine = new GlobalId("Explanation", "test-event/mine").toString();
        var rival = new GlobalId("Explanation", "test-event/rival").toString();

        assertThat(keys(query(SEEN, "lens", Map.of("explanation", mine)))).isEqualTo(set("likely where who"));
        assertThat(keys(query(SEEN, "lens", Map.of("explanation", rival)))).isEqualTo(set("likely sure who why"));
        assertThat(keys(query(SEEN, "lens", Map.of("explanation", mine, "standings", List.of()))))
                .isEqualTo(set("where who"));
        assertThat(keys(query(SEEN, "lens", Map.of("explanation", mine, "minCertainty", "CERTAIN"))))
                .isEqualTo(set("where"));
    }

    @Test
    void whatItNamesMayBeNamedByItsKeyToo() {
        assertThat(keys(query(SEEN, "lens", Map.of("without", List.of("test-event/who")))))
                .isEqualTo(set("likely sure why"));
        assertThat(keys(query(SEEN, "lens", Map.of("explanation", "test-event/mine"))))
                .isEqualTo(set("likely where who"));
    }

    @Test
    void claimsThatDoNotExistAreRefused() {
        for (var argument : List.of("without", "explanation")) {
            assertRefused("NOT_FOUND", argument, new GlobalId("CausalLink", "test-event/nothing").toString());
            assertRefused("NOT_FOUND", argument, new GlobalId("Event", "test-event").toString());
            assertRefused("NOT_FOUND", argument, "test-event/nothing");
            assertRefused("BAD_INPUT", argument, "test-event");
            assertRefused("BAD_INPUT", argument, "");
        }
        // An explanation is no claim, a claim no explanation, and a participation no causal link.
        assertRefused("NOT_FOUND", "without", new GlobalId("Explanation", "test-event/mine").toString());
        assertRefused("NOT_FOUND", "without", "test-event/mine");
        assertRefused("NOT_FOUND", "explanation", "test-event/who");
        assertRefused("NOT_FOUND", "without", new GlobalId("CausalLink", "test-event/who").toString());
        assertRefused("NOT_FOUND", "explanation", new GlobalId("Participation", "test-event/who").toString());
        assertRefused("NOT_FOUND", "explanation", new GlobalId("Participation", "test-event/mine").toString());
    }

    @Test
    void tooManyLeftOutAreRefused() {
        var who = new GlobalId("Participation", "test-event/who").toString();

        assertRefused("BAD_INPUT", "without", Collections.nCopies(201, who).toArray(String[]::new));
    }

    private static void assertRefused(String code, String argument, String... ids) {
        var lens = Map.of(argument, argument.equals("without") ? List.of(ids) : ids[0]);
        var refusal = refusal(
                "query ($lens: Lens) { event(slug: \"test-event\") { causes(lens: $lens) { totalCount } } }",
                "lens",
                lens);
        assertThat(refusal.code()).as("%s of %s", code, argument).isEqualTo(code);
        assertThat(refusal.argument()).isEqualTo("lens." + argument);
        assertThat(refusal.field()).isEqualTo("event");
    }

    /** The claims that were shown, by the keys within their entries; the counts agree. */
    private static Set<String> keys(JsonNode data) {
        var ids = new ArrayList<String>();
        for (var list : List.of("causes", "consequences", "people")) {
            var connection = data.path("event").path(list);
            assertThat(connection.path("totalCount").intValue())
                    .isEqualTo(connection.path("nodes").size());
            ids.addAll(texts(connection, "/nodes", "/id"));
        }
        ids.addAll(texts(data, "/event/places", "/id"));
        ids.addAll(texts(data, "/event/assertions", "/id"));
        return new TreeSet<>(ids.stream()
                .map(id -> GlobalId.parse(id).orElseThrow().key())
                .map(key -> key.substring(key.indexOf('/') + 1))
                .toList());
    }

    private static Set<String> set(String keys) {
        return keys == null ? Set.of() : new TreeSet<>(List.of(keys.split(" ")));
    }
}
