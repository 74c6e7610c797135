package dev.whence.dataset;

import static dev.whence.dataset.Mistake.mistake;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of entries that do not go together. */
class HistoryRulesTest {

    static List<Mistake> mistakes() {
        return List.of(
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
                mistake("over-long key", "key: toll", "key: " + "t".repeat(101), "is longer than 100 characters"),
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

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNamedWithItsFileItsEntryAndItsField(Mistake mistake) {
        mistake.assertTold();
    }
}
