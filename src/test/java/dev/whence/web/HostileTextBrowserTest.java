package dev.whence.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.event.Fixture;
import dev.whence.event.Illustration;
import dev.whence.event.ParticipationRole;
import dev.whence.event.SectionKind;
import dev.whence.event.SettingRole;
import dev.whence.evidence.Stance;
import dev.whence.evidence.Standing;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the database is text: it is shown, runs nothing, leads nowhere that it should not, and bursts no page. */
@QuarkusTest
@ExtendWith(Chromium.class)
class HostileTextBrowserTest {

    private static final String SCRIPT = "window.ran = true";

    /** Right to left, and never turned back. */
    private static final String TURNED = "\u202e\u2067turned";

    private static final String LONG = "w".repeat(10_000);

    private static final String HOSTILE =
            "<script>%1$s</script><img src=x onerror=\"%1$s\"><svg onload='%1$s'> ${%1$s} </textarea>%2$s %3$s"
                    .formatted(SCRIPT, TURNED, LONG);

    private static final String MARKDOWN = """
            [one](javascript:%1$s) [two](JaVaScRiPt:%1$s) [three](data:text/html,<script>%1$s</script>) <a href="javascript:%1$s">four</a>
            ![five](x" onerror="%1$s) [six](https://example.org/"onmouseover="%1$s)

            # <script>%1$s</script>

            - <img src=x onerror="%1$s">

            """.formatted(SCRIPT).concat(HOSTILE);

    @BeforeEach
    void write() {
        Fixture.write(() -> {
            var event = Fixture.event("test-hostile", "1900-05-17");
            event.title = HOSTILE;
            event.headline = HOSTILE;
            event.summary = HOSTILE;
            event.significance = MARKDOWN;
            event.sameAs = List.of("javascript:" + SCRIPT);
            event.illustration = new Illustration(HOSTILE, HOSTILE, HOSTILE, "javascript:" + SCRIPT, HOSTILE, HOSTILE);
            Fixture.section(event, 0, SectionKind.ACCOUNT, MARKDOWN);
            var context = Fixture.context("test-hostile");
            context.name = HOSTILE;
            context.summary = MARKDOWN;
            event.contexts = Set.of(context);
            var source = Fixture.source("test-hostile", HOSTILE);
            source.title = HOSTILE;
            source.publisher = HOSTILE;
            source.url = "javascript:" + SCRIPT;
            source.identifier = HOSTILE;
            var person = Fixture.person("test-hostile");
            person.name = HOSTILE;
            person.alternativeNames = List.of(HOSTILE);
            var place = Fixture.place("test-hostile");
            place.name = HOSTILE;
            Fixture.setting("where", event, place, SettingRole.LOCATION);
            var part = Fixture.participation("who", event, person, ParticipationRole.AGENT);
            part.label = HOSTILE;
            part.standing = Standing.DISPUTED;
            part.note = HOSTILE;
            var cited = Fixture.citation(part, 0, source, Stance.SUPPORTS);
            cited.locator = HOSTILE;
            cited.note = HOSTILE;
            var before = Fixture.event("test-before", "1899-05-17");
            before.title = HOSTILE;
            var link = Fixture.link("why", before, event);
            link.explanation = HOSTILE;
            Fixture.citation(link, 0, source, Stance.DISPUTES);
            var reading = Fixture.explanation("reading", event);
            reading.title = HOSTILE;
            reading.summary = HOSTILE;
            Fixture.citation(reading, 0, source, Stance.SUPPORTS);
            Fixture.affirms(reading, 0, link);
        });
    }

    @AfterEach
    void clear() {
        Fixture.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/on/05-17",
                "/events/test-hostile",
                "/why/test-hostile",
                "/paths?from=test-before&to=test-hostile",
                "/timeline/test-hostile",
                "/people/test-hostile",
                "/places/test-hostile",
                "/contexts/test-hostile",
                "/sources/test-hostile",
                "/search?q=window.ran",
            })
    void isOnlyTextAndKeepsToThePage(String address, Reader reader) {
        reader.open(address);
        reader.page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })");
        assertThat(reader.page.locator("main")).containsText("<script>");
        assertThat(reader.page.evaluate("() => 'ran' in window")).isEqualTo(false);
        assertThat(reader.page.locator("main script, main [onerror], main [onmouseover], main [onload]"))
                .hasCount(0);
        assertThat(
                        (List<?>)
                                reader.page
                                        .locator("main a")
                                        .evaluateAll(
                                                "all => all.map(one => one.getAttribute('href')).filter(one => !/^https?:$/.test(new URL(one, document.baseURI).protocol))"))
                .isEmpty();
        assertThat(Looks.outOfReach(reader.page)).isEmpty();
        reader.page.setViewportSize(390, 844);
        assertThat(Looks.outOfReach(reader.page)).as("on a phone").isEmpty();
        reader.hadNoTrouble();
    }

    @Test
    void isOnlyTextWhereItIsSearchedFor(Reader reader) {
        reader.open("/search");
        reader.page.locator("#search").fill("window.ran");
        assertThat(reader.page.locator("#search-finds [role=option]").first()).containsText("<script>");
        assertThat(Looks.outOfReach(reader.page)).isEmpty();
        assertThat(reader.page.evaluate("() => 'ran' in window")).isEqualTo(false);
        reader.hadNoTrouble();
    }
}
