package dev.whence.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When there is nothing, or nothing yet, to read: no page is blank, each has a heading and a way on. */
@QuarkusTest
@ExtendWith(Chromium.class)
class StatesBrowserTest {

    private static final String API = "**/graphql";

    private static final String BUSY = """
            {"errors": [{"message": "The history is being read in.", "extensions": {"code": "UNAVAILABLE"}}]}""";

    static List<Consumer<Route>> down() {
        return List.of(
                Route::abort,
                route -> route.fulfill(new Route.FulfillOptions().setStatus(503)),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/json")
                        .setBody(BUSY)));
    }

    @ParameterizedTest
    @MethodSource("down")
    void withoutTheApiItSaysSoAndTriesAgainWhenAsked(Consumer<Route> down, Reader reader) {
        reader.page.route(API, down);
        reader.open("/events/kirov-murder");
        assertThat(reader.page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(reader.heading()).isVisible();
        reader.page.unroute(API);
        reader.page.getByText("Try again").click();
        assertThat(reader.heading()).hasText("Murder of Sergei Kirov");
    }

    @Test
    void whatWasReadStaysWhenTheApiGoes(Reader reader) {
        reader.open("/events/kirov-murder");
        reader.page.route(API, Route::abort);
        reader.link("Great Purge").first().click();
        assertThat(reader.page.getByRole(AriaRole.ALERT)).isVisible();
        reader.page.goBack();
        assertThat(reader.heading()).hasText("Murder of Sergei Kirov");
    }

    @Test
    void whileTheAnswerIsOnItsWayThatIsShown(Reader reader) {
        List<Route> waiting = new ArrayList<>();
        reader.page.route(API, waiting::add);
        reader.page.navigate(reader.at("/events/kirov-murder"));
        assertThat(reader.page.locator("main .waiting")).isVisible();
        assertThat(reader.page.locator("main [role=status]")).hasText("Loading…");
        waiting.forEach(Route::resume);
        assertThat(reader.heading()).hasText("Murder of Sergei Kirov");
    }

    @Test
    void anEmptyDayLeadsToTheNearestOthers(Reader reader) {
        reader.page.route(API, route -> {
            APIResponse response = route.fetch();
            var answer = new JsonObject(response.text());
            answer.getJsonObject("data")
                    .getJsonObject("day")
                    .put("events", new JsonObject().put("totalCount", 0).put("nodes", new JsonArray()));
            route.fulfill(new Route.FulfillOptions().setResponse(response).setBody(answer.encode()));
        });
        reader.open("/on/12-01");
        assertThat(reader.heading()).hasText("1 December");
        assertThat(reader.page.locator(".empty")).containsText("Nothing in this history");
        reader.page.locator(".nearest h2 a").first().click();
        assertThat(reader.heading()).not().hasText("1 December");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/events/no-such-thing",
                "/why/no-such-thing",
                "/timeline/no-such-thing",
                "/people/no-such-thing",
                "/organisations/no-such-thing",
                "/places/no-such-thing",
                "/contexts/no-such-thing",
                "/sources/no-such-thing",
                "/on/02-30",
                "/nowhere",
            })
    void whatDoesNotExistIsSaidAndLeadsOn(String address, Reader reader) {
        reader.open(address);
        assertThat(reader.heading()).containsText("No such");
        assertThat(reader.page.title()).containsIgnoringCase("no");
        reader.page.locator("main").getByRole(AriaRole.LINK).first().click();
        assertThat(reader.heading()).not().containsText("No such");
    }

    @Test
    void noWayLeadsFromWhatDoesNotExistAndAnotherCanBeChosen(Reader reader) {
        reader.open("/paths?from=no-such-thing&to=kirov-murder");
        assertThat(reader.page.locator("main .notice")).containsText("No event goes by the name of no such thing");
        assertThat(reader.page).hasTitle("No such event: no such thing · Whence");
        assertThat(reader.page.locator("#from")).hasValue("no such thing");
        reader.link("search for it").click();
        assertThat(reader.page).hasURL(Pattern.compile("/search\\?q=no\\+such\\+thing&in=EVENT"));
    }

    @ParameterizedTest
    @CsvSource({
        "reading, xx, a reading",
        "reading, kirov-murder/no-such-reading, a reading",
        "without, kirov-murder/no-such-claim, a statement to leave out",
    })
    void aLensThatThereIsNotIsSaidAndCanBeLeft(String parameter, String name, String what, Reader reader) {
        reader.open("/events/kirov-murder?%s=%s".formatted(parameter, name));
        assertThat(reader.page.getByRole(AriaRole.ALERT)).containsText(what);
        assertThat(reader.page.getByRole(AriaRole.ALERT)).containsText(name);
        assertThat(reader.page.getByText("Try again")).isHidden();
        reader.link("Go on without the lens").click();
        assertThat(reader.heading()).hasText("Murder of Sergei Kirov");
        assertThat(reader.page).not().hasURL(Pattern.compile("\\?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people/joseph-stalin?after=nonsense", "/search?q=stalin&after=nonsense"})
    void whereTryingAgainIsOfNoUseAnotherWayIsShown(String address, Reader reader) {
        reader.open(address);
        assertThat(reader.page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(reader.page.getByText("Try again")).hasCount(0);
        reader.page.locator("main").getByRole(AriaRole.LINK).first().click();
        assertThat(reader.page.getByRole(AriaRole.ALERT)).hasCount(0);
        assertThat(reader.heading()).isVisible();
    }

    @Test
    void whatIsNotFoundIsSaid(Reader reader) {
        reader.open("/search?q=xyzzyxyzzy");
        assertThat(reader.page.getByText("Nothing is called that")).isVisible();
        reader.page.locator("#search").fill("xyzzyxyzzy");
        assertThat(reader.page.locator("whence-search .nothing")).containsText("Nothing is called");
    }
}
