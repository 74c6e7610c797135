package dev.whence.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.whence.relation.GlobalId;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What readers come for, from the first page to the last. */
@QuarkusTest
@ExtendWith(Chromium.class)
class JourneyBrowserTest {

    @Test
    void fromTheDayToWhyItHappenedAndOnToSomebodyElse(Reader reader) {
        reader.open("/on/12-01");
        assertThat(reader.heading()).hasText("1 December");
        reader.link("Murder of Sergei Kirov").first().click();
        assertThat(reader.page).hasTitle("Murder of Sergei Kirov, 1 December 1934 · Whence");
        reader.link("Its causes and consequences, drawn").click();
        assertThat(reader.page).hasTitle("Why: Murder of Sergei Kirov · Whence");
        assertThat(reader.page.locator(".graph .node").filter(named("Great Purge")))
                .isVisible();
        int all = reader.page.locator(".graph .node").count();

        reader.page.locator("whence-lens summary").click();
        atLeast(reader, "probable");
        assertThat(reader.page.locator("whence-lens .words")).containsText("at least probable");
        assertThat(reader.page).hasURL(Pattern.compile("certainty=PROBABLE"));
        reader.settled();
        assertThat(reader.page.locator(".graph .node")).not().hasCount(all);

        Reader friend = reader.another();
        friend.open(reader.address());
        assertThat(friend.page).hasTitle(reader.page.title());
        assertThat(friend.page.locator(".graph .node"))
                .hasCount(reader.page.locator(".graph .node").count());
        assertThat(friend.page.locator("main .outline").innerText())
                .isEqualTo(reader.page.locator("main .outline").innerText());
        assertThat(friend.page.locator("whence-lens .words")).containsText("at least probable");
        reader.hadNoTrouble();
        friend.hadNoTrouble();
    }

    @Test
    void backAndForwardLeadThroughWhatWasSeen(Reader reader) {
        reader.open("/events/kirov-murder");
        reader.link("Great Purge").first().click();
        assertThat(reader.heading()).hasText("Great Purge");
        reader.page.locator("whence-lens summary").click();
        atLeast(reader, "probable");
        assertThat(reader.page).hasURL(Pattern.compile("certainty=PROBABLE"));
        reader.page.goBack();
        assertThat(reader.page.locator("whence-lens .words")).containsText("all that is accepted or disputed");
        reader.page.goBack();
        assertThat(reader.heading()).hasText("Murder of Sergei Kirov");
        reader.page.goForward();
        assertThat(reader.heading()).hasText("Great Purge");
        reader.page.goForward();
        assertThat(reader.page.locator("whence-lens .words")).containsText("at least probable");
        reader.hadNoTrouble();
    }

    @Test
    void howOneEventLedToAnotherIsToldAndDrawn(Reader reader) {
        reader.open("/paths");
        pick(reader, "From", "sarajevo");
        pick(reader, "To", "berlin wall");
        assertThat(reader.page.locator(".lead")).containsText("led to");
        assertThat(reader.page.locator(".story").first()).containsText("The shortest way");
        assertThat(reader.page.locator(".graph .node").first()).isVisible();
        assertThat(reader.page.title()).contains("Berlin Wall");
        Reader friend = reader.another();
        friend.open(reader.address());
        assertThat(friend.page.locator(".columns").innerText())
                .isEqualTo(reader.page.locator(".columns").innerText());
        reader.hadNoTrouble();
    }

