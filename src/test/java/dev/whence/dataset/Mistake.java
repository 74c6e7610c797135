package dev.whence.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

/**
 * A mistake in a file of the history, made by replacing a good text by a bad one.
 *
 * @param messages what must be said of it
 */
record Mistake(String what, String good, String bad, List<String> messages) {

    /** A file that is good as it stands. */
    static final String GOOD = """
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

    static Mistake mistake(String what, String good, String bad, String... messages) {
        return new Mistake(what, good, bad, List.of(messages));
    }

    void assertTold() {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> HistoryReader.read(Map.of("bad.yaml", GOOD.replace(good, bad))))
                .isInstanceOf(InvalidHistoryException.class)
                .hasMessageContainingAll(messages.toArray(String[]::new));
    }

    @Override
    public String toString() {
        return what;
    }
}
