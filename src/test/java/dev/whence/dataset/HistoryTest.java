package dev.whence.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whence.dataset.History.Located;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of the history: those that are bundled, and what is said of mistakes in such files. */
class HistoryTest {

    /** Good as it stands; each mistake is made by replacing some of its text. */
    private static final String GOOD = """
            sources:
              - {slug: book, title: A book, kind: BOOK, level: SECONDARY, year: 1990}
              - {slug: letter, title: A letter, kind: ARCHIVE, level: PRIMARY}
            contexts:
              - {slug: era, name: An era, kind: ERA, summary: An era., span: "1900/1950", definedBy: book}
              - {slug: theme, name: A theme, kind: THEME, summary: A theme., partOf: era}
            places:
              - {slug: country, name: Country, kind: ADMINISTRATIVE}
              - slug: town
                name: Town
                kind: SETTLEMENT
                latitude: 59.94
                longitude: 30.31
                names: [{name: Old Town, language: en, date: "1900/1920"}]
                parents: [{place: country, date: "1900/1950"}]
            people:
              - slug: person
                name: A person
                born: {edtf: "1400-03-15", calendar: JULIAN}
                datings: [{key: born-then, of: BIRTH, date: {edtf: "1400-03-15", calendar: JULIAN}, preferred: true}]
                affiliations: [{key: member, organisation: party, date: "1920"}]
            organisations:
              - {slug: party, name: A party, founded: "1918"}
            events:
              - {slug: war, title: A war, summary: A war., kind: PROCESS, date: "1914/1918"}
              - {slug: plot, title: A plot, summary: A plot., kind: OCCURRENCE, date: "1916", occurred: false,
                 causes: [{key: from-war, cause: war, type: PREVENTED, explanation: So it was.,
                           citations: [{source: letter, note: Says that.}]}]}
              - slug: rising
                title: A rising
                summary: A rising.
                kind: OCCURRENCE
                date: "1917-11-07"
                partOf: war
                contexts: [theme]
                datings: [{key: dated, of: EVENT, date: "1917-11-07", preferred: true}]
                settings: [{key: at-town, place: town, role: LOCATION}]
                participations: [{key: led, person: person, role: LEADER}]
                assertions: [{key: toll, statement: Two died.}]
                causes:
                  - key: from-the-war
                    cause: war
                    type: CONTRIBUTED_TO
                    explanation: The war wore them out.
                    citations: [{source: book, note: Says so.}]
                explanations:
                  - key: reading
                    title: A reading
                    summary: It was the war.
                    affirms: [from-the-war, plot/from-war]
                    denies: [led]
                    citations: [{source: book, note: Reads it so.}]
            """;

    private static final Path FOLDER = Path.of("src/main/resources/history");

    @Test
    void theBundledHistoryKeepsItsRules() {
        assertThat(HistoryLoader.read().entries()).hasSizeGreaterThan(500);
    }

