package dev.whence.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Reader} with a real browser, one for all of them. Where there is no browser they are skipped, which the log says; with
 * {@code whence.test.browser} set to where one is, they fail instead.
 */
class Chromium implements ExecutionCondition, ParameterResolver {

    private static final Logger LOG = Logger.getLogger(Chromium.class);

    private static final Namespace OURS = Namespace.create(Chromium.class);

    private static final List<String> USUAL =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private static final String SKIPPED =
            "THE TESTS IN A BROWSER ARE SKIPPED: %s. To run them, install Chromium (apt-get install chromium), or name one:"
                    + " ./mvnw verify -Pbrowser -Dwhence.test.browser=/where/it/is";

    private static Optional<String> missing;

    @Override
    public synchronized ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (missing == null) {
            missing = whatIsMissing();
            missing.ifPresent(what -> LOG.warnf(SKIPPED, what));
        }
        return missing.map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("There is a browser"));
    }

    private static Optional<String> whatIsMissing() {
        if (named() != null) return Optional.empty();
        if (path().isEmpty()) return Optional.of("there is no Chromium");
        boolean driven = Chromium.class.getResource("/driver/linux/node") != null;
        return driven ? Optional.empty() : Optional.of("there is nothing to drive it with, which -Pbrowser brings");
    }

    private static String named() {
        return System.getProperty("whence.test.browser");
    }

    private static Optional<Path> path() {
        return Optional.ofNullable(named())
                .map(Path::of)
                .or(() ->
                        USUAL.stream().map(Path::of).filter(Files::isExecutable).findFirst());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Reader.class;
    }

    @Override
    public Reader resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running =
                context.getRoot().getStore(OURS).computeIfAbsent("running", key -> Running.start(), Running.class);
        String origin = ConfigProvider.getConfig().getValue("test.url", String.class);
        return context.getStore(OURS)
                .computeIfAbsent("reader", key -> new Reader(running.browser, origin), Reader.class);
    }

    /** Closed by JUnit when all tests have run. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            System.setProperty("playwright.driver.tmpdir", "target");
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(path().orElseThrow())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--no-first-run")));
            PlaywrightAssertions.setDefaultAssertionTimeout(Reader.PATIENCE);
            LOG.infof("Tests run in Chromium %s", browser.version());
            return new Running(playwright, browser);
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
