package dev.whence.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser of their own, who opens pages of the explorer. Notes what goes wrong in it. */
class Reader implements AutoCloseable {

    /** Only a guard against hanging, for machines with much else to do. */
    static final double PATIENCE = 30_000;

    final Page page;

    private final Browser browser;
    private final String origin;
    private final BrowserContext context;
    private final List<String> queries = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<Reader> others = new ArrayList<>();

    /** @param origin where the application is, such as {@code http://localhost:1234} */
    Reader(Browser browser, String origin) {
        this(browser, origin, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    private Reader(Browser browser, String origin, Browser.NewContextOptions device) {
        this.browser = browser;
        this.origin = origin;
        context = browser.newContext(device);
        context.setDefaultTimeout(PATIENCE);
        context.onPage(this::watch);
        page = context.newPage();
    }

    private void watch(Page opened) {
        opened.onRequest(request -> {
            if (request.url().equals(origin + "/graphql")) queries.add(request.postData());
            if (!request.url().startsWith(origin + "/") && !request.url().startsWith("data:")) {
                troubles.add("asked elsewhere: " + request.url());
            }
        });
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                troubles.add("%s: %s (%s)".formatted(message.type(), message.text(), message.location()));
            }
        });
        opened.onPageError(error -> troubles.add("uncaught: " + error));
    }

    /** Opens a page and waits until what it is about has come. */
    void open(String address) {
        page.navigate(at(address));
        settled();
    }

    String at(String address) {
        return origin + address;
    }

    /** Waits until the page has all that it asked for. */
    void settled() {
        page.locator("main .page:not(.waiting):not([aria-busy=true])").waitFor();
    }

    /** Somebody else, who shares nothing with this one. */
    Reader another() {
        return with(new Reader(browser, origin));
    }

    /** Somebody else, on a phone. */
    Reader onAPhone() {
        return with(new Reader(
                browser,
                origin,
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setIsMobile(true)
                        .setHasTouch(true)));
    }

    private Reader with(Reader other) {
        others.add(other);
        return other;
    }

    String address() {
        return page.url().substring(origin.length());
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading() {
        return page.locator("main h1");
    }

    /** The bodies of all GraphQL requests so far. */
    List<String> queries() {
        return queries;
    }

    void hadNoTrouble() {
        assertThat(troubles).as("troubles on %s", page.url()).isEmpty();
    }

    @Override
    public void close() {
        others.forEach(Reader::close);
        context.close();
    }
}
