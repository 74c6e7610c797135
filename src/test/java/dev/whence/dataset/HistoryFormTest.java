package dev.whence.dataset;

import static dev.whence.dataset.Mistake.mistake;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a file, an entry or a date that does not have the form of one. */
class HistoryFormTest {

    static List<Mistake> mistakes() {
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
                        Mistake.GOOD,
                        "- war\n",
                        "bad.yaml: is no list of sections, which are [contexts, events,"),
                mistake(
                        "empty file",
                        Mistake.GOOD,
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
                        "bad.yaml: person person: born: a date has an edtf and a calendar, but no circa"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNamedWithItsFileItsEntryAndItsField(Mistake mistake) {
        mistake.assertTold();
    }
}