    private static void pick(Reader reader, String field, String text) {
        Locator input = reader.page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field).setExact(true));
        input.fill(text);
        reader.page.getByRole(AriaRole.OPTION).first().click();
    }

    @Test
    void searchFindsWhileOneTypesAndOpens(Reader reader) {
        reader.open("/on/12-01");
        reader.page.locator("#search").pressSequentially("kirov");
        reader.page
                .getByRole(AriaRole.OPTION)
                .filter(named("Murder of Sergei Kirov"))
                .click();
        assertThat(reader.heading()).hasText("Murder of Sergei Kirov");
        reader.page.locator("#search").fill("stalin");
        reader.page.locator("#search").press("Enter");
        assertThat(reader.page).hasTitle("“stalin” · Whence");
        assertThat(reader.link("Joseph Stalin").first()).isVisible();
        reader.hadNoTrouble();
    }

    @Test
    void aQuestionLeadsToItsAnswer(Reader reader) {
        reader.open("/search?q=why+did+the+great+purge+happen");
        reader.link("Why did it happen?").click();
        assertThat(reader.page).hasTitle("Why: Great Purge · Whence");
        reader.page.goBack();
        assertThat(reader.link("Great Purge").first()).isVisible();
        reader.open("/search?q=great+purge");
        assertThat(reader.link("Why did it happen?")).hasCount(0);
        reader.hadNoTrouble();
    }

    @Test
    void theDateOfAnEventLeadsToTheDay(Reader reader) {
        reader.open("/events/kirov-murder");
        assertThat(reader.page.locator(".masthead [aria-current]")).hasCount(0);
        reader.link("1 December 1934").first().click();
        assertThat(reader.heading()).hasText("1 December");
        reader.link("On this day").click();
        assertThat(reader.page.locator(".masthead [aria-current=page]")).hasText("On this day");
        reader.open("/events/second-world-war");
        assertThat(reader.page.locator(".over a:not(.mark)")).hasCount(0);
        reader.hadNoTrouble();
    }

    @Test
    void whoGoesBackFindsThePageAsItWasLeft(Reader reader) {
        reader.open("/people/joseph-stalin");
        Locator who = reader.page.locator("main .chronicle details.who").nth(3);
        who.locator("summary").click();
        assertThat(who).hasAttribute("open", "");
        who.scrollIntoViewIfNeeded();
        reader.page.evaluate("() => scrollBy(0, 200)");
        double before = scrolled(reader);
        assertThat(before).isPositive();
        reader.page.locator("main .chronicle li:has(details.who[open]) h3 a").click();
        assertThat(reader.page.locator("article.event")).isVisible();
        assertThat(scrolled(reader)).isZero();
        reader.page.goBack();
        assertThat(reader.heading()).hasText("Joseph Stalin");
        assertThat(who).hasAttribute("open", "");
        assertThat(scrolled(reader)).isCloseTo(before, within(2.0));
        reader.page.goForward();
        assertThat(reader.page.locator("article.event")).isVisible();
        reader.hadNoTrouble();
    }

    @Test
    void fewErasAreShownInTheirOrderAndAllWhenAsked(Reader reader) {
        reader.open("/");
        Locator eras = reader.page.locator(".frames > div").first();
        assertThat(eras.locator("a:visible")).hasCount(8);
        assertThat(eras.locator("a").first()).hasText("Classical antiquity");
        eras.locator("summary").click();
        assertThat(eras.getByText("End of the Cold War")).isVisible();
        reader.hadNoTrouble();
    }

    private static double scrolled(Reader reader) {
        return ((Number) reader.page.evaluate("() => scrollY")).doubleValue();
    }

    @Test
    void theQueryOfAPageRunsInGraphiql(Reader reader) {
        reader.open("/events/kirov-murder");
        Page graphiql =
                reader.page.waitForPopup(() -> reader.link("See the query").click());
        assertThat(graphiql.locator(".graphiql-query-editor")).containsText("query Event(");
        graphiql.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Execute")))
                .click();
        Locator answer = graphiql.locator(".result-window");
        assertThat(answer).containsText("\"data\"");
        assertThat(answer).containsText("Murder of Sergei Kirov");
        assertThat(answer).not().containsText("\"errors\"");
        reader.hadNoTrouble();
    }

    @Test
    void whatIsDisputedSaysSoAndWhoSaysWhatIsOneClickAway(Reader reader) {
        reader.open("/events/kirov-murder");
        Locator part = reader.page.locator("#people dd").filter(named("ordered or arranged the murder"));
        assertThat(part).containsText("Joseph Stalin");
        assertThat(part.locator(".mark.standing")).hasText("disputed");
        assertThat(part.locator(".citations")).isHidden();
        part.getByText("Who says so").click();
        assertThat(part.locator(".citations .supports")).containsText("Stalin and the Kirov Murder");
        assertThat(part.locator(".citations .disputes")).containsText("Matthew E. Lenoe");
        assertThat(reader.page
                        .locator("#people dd")
                        .filter(named("Leonid Nikolaev"))
                        .locator(".mark.standing"))
                .hasCount(0);
        reader.hadNoTrouble();
    }

    @Test
    void whatIsSaidOfAnEventStaysOnItsPage(Reader reader) {
        reader.open("/on/12-01");
        reader.link("Murder of Sergei Kirov").first().click();
        reader.settled();
        Locator statements = reader.page.locator("main #said");
        assertThat(reader.page.locator("#announcement")).containsText("Murder of Sergei Kirov");
        assertThat(statements).containsText("What else is said");
        assertThat(statements.locator("li").first()).isVisible();
        reader.page.reload();
        assertThat(statements).containsText("What else is said");
        assertThat(statements.locator("li").first()).isVisible();
        reader.hadNoTrouble();
    }

    @Test
    void whatALensDoesIsSeenAtOnceWhereverItIsPutOn(Reader reader) {
        reader.open("/events/kirov-murder");
        Locator reading = reader.page.locator(".reading").filter(named("Stalin ordered the murder"));
        reading.getByText("Look through this reading").click();
        assertThat(reading).containsText("You look through this reading");
        assertThat(reading.getByText("Stop looking through it")).isFocused();
        assertThat(reader.page).hasURL(Pattern.compile("\\?reading=kirov-murder/stalin-ordered-it$"));
        Locator chip = reader.page.locator("whence-lens");
        assertThat(chip).containsText("“Stalin ordered the murder”");
        assertThat(chip).isInViewport();
        assertThat(reader.page.locator("#announcement")).containsText("Lens: “Stalin ordered the murder”");
        assertThat(reader.page.locator("#people h2")).containsText(Pattern.compile("\\d+ hidden by the lens"));

        reader.link("Leningrad").first().click();
        assertThat(reader.heading()).hasText("Saint Petersburg");
        assertThat(chip).containsText("changes nothing on this page");
        reader.page.goBack();
        assertThat(reader.heading()).hasText("Murder of Sergei Kirov");

        chip.getByText("Clear").click();
        assertThat(reader.page).not().hasURL(Pattern.compile("reading"));
        assertThat(chip).containsText("all that is accepted or disputed");
        assertThat(chip.locator("summary")).isFocused();
        assertThat(reader.page.locator("#announcement")).containsText("No lens");
        reader.hadNoTrouble();
    }

    @Test
    void anAddressThatNamesAReadingByItsIdStillLeadsThere(Reader reader) {
        reader.open("/events/kirov-murder?reading=" + new GlobalId("Explanation", "kirov-murder/stalin-ordered-it"));
        assertThat(reader.page.locator("whence-lens .words")).containsText("“Stalin ordered the murder”");
        assertThat(reader.page.locator(".reading.chosen h3")).hasText("Stalin ordered the murder");
        reader.hadNoTrouble();
    }

    @Test
    void aReadingOnceLookedThroughGoesAlong(Reader reader) {
        reader.open("/events/kirov-murder");
        reader.page
                .locator(".reading")
                .filter(named("Stalin ordered the murder"))
                .getByText("Look through this reading")
                .click();
        Locator lens = reader.page.locator(".lens .words");
        assertThat(lens).containsText("“Stalin ordered the murder”");
        reader.link("Joseph Stalin").first().click();
        assertThat(reader.heading()).hasText("Joseph Stalin");
        assertThat(lens).containsText("“Stalin ordered the murder”");
        assertThat(reader.address()).contains("reading=");
        reader.link("Great Purge").first().click();
        assertThat(reader.heading()).hasText("Great Purge");
        assertThat(lens).containsText("“Stalin ordered the murder”");
        reader.page.reload();
        assertThat(lens).containsText("“Stalin ordered the murder”");
        reader.hadNoTrouble();
    }

    private static void atLeast(Reader reader, String certainty) {
        reader.page
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(certainty))
                .check();
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
