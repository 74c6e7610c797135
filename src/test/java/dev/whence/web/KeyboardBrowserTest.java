package dev.whence.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Without a pointer. */
@QuarkusTest
@ExtendWith(Chromium.class)
class KeyboardBrowserTest {

    /** How what has the focus differs from how it looks without: its own outline, or the lines of its parts. */
    private static final String LOOKS = """
            one => JSON.stringify([one, ...one.querySelectorAll('.box, .halo')].map(part => {
              const { outline, borderBottomColor, boxShadow, stroke, strokeWidth, opacity } = getComputedStyle(part);
              return [outline, borderBottomColor, boxShadow, stroke, strokeWidth, opacity];
            }))""";

    @Test
    void theFirstLinkSkipsToThePage(Reader reader) {
        reader.open("/events/kirov-murder");
        reader.page.keyboard().press("Tab");
        Locator skip = reader.page.locator(".skip");
        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        reader.page.keyboard().press("Enter");
        assertThat(reader.page.locator("main")).isFocused();
        reader.page.keyboard().press("Tab");
        assertThat(reader.page.locator("main :focus")).hasCount(1);
    }

    @Test
    void searchIsWrittenChosenFromAndLeft(Reader reader) {
        reader.open("/events/kirov-murder");
        Keyboard keyboard = reader.page.keyboard();
        keyboard.press("Control+k");
        Locator search = reader.page.locator("#search");
        assertThat(search).isFocused();
        keyboard.type("great purge");
        assertThat(search).hasAttribute("aria-expanded", "true");
        keyboard.press("ArrowDown");
        assertThat(search).hasAttribute("aria-activedescendant", "search-find-0");
        assertThat(reader.page.locator("#search-find-0")).hasAttribute("aria-selected", "true");
        keyboard.press("Escape");
        assertThat(search).hasAttribute("aria-expanded", "false");
        keyboard.press("ArrowDown");
        assertThat(search).hasAttribute("aria-expanded", "true");
        keyboard.press("ArrowDown");
        keyboard.press("Enter");
        assertThat(reader.heading()).hasText("Great Purge");
        assertThat(reader.heading()).isFocused();
        keyboard.press("/");
        assertThat(search).isFocused();
        assertThat(search).hasValue("");
        keyboard.press("/");
        assertThat(search).hasValue("/");
    }

    @Test
    void arrowsLeadThroughTheGraphAndEnterGoesOn(Reader reader) {
        reader.open("/why/kirov-murder");
        Keyboard keyboard = reader.page.keyboard();
        Locator focused = reader.page.locator(":focus");
        reader.page.locator("whence-lens summary").focus();
        for (int i = 0; i < 10 && reader.page.locator(".graph :focus").count() == 0; i++) keyboard.press("Tab");
        assertThat(focused).hasAttribute("aria-label", Pattern.compile("Murder of Sergei Kirov"));
        keyboard.press("ArrowRight");
        assertThat(focused).hasAttribute("class", Pattern.compile("\\blink\\b"));
        assertThat(focused).hasAttribute("aria-label", Pattern.compile("^Murder of Sergei Kirov .*: "));
        keyboard.press("Space");
        assertThat(reader.page.locator(".caption")).isFocused();
        assertThat(reader.page.locator(".caption")).containsText("Who says so");
        keyboard.press("Escape");
        assertThat(focused).hasAttribute("aria-label", Pattern.compile("Murder of Sergei Kirov"));
        keyboard.press("ArrowRight");
        keyboard.press("ArrowRight");
        assertThat(focused).hasAttribute("class", Pattern.compile("\\bnode\\b"));
        keyboard.press("Enter");
        assertThat(reader.heading()).not().hasText("Murder of Sergei Kirov");
        assertThat(reader.page).not().hasURL(Pattern.compile("kirov-murder"));
        assertThat(reader.page.locator(".graph .node:focus")).hasCount(1);
        reader.hadNoTrouble();
    }

    @Test
    void graphiqlIsWrittenInAtOnceAndLeftWithTab(Reader reader) {
        reader.page.navigate(reader.at("/graphiql#query=%7B__typename%7D"));
        Locator editor = reader.page.locator(".graphiql-query-editor .CodeMirror");
        Locator writing = editor.locator("textarea");
        assertThat(writing).isFocused();
        reader.page.keyboard().press("Tab");
        assertThat(writing).not().isFocused();
        assertThat(reader.page.locator("body :focus")).hasCount(1);
        reader.page.keyboard().press("Shift+Tab");
        assertThat(writing).isFocused();
        assertThat(editor.evaluate("one => one.CodeMirror.getValue()")).isEqualTo("{__typename}");
        reader.hadNoTrouble();
    }

    @Test
    void graphiqlHoldsWhatTheAddressBringsAndNothingElse(Reader reader) {
        reader.page.navigate(reader.at("/graphiql#query=%7Bone:__typename%7D&variables=%7B%22a%22:1%7D"));
        Locator query = reader.page.locator(".graphiql-query-editor .CodeMirror-code");
        Locator variables =
                reader.page.locator(".graphiql-editor-tool .CodeMirror-code").first();
        assertThat(query).containsText("one:");
        assertThat(variables).containsText("\"a\"");
        reader.page.navigate(reader.at("/graphiql#query=%7Bother:__typename%7D"));
        assertThat(query).containsText("other:");
        assertThat(variables).not().containsText("\"a\"");
        reader.hadNoTrouble();
    }

    @Test
    void theLensIsOpenedAndChanged(Reader reader) {
        reader.open("/events/kirov-murder");
        Keyboard keyboard = reader.page.keyboard();
        reader.page.locator("whence-lens summary").focus();
        keyboard.press("Enter");
        keyboard.press("Tab");
        keyboard.press("ArrowDown");
        assertThat(reader.page).hasURL(Pattern.compile("certainty="));
        reader.settled();
        keyboard.press("Tab");
        keyboard.press("Space");
        assertThat(reader.page).hasURL(Pattern.compile("standing="));
    }

    @Test
    void whatHasTheFocusShows(Reader reader) {
        reader.open("/why/kirov-murder");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            reader.page.keyboard().press("Tab");
            var focused = reader.page.locator("body :focus");
            if (focused.count() == 0) break;
            var element = focused.elementHandle();
            String with = (String) element.evaluate(LOOKS);
            element.evaluate("one => one.blur()");
            String without = (String) element.evaluate(LOOKS);
            element.evaluate("one => one.focus({ focusVisible: true })");
            String what = (String) element.evaluate("one => one.outerHTML");
            assertThat(with).as(what).isNotEqualTo(without);
            seen.add(what);
        }
        assertThat(seen).hasSizeGreaterThan(15);
    }
}