    @Test
    void theIndexNamesEachFileOfItsFolderOnce() throws IOException {
        var index = Files.readAllLines(FOLDER.resolve("index.txt"));
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("index.txt")))
                    .containsExactlyInAnyOrderElementsOf(index);
        }
        assertThat(HistoryLoader.read().entries().stream().map(Located::file).distinct())
                .containsExactlyElementsOf(index);
    }

    @Test
    void whatIsRightIsRead() {
        assertThat(HistoryReader.read(Map.of("good.yaml", GOOD)).entries())
                .extracting(located -> located.entry().slug())
                .containsExactly(
                        "book", "letter", "era", "theme", "country", "town", "person", "party", "war", "plot",
                        "rising");
    }

    @Test
    void sectionsMayBeLeftOutOrEmpty() {
        assertThat(HistoryReader.read(Map.of("a.yaml", "events:\n", "b.yaml", "people: []\n"))
                        .entries())
                .isEmpty();
    }

    @Test
    void referencesReachIntoOtherFiles() {
        var files = GOOD.split("(?=people:)");
        assertThat(HistoryReader.read(Map.of("a.yaml", files[1], "b.yaml", files[0]))
                        .entries())
                .hasSize(11);
    }

    static List<Arguments> mistakes() {
        return List.of(
                // The file
                mistake("unreadable", "contexts:", "contexts: [", "bad.yaml: line ", "not readable as YAML"),
                mistake(
                        "duplicate field in YAML",
                        "title: A war,",
                        "title: A war, title: A war,",
                        "bad.yaml: line 25: not readable as YAML: Duplicate field 'title'"),
                mistake("second document", "contexts:", "---\ncontexts:", "bad.yaml: is more than one YAML document"),
                mistake(
                        "no sections",
                        GOOD,
                        "- war\n",
                        "bad.yaml: is no list of sections, which are [contexts, events,"),
                mistake(
                        "empty file",
                        GOOD,
                        "# nothing\n",
                        "bad.yaml: is no list of sections, which are [contexts, events,"),
                mistake(
                        "unknown section",
                        "people:",
                        "persons:",
                        "bad.yaml: persons: unknown section, not one of [contexts, events, organisations, people, places, sources]"),
                mistake(
                        "section that is no list",
                        "- {slug: party, name: A party, founded: \"1918\"}",
                        "slug: party",
                        "bad.yaml: organisations: is no list of entries"),
                mistake(
                        "entry that is no entry",
                        "- {slug: party, name: A party, founded: \"1918\"}",
                        "- party",
                        "bad.yaml: organisations[0]: is no set of fields"),

                // The form of an entry
                mistake(
                        "unknown field",
                        "slug: war,",
                        "slug: war, headlines: War!,",
                        "bad.yaml: event war: headlines: unknown field, not one of [assertions, causes, contexts, "),
                mistake(
                        "unknown field of a claim",
                        "role: LEADER}",
                        "role: LEADER, certain: true}",
                        "bad.yaml: event rising: participations[0].certain: unknown field, not one of [certainty, citations, key, "),
                mistake("missing slug", "slug: war, ", "", "bad.yaml: events[0]: slug: is missing"),
                mistake("missing field", "title: A war, ", "", "bad.yaml: event war: title: is missing"),
                mistake(
                        "missing field of a claim",
                        "explanation: The war wore them out.",
                        "note: Thus.",
                        "bad.yaml: event rising: causes[0].explanation: is missing"),
                mistake(
                        "empty field",
                        "title: A war,",
                        "title: ,",
                        "bad.yaml: event war: title: is empty: give it a value or leave it out"),
                mistake(
                        "blank field",
                        "title: A war,",
                        "title: \" \",",
                        "bad.yaml: event war: title: is empty: give it a value or leave it out"),
                mistake(
                        "empty field of a claim",
                        "note: Says so.",
                        "note: ",
                        "bad.yaml: event rising: causes[0].citations[0].note: is empty"),
                mistake(
                        "empty item",
                        "contexts: [theme]",
                        "contexts: [theme, ~]",
                        "bad.yaml: event rising: contexts[1]: is empty"),
                mistake(
                        "value that is none of its kind",
                        "kind: PROCESS",
                        "kind: WAR",
                        "bad.yaml: event war: kind: 'WAR' is not one of [OCCURRENCE, PROCESS, CONDITION]"),
                mistake(
                        "number for a kind",
                        "kind: PROCESS",
                        "kind: 1",
                        "bad.yaml: event war: kind: '1' is not one of [OCCURRENCE, PROCESS, CONDITION]"),
                mistake(
                        "value of a claim that is none of its kind",
                        "role: LEADER",
                        "role: BOSS",
                        "bad.yaml: event rising: participations[0].role: 'BOSS' is not one of [AGENT, INSTIGATOR, "),
                mistake(
                        "word for a number",
                        "year: 1990",
                        "year: MCMXC",
                        "bad.yaml: source book: year: 'MCMXC' is no whole number"),
                mistake(
                        "fraction for a whole number",
                        "year: 1990",
                        "year: 1990.5",
                        "bad.yaml: source book: year: '1990.5' is no whole number"),
                mistake(
                        "word for a truth value",
                        "occurred: false",
                        "occurred: never",
                        "bad.yaml: event plot: occurred: 'never' is neither true nor false"),
                mistake(
                        "text for a list",
                        "contexts: [theme]",
                        "contexts: theme",
                        "bad.yaml: event rising: contexts: is no list: "),
                mistake(
                        "list for a text",
                        "title: A war",
                        "title: [A war]",
                        "bad.yaml: event war: title: is no text: put it in quotes"),

                // Dates
                mistake(
                        "date that is none",
                        "date: \"1916\"",
                        "date: \"1916-13\"",
                        "bad.yaml: event plot: date: '1916-13' is no EDTF date: "),
                mistake(
                        "over-long date",
                        "date: \"1916\"",
                        "date: \"[" + "1916,".repeat(50) + "1916]\"",
                        "bad.yaml: event plot: date: '[1916,",
                        "no EDTF date: ",
                        "200"),
                mistake(
                        "date without quotes",
                        "date: \"1916\"",
                        "date: 1916",
                        "bad.yaml: event plot: date: a date is a text in quotes"),
                mistake(
                        "old date without a calendar",
                        "date: \"1914/1918\"",
                        "date: \"1582-10-14\"",
                        "bad.yaml: event war: date: a date before 1582-10-15 must say its calendar: {edtf: \"1582-10-14\", calendar: JULIAN}"),
                mistake(
                        "old date with an open start and without a calendar",
                        "span: \"1900/1950\"",
                        "span: \"../1500\"",
                        "bad.yaml: context era: span: a date before 1582-10-15 must say its calendar"),
                mistake(
                        "unknown calendar",
                        "born: {edtf: \"1400-03-15\", calendar: JULIAN}",
                        "born: {edtf: \"1400-03-15\", calendar: ISLAMIC}",
                        "bad.yaml: person person: born: the calendar is neither GREGORIAN nor JULIAN"),
                mistake(
                        "calendar without a date", "born: {edtf: \"1400-03-15\", calendar: JULIAN}",
                        "born: {calendar: JULIAN}", "bad.yaml: person person: born: a date is a text in quotes"),
                mistake(
                        "unknown field of a date",
                        "born: {edtf: \"1400-03-15\", calendar: JULIAN}",
                        "born: {edtf: \"1400-03-15\", calendar: JULIAN, circa: true}",
                        "bad.yaml: person person: born: a date has an edtf and a calendar, but no circa"),

                // Keys
                mistake(
                        "malformed slug",
                        "slug: letter",
                        "slug: The_Letter",
                        "bad.yaml: source The_Letter: slug: 'The_Letter' is not lower-case letters and digits with single hyphens"),
                mistake(
                        "over-long slug",
                        "slug: letter",
                        "slug: " + "l".repeat(101),
                        "slug: is longer than 100 characters"),
                mistake(
                        "duplicate slug",
                        "slug: letter",
                        "slug: book",
                        "bad.yaml: source book: slug: there is another one with this slug"),
                mistake(
                        "malformed key",
                        "key: toll",
                        "key: rising/toll",
                        "bad.yaml: event rising: rising/toll: 'rising/toll' is not lower-case letters"),
                mistake(
                        "duplicate key",
                        "key: toll",
                        "key: led",
                        "bad.yaml: event rising: led: there is another claim or explanation with the key rising/led"),

                // References
                mistake(
                        "unknown definer",
                        "definedBy: book",
                        "definedBy: boke",
                        "bad.yaml: context era: definedBy: there is no source 'boke'"),
                mistake(
                        "unknown wider context",
                        "partOf: era",
                        "partOf: ear",
                        "bad.yaml: context theme: partOf: there is no context 'ear'"),
                mistake(
                        "unknown parent",
                        "place: country",
                        "place: contry",
                        "bad.yaml: place town: parents: there is no place 'contry'"),
                mistake(
                        "unknown organisation",
                        "organisation: party",
                        "organisation: war",
                        "bad.yaml: person person: member.organisation: there is no organisation 'war'"),
                mistake(
                        "unknown whole",
                        "partOf: war",
                        "partOf: wra",
                        "bad.yaml: event rising: partOf: there is no event 'wra'"),
                mistake(
                        "unknown context",
                        "contexts: [theme]",
                        "contexts: [war]",
                        "bad.yaml: event rising: contexts: there is no context 'war'"),
                mistake(
                        "unknown place",
                        "place: town",
                        "place: two",
                        "bad.yaml: event rising: at-town.place: there is no place 'two'"),
                mistake(
                        "unknown person",
                        "person: person",
                        "person: party",
                        "bad.yaml: event rising: led.person: there is no person 'party'"),
                mistake(
                        "unknown organisation in an event",
                        "person: person",
                        "organisation: person",
                        "bad.yaml: event rising: led.organisation: there is no organisation 'person'"),
                mistake(
                        "unknown cause",
                        "cause: war\n",
                        "cause: wra\n",
                        "bad.yaml: event rising: from-the-war.cause: there is no event 'wra'"),
                mistake(
                        "unknown source",
                        "{source: letter,",
                        "{source: better,",
                        "bad.yaml: event plot: from-war.citations: there is no source 'better'"),
                mistake(
                        "unknown claim",
                        "denies: [led]",
                        "denies: [leader]",
                        "bad.yaml: event rising: reading: there is no claim 'rising/leader'"),
                mistake(
                        "explanation for a claim",
                        "denies: [led]",
                        "denies: [reading]",
                        "bad.yaml: event rising: reading: there is no claim 'rising/reading'"),

                // Claims
                mistake(
                        "link without a citation",
                        "        citations: [{source: book, note: Says so.}]\n",
                        "",
                        "bad.yaml: event rising: from-the-war.citations: it needs at least one citation"),
                mistake(
                        "citation without a note",
                        ", note: Says so.",
                        "",
                        "bad.yaml: event rising: from-the-war.citations: each needs a note that says what the work holds on this"),
                mistake(
                        "explanation without a citation",
                        "        citations: [{source: book, note: Reads it so.}]\n",
                        "",
                        "bad.yaml: event rising: reading.citations: it needs at least one citation"),
                mistake(
                        "source cited twice",
                        "[{source: book, note: Says so.}]",
                        "[{source: book, note: Says so.}, {source: book, note: Also so.}]",
                        "bad.yaml: event rising: from-the-war.citations: 'book' is cited twice for the same"),
                mistake(
                        "self-cause",
                        "cause: war\n",
                        "cause: rising\n",
                        "bad.yaml: event rising: from-the-war: an event cannot cause itself"),
                mistake(
                        "effect before its cause",
                        "date: \"1914/1918\"",
                        "date: \"1919/1920\"",
                        "bad.yaml: event rising: from-the-war: the effect (7 November 1917) surely starts before its cause (1919–1920)"),
                mistake(
                        "prevented and yet it occurred",
                        "type: CONTRIBUTED_TO",
                        "type: PREVENTED",
                        "bad.yaml: event rising: from-the-war: what was prevented did not occur: it needs occurred: false"),
                mistake(
                        "caused though it did not occur",
                        "type: PREVENTED",
                        "type: CAUSED",
                        "bad.yaml: event plot: from-war: what did not occur can only have been PREVENTED"),
                mistake(
                        "preferred date that is not its own",
                        "date: \"1917-11-07\"\n",
                        "date: \"1917-11-08\"\n",
                        "bad.yaml: event rising: datings: the preferred one of EVENT is not its own date"),
                mistake(
                        "no preferred date",
                        ", preferred: true}]\n    settings",
                        "}]\n    settings",
                        "bad.yaml: event rising: datings: exactly one of EVENT must be preferred"),
                mistake(
                        "dating of what it has not",
                        "of: BIRTH",
                        "of: FOUNDING",
                        "bad.yaml: person person: datings: FOUNDING is nothing that it can be dated by"),
                mistake(
                        "claim named twice",
                        "denies: [led]",
                        "denies: [led, from-the-war]",
                        "bad.yaml: event rising: reading: names the claim 'rising/from-the-war' twice"),
                mistake(
                        "nobody takes part",
                        "person: person, ",
                        "",
                        "bad.yaml: event rising: led: it needs either a person or an organisation"),
                mistake(
                        "two take part as one",
                        "person: person, ",
                        "person: person, organisation: party, ",
                        "bad.yaml: event rising: led: it needs either a person or an organisation"),
                mistake(
                        "same part twice",
                        "role: LEADER}]",
                        "role: LEADER}, {key: guided, person: person, role: LEADER}]",
                        "bad.yaml: event rising: guided: says the same as led"),
                mistake(
                        "same setting twice",
                        "role: LOCATION}]",
                        "role: LOCATION}, {key: there, place: town, role: LOCATION}]",
                        "bad.yaml: event rising: there: says the same as at-town"),

                // What the database would refuse without a word that helps
                mistake("year 0", "year: 1990", "year: 0", "bad.yaml: source book: year: there is no year 0"),
                mistake(
                        "latitude alone",
                        "    longitude: 30.31\n",
                        "",
                        "bad.yaml: place town: longitude: is missing beside the other one"),
                mistake(
                        "latitude beyond the pole",
                        "latitude: 59.94",
                        "latitude: -90.5",
                        "bad.yaml: place town: latitude: -90.5 is not between -90 and 90"),
                mistake(
                        "place within itself",
                        "place: country",
                        "place: town",
                        "bad.yaml: place town: parents: a place is no part of itself"),
                mistake(
                        "event within itself",
                        "slug: war,",
                        "slug: war, partOf: rising,",
                        "bad.yaml: event war: partOf: it would be part of itself",
                        "bad.yaml: event rising: partOf: it would be part of itself"),
                mistake(
                        "context within itself",
                        "definedBy: book",
                        "partOf: theme",
                        "bad.yaml: context era: partOf: it would be part of itself"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeIsNamedWithItsFileItsEntryAndItsField(String what, String good, String bad, List<String> messages) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> HistoryReader.read(Map.of("bad.yaml", GOOD.replace(good, bad))))
                .isInstanceOf(InvalidHistoryException.class)
                .hasMessageContainingAll(messages.toArray(String[]::new));
    }

    @Test
    void everyMistakeIsTold() {
        var bad = GOOD.replace("kind: PROCESS", "kind: WAR").replace("name: A party, ", "");
        assertThatThrownBy(() -> HistoryReader.read(Map.of("bad.yaml", bad, "worse.yaml", "everything: [false]")))
                .hasMessageStartingWith("Problems in the history (3):")
                .hasMessageContainingAll("event war: kind", "organisation party: name: is missing", "worse.yaml")
                // That the war and the party were not read makes no reference to them wrong.
                .hasMessageNotContaining("there is no");
    }

    private static Arguments mistake(String what, String good, String bad, String... messages) {
        return Arguments.of(what, good, bad, List.of(messages));
    }
}
