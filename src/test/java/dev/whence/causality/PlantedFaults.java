package dev.whence.causality;

import static dev.whence.event.Fixture.affiliation;
import static dev.whence.event.Fixture.assertion;
import static dev.whence.event.Fixture.dating;
import static dev.whence.event.Fixture.event;
import static dev.whence.event.Fixture.explanation;
import static dev.whence.event.Fixture.julianEvent;
import static dev.whence.event.Fixture.link;
import static dev.whence.event.Fixture.organisation;
import static dev.whence.event.Fixture.participation;
import static dev.whence.event.Fixture.person;
import static dev.whence.event.Fixture.place;
import static dev.whence.event.Fixture.setting;
import static dev.whence.event.Fixture.source;

import dev.whence.actor.AbstractActor;
import dev.whence.event.CausalLink;
import dev.whence.event.CausalLinkType;
import dev.whence.event.Event;
import dev.whence.event.Fixture;
import dev.whence.event.Participation;
import dev.whence.event.ParticipationRole;
import dev.whence.event.SettingRole;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.Claim;
import dev.whence.evidence.Source;
import dev.whence.evidence.Stance;
import dev.whence.evidence.Standing;
import dev.whence.evidence.Statement;
import dev.whence.time.HistoricalDate;
import java.util.stream.Stream;

/** Faults of each kind that the consistency report knows, and beside them look-alikes that are none. */
final class PlantedFaults {

    /** Two works: a claim that cites both is as well sourced as the report asks. */
    private final Source book = source("test-book");

    private final Source letter = source("test-letter");
    private int citations;

    private PlantedFaults() {}

    /** Plants them all. */
    static void write() {
        Fixture.write(() -> {
            var faults = new PlantedFaults();
            faults.plantDates();
            faults.plantCycles();
            faults.plantParticipants();
            faults.plantUnsourced();
        });
    }

    private void plantDates() {
        follows("year", "1935", "1934");
        follows("era", "-0043", "-0049");
        follows("span", "1914/1918", "1910/1920");
        cited(link("back", julianEvent("test-julian-cause", "1917-10-31"), event("test-julian-effect", "1917-11-07")));
        follows("same-year", "1934", "1934");
        follows("ides", "-0043-03", "-0043-03-15");
        follows("decade", "1935", "193X");
        follows("one-of", "[1933,1936]", "1935");
        follows("open", "1950", "../1953");
        follows("unknown", "1950", "/1953");

        follows("within", "1914/1918", "1916");
        follows("eras", "-0049", "-0043");
        follows("both-open", "../1950", "../1949");
        follows("same-day", "1934-12-01", "1934-12-01");
        follows("next-day", "1934-12", "1934-12-31/1935");
        follows("rejected", "1935", "1934").standing = Standing.REJECTED;
        cited(link(
                "on", event("test-gregorian-cause", "1917-11-01"), julianEvent("test-gregorian-effect", "1917-10-25")));
    }

    private CausalLink follows(String name, String cause, String effect) {
        return cited(link("back", event("test-" + name + "-cause", cause), event("test-" + name + "-effect", effect)));
    }

    /** Two circles, of which one leads into the other; two that share an event; and three things that are no circles. */
    private void plantCycles() {
        circle("three-a", "three-b", "three-c");
        circle("two-a", "two-b");
        leads("three-b", "two-a");
        circle("eight-a", "eight-b").standing = Standing.DISPUTED;
        circle("eight-b", "eight-c").certainty = Certainty.DOUBTFUL;

        circle("prevented-a", "prevented-b").type = CausalLinkType.PREVENTED;
        circle("denied-a", "denied-b").standing = Standing.REJECTED;
        Stream.of("a-b", "a-c", "b-d", "c-d")
                .map(way -> way.split("-"))
                .forEach(way -> leads("diamond-" + way[0], "diamond-" + way[1]));
    }

    /** The last link of a circle through the events. */
    private CausalLink circle(String... events) {
        for (int i = 1; i < events.length; i++) {
            leads(events[i - 1], events[i]);
        }
        return leads(events[events.length - 1], events[0]);
    }

    private CausalLink leads(String from, String to) {
        return cited(link("from-" + from, onOneDay(from), onOneDay(to)));
    }

    private Event onOneDay(String name) {
        Event known = Event.find("slug", "test-" + name).firstResult();
        return known == null ? event("test-" + name, "1900-01-01") : known;
    }

    private void plantParticipants() {
        tookPart("born-later", person("test-born-later"), "1936-12-31", null, "1934");
        tookPart("died-before", person("test-died-before"), null, "1933", "1934");
        tookPart("died-before-our-era", person("test-died-before-our-era"), "-0099", "-0043-03-15", "-0042");
        tookPart("founded-later", organisation("test-founded-later"), "1935", null, "1934-12-01");
        tookPart("dissolved-before", organisation("test-dissolved-before"), null, "1917/1918", "1919");
        tookPart("born-that-year", person("test-born-that-year"), "1934", null, "1934-12-01");
        tookPart("died-that-decade", person("test-died-that-decade"), null, "193X", "1934");
        tookPart("founded-some-time", organisation("test-founded-some-time"), "[1933,1935]", null, "1934");
        tookPart("dissolved-over-years", organisation("test-dissolved-over-years"), null, "1933/1934", "1934");

        tookPart("died-that-day", person("test-died-that-day"), "1886", "1934-12-01", "1934-12-01");
        tookPart("died-while-it-went-on", person("test-died-while"), null, "1915-06-01", "1914/1918");
        tookPart("born-while-it-went-on", person("test-born-while"), "1910", null, "1900/1950");
        tookPart("dissolved-still", organisation("test-dissolved-still"), null, "1933/1935", "1934");
        tookPart("never-dated", person("test-never-dated"), null, null, "-0042");
        tookPart("still-there", organisation("test-still-there"), "1900", null, "2000");
        tookPart("was-not-there", person("test-was-not-there"), "1936", null, "1934").standing = Standing.REJECTED;
    }

    private Participation tookPart(String key, AbstractActor actor, String began, String ended, String date) {
        actor.began = began == null ? null : HistoricalDate.parse(began);
        actor.ended = ended == null ? null : HistoricalDate.parse(ended);
        return cited(participation(key, event("test-" + key, date), actor, ParticipationRole.AGENT));
    }

    private void plantUnsourced() {
        var event = event("test-told", "1900");
        var person = person("test-teller");
        participation("who", event, person, ParticipationRole.WITNESS);
        setting("where", event, place("test-place"), SettingRole.LOCATION);
        dating("when", event, "1900", true).certainty = Certainty.DOUBTFUL;
        link("why", event("test-told-before", "1899"), event);
        affiliation("member", person, organisation("test-club"), null);
        assertion("denied", event).standing = Standing.REJECTED;
        cite(assertion("one-work", event), book, Stance.SUPPORTS);
        var twice = assertion("one-work-twice", event);
        cite(twice, book, Stance.SUPPORTS);
        cite(twice, book, Stance.DISCUSSES);

        cited(assertion("two-works", event));
        cite(assertion("disputed-by-one", event), book, Stance.DISPUTES).certainty = Certainty.PROBABLE;
        explanation("reading", event);
    }

    private <C extends Statement & Claim> C cited(C claim) {
        cite(claim, book, Stance.SUPPORTS);
        return cite(claim, letter, Stance.SUPPORTS);
    }

    private <C extends Statement & Claim> C cite(C claim, Source source, Stance stance) {
        Fixture.citation(claim, citations++, source, stance);
        return claim;
    }
}
