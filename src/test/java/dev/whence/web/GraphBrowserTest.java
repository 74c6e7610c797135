package dev.whence.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The drawing of causes and consequences. */
@QuarkusTest
@ExtendWith(Chromium.class)
class GraphBrowserTest {

    private static final String PATHS = "/paths?from=sarajevo-assassination&to=berlin-wall-built";

    private static final String RUN = """
            async () => {
              const [{ default: tests }, layout, order] = await Promise.all(
                ['layout.test.js', 'graph/layout.js', 'graph/order.js'].map(file => import(`/explorer/${file}`)));
              const failed = [];
              const all = Object.entries(tests(layout, order));
              for (const [name, test] of all) {
                try { test(); } catch (error) { failed.push(`${name}: ${error.message}`); }
              }
              return [all.length, failed];
            }""";

    @Test
    void everyDrawingHoldsWhatADrawingMust(Reader reader) throws IOException {
        String tests;
        try (var stream = GraphBrowserTest.class.getResourceAsStream("/explorer/layout.test.js")) {
            tests = new String(stream.readAllBytes(), UTF_8);
        }
        reader.open("/search");
        reader.page.route(
                "**/layout.test.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody(tests)));
        var result = (List<?>) reader.page.evaluate(RUN);
        assertThat((Integer) result.get(0)).isGreaterThan(10);
        assertThat((List<?>) result.get(1)).isEmpty();
    }

    /** The height of the titles of the events, in pixels of the screen. */
    private static final String TITLES = """
            () => [...document.querySelectorAll('.graph .node .title')].filter(one => one.checkVisibility())
              .map(one => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)""";

    /** Names of links that lie on an event, or on one another. */
    private static final String OVERLAPS = """
            () => {
              const names = [...document.querySelectorAll('.graph .verb')];
              if (!names.length) throw new Error('no link is named');
              const others = [...names, ...document.querySelectorAll('.graph .box')];
              const rects = new Map(others.map(one => [one, one.getBoundingClientRect()]));
              const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
              return names.flatMap(name => others.filter(other => other !== name && meet(rects.get(name), rects.get(other)))
                .map(other => `${name.textContent} on ${other.textContent || other.outerHTML}`));
            }""";

    /** Of what leads from one event to another both are in sight, where there is room for titles of 12 pixels. */
    @ParameterizedTest
    @CsvSource({"/why/kirov-murder, 14", "/why/great-purge, 14", PATHS + ", 12"})
    void itCanBeReadAtFirstSight(String address, double onALaptop, Reader laptop) {
        canBeRead(laptop, address, onALaptop);
        canBeRead(laptop.onAPhone(), address, 14);
    }

    private static void canBeRead(Reader reader, String address, double height) {
        reader.open(address);
        List<?> titles = (List<?>) reader.page.evaluate(TITLES);
        assertThat(titles).isNotEmpty();
        assertThat(titles)
                .allSatisfy(size -> assertThat(((Number) size).doubleValue()).isGreaterThanOrEqualTo(height - .01));
        assertThat((List<?>) reader.page.evaluate(OVERLAPS)).isEmpty();
        reader.hadNoTrouble();
    }

    @Test
    void onAPhoneNothingCoversTheGoalAndAllCanBeTouched(Reader reader) {
        Reader phone = reader.onAPhone();
        phone.open(PATHS);
        assertThat(Looks.small(phone.page)).isEmpty();
        Locator goal = phone.page.locator(".graph .node.focus").last();
        goal.scrollIntoViewIfNeeded();
        assertThat(goal).hasAttribute("aria-label", Pattern.compile("Building of the Berlin Wall"));
        goal.tap(new Locator.TapOptions().setTrial(true));
        phone.open("/why/kirov-murder");
        assertThat(Looks.small(phone.page)).isEmpty();
        phone.page.locator("whence-lens summary").tap();
        assertThat(Looks.small(phone.page)).isEmpty();
        phone.page.locator(".masthead").tap(new Locator.TapOptions().setPosition(3, 3));
        assertThat(phone.page.locator("whence-lens .panel")).isHidden();
        phone.hadNoTrouble();
    }

    @Test
    void onAPhoneWhatExplainsComesWhenAskedForAndGoesAgain(Reader reader) {
        Page page = reader.onAPhone().page;
        page.navigate(reader.at("/why/kirov-murder"));
        Locator caption = page.locator(".caption");
        Locator node = page.locator(".graph .node").filter(named("Law of 1 December"));
        assertThat(node).isVisible();
        assertThat(caption).isHidden();
        node.tap();
        assertThat(caption).containsText("Law of 1 December");
        assertThat(node).isInViewport();
        page.getByLabel("Close").tap();
        assertThat(caption).isHidden();
        node.tap();
        assertThat(caption).isVisible();
        page.locator("h1").tap();
        assertThat(caption).isHidden();
        node.tap();
        assertThat(caption).isVisible();
        page.keyboard().press("Escape");
        assertThat(caption).isHidden();
    }

    @Test
    void whatIsClosedStaysClosedUntilSomethingIsChosen(Reader reader) {
        reader.open("/why/kirov-murder");
        Locator caption = reader.page.locator(".caption");
        assertThat(caption).containsText("Murder of Sergei Kirov");
        reader.page.getByLabel("Close").click();
        assertThat(caption).isHidden();
        reader.page.locator(".graph .node.focus").click();
        assertThat(caption).isVisible();
        reader.page.keyboard().press("Escape");
        assertThat(caption).isHidden();
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @ParameterizedTest
    @EnumSource
    void itMovesForThoseWhoLikeMotionOnly(ReducedMotion motion, Reader reader) {
        Page page = reader.page;
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(motion));
        reader.open("/why/kirov-murder");
        page.evaluate("""
                () => {
                  const graph = document.querySelector('whence-graph');
                  window.moved = false;
                  new MutationObserver(() => { window.moved ||= graph.matches('.turning'); }).observe(graph, { attributes: true });
                }""");
        page.locator(".graph .node .close").getByText("Law of 1 December").click();
        assertThat(reader.heading()).hasText("Law of 1 December 1934");
        reader.settled();
        assertThat(page.evaluate("() => window.moved")).isEqualTo(motion == ReducedMotion.NO_PREFERENCE);
    }
}
