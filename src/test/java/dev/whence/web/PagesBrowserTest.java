package dev.whence.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds on a page of every kind. */
@QuarkusTest
@ExtendWith(Chromium.class)
class PagesBrowserTest {

    /** What is not to be on paper. */
    private static final String CONTROLS = "button, input, select, .masthead, .contents, .lens .panel";

    /** Waits until what has changed is drawn. */
    private static final String DRAWN =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /                            | 1 | On this day
                    /on/12-01                    | 1 | 1 December
                    /events/kirov-murder         | 1 | Murder of Sergei Kirov
                    /why/great-purge             | 1 | Why: Great Purge
                    /paths                       | 0 | How
                    /paths?from=sarajevo-assassination&to=berlin-wall-built | 1 | How Assassination of Franz Ferdinand
                    /timeline/stalinism          | 1 | Stalinism
                    /people/joseph-stalin        | 1 | Joseph Stalin
                    /organisations/nkvd          | 1 | NKVD
                    /places/saint-petersburg     | 1 | Saint Petersburg
                    /contexts/stalinism          | 1 | Stalinism
                    /sources/lenoe-2010          | 1 | The Kirov Murder
                    /search                      | 0 | Search
                    /search?q=kirov              | 1 | “kirov”
                    """)
    void oneQueryFeedsItAndItsTitleSaysWhatItIsAbout(String address, int queries, String title, Reader reader) {
        reader.open(address);
        reader.page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(reader.queries()).hasSize(queries);
        assertThat(reader.page).hasTitle(Pattern.compile("^" + title + ".* · Whence$"));
        assertThat(reader.heading()).hasCount(1);
        assertThat(Looks.namesakes(reader.page)).isEmpty();
        reader.hadNoTrouble();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/events/kirov-murder",
                "/why/great-purge",
                "/paths?from=sarajevo-assassination&to=berlin-wall-built",
                "/timeline/stalinism",
                "/people/joseph-stalin",
                "/organisations/nkvd",
                "/places/saint-petersburg",
                "/contexts/stalinism",
                "/sources/lenoe-2010",
                "/search?q=kirov",
                "/nowhere",
            })
    void everybodyCanUseItInLightAndDarkAndOnAPhoneAndPrintIt(String address, Reader reader) {
        reader.open(address);
        Page page = reader.page;
        page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })");
        assertThat(Looks.violations(page)).as("in light").isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Looks.violations(page)).as("in dark").isEmpty();

        page.setViewportSize(390, 844);
        assertThat(Looks.violations(page)).as("on a phone").isEmpty();
        assertThat(Looks.outOfReach(page)).as("on a phone").isEmpty();

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(688, 1000);
        page.evaluate(DRAWN);
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.evaluate(DRAWN);
        assertThat((List<?>) page.locator(CONTROLS)
                        .evaluateAll("all => all.filter(one => one.checkVisibility()).map(one => one.outerHTML)"))
                .as("controls on paper")
                .isEmpty();
        assertThat(Looks.cut(page)).as("cut on paper").isEmpty();
        assertThat(reader.heading()).isVisible();
    }
}
