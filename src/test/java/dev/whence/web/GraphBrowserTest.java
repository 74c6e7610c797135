package dev.whence.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The drawing of causes and consequences. */
@QuarkusTest
@ExtendWith(Chromium.class)
class GraphBrowserTest {

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
        page.locator(".graph .node").getByText("Great Purge").first().click();
        assertThat(reader.heading()).hasText("Great Purge");
        reader.settled();
        assertThat(page.evaluate("() => window.moved")).isEqualTo(motion == ReducedMotion.NO_PREFERENCE);
    }
}
