package dev.whence.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What is wrong with how a page looks, each fault as a line; none of them is what a page is to have. */
final class Looks {

    private static final String AXE = resource("/axe.min.js");

    /** Exceptions from axe's rules would stand here, each with its reason. There are none. */
    private static final String VIOLATIONS = """
            async () => {
              const { violations, passes } = await axe.run();
              if (passes.length < 10) throw new Error(`axe looked at ${passes.length} things only`);
              return violations.flatMap(({ id, help, nodes }) =>
                nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target}: ${failureSummary}`));
            }""";

    /** Beyond the sides of the page; what can be scrolled or drawn to and fro has sides of its own. */
    private static final String OUT_OF_REACH = """
            () => {
              const faults = [];
              const wide = document.documentElement.scrollWidth;
              if (wide > innerWidth) faults.push(`the page is ${wide} wide where there is room for ${innerWidth}`);
              const moves = one => one.closest('svg') || one.closest('.visually-hidden, .skip');
              for (const one of document.querySelectorAll('a, button, input, select, summary')) {
                if (!one.checkVisibility({ visibilityProperty: true }) || moves(one)) continue;
                const { left, right } = one.getBoundingClientRect();
                if (left < -1 || right > innerWidth + 1) faults.push(`from ${left} to ${right}: ${one.outerHTML.slice(0, 300)}`);
              }
              return faults;
            }""";

    private static final String CUT = """
            () => {
              const faults = [];
              const wide = document.documentElement.scrollWidth;
              if (wide > innerWidth) faults.push(`the page is ${wide} wide where there is room for ${innerWidth}`);
              for (const one of document.querySelectorAll('main *')) {
                if (!one.checkVisibility() || one.closest('svg, .visually-hidden')) continue;
                const cuts = getComputedStyle(one).overflow !== 'visible';
                if (cuts && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)) faults.push(`cut: ${one.outerHTML.slice(0, 300)}`);
              }
              for (const svg of document.querySelectorAll('svg.graph')) {
                const [all, drawn] = [svg, svg.querySelector('.world')].map(one => one.getBoundingClientRect());
                if (drawn.left < all.left - 1 || drawn.right > all.right + 1 || drawn.top < all.top - 1 || drawn.bottom > all.bottom + 1) {
                  faults.push(`the drawing ${JSON.stringify(drawn)} is larger than ${JSON.stringify(all)}`);
                }
              }
              return faults;
            }""";

    /** What a finger cannot well hit. Links within a sentence are exempt. */
    private static final String SMALL = """
            () => {
              if (!matchMedia('(pointer: coarse)').matches) throw new Error('no fingers here');
              return [...document.querySelectorAll('button, select, input:not(label > input), summary, nav a, label:has(> input)')]
                .filter(one => one.checkVisibility() && !one.closest('.visually-hidden'))
                .map(one => [one.getBoundingClientRect(), one])
                .filter(([{ width, height }]) => Math.min(width, height) < 44)
                .map(([{ width, height }, one]) => `${width} × ${height}: ${one.outerHTML.slice(0, 300)}`);
            }""";

    private static final String NAMESAKES = """
            () => {
              const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
              return ids.filter((id, i) => ids.indexOf(id) < i);
            }""";

    private Looks() {}

    /** Of the rules of axe-core. */
    static List<String> violations(Page page) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) page.evaluate(AXE);
        return lines(page, VIOLATIONS);
    }

    /** Controls that a window as wide as this does not show, and a page that is wider. */
    static List<String> outOfReach(Page page) {
        return lines(page, OUT_OF_REACH);
    }

    /** Contents that end at an edge. */
    static List<String> cut(Page page) {
        return lines(page, CUT);
    }

    /** Controls that a finger cannot well hit, on a screen that is touched. */
    static List<String> small(Page page) {
        return lines(page, SMALL);
    }

    /** Ids that more than one element has. */
    static List<String> namesakes(Page page) {
        return lines(page, NAMESAKES);
    }

    private static List<String> lines(Page page, String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }

    private static String resource(String name) {
        try (var stream = Looks.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
