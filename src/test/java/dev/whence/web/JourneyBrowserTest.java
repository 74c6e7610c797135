package dev.whence.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What readers come for, from the first page to the last. */
@QuarkusTest
@ExtendWith(Chromium.class)
class JourneyBrowserTest {

    @Test
    void fromTheDayToTheEventAndWhyItHappened(Reader reader) {
        reader.open("/on/12-01");
        assertThat(reader.heading()).hasText("1 December");
        reader.link("Murder of Sergei Kirov").first().click();
        assertThat(reader.heading()).hasText("Murder of Sergei Kirov");
        assertThat(reader.page).hasTitle("Murder of Sergei Kirov, 1 December 1934 · Whence");
        reader.link("The web of causes around it").click();
        assertThat(reader.page).hasTitle("Why: Murder of Sergei Kirov · Whence");
        reader.hadNoTrouble();
    }
}
