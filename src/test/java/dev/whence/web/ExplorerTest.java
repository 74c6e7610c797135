package dev.whence.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExplorerTest {

    private static final int MOST_SCRIPT = 200 * 1024;

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    /** What a module imports, exports from, and loads when it is needed. */
    private static final Pattern IMPORTED =
            Pattern.compile("(?:(?<![\"'])\\bfrom\\s*|\\bimport\\s*\\(?\\s*)[\"']([^\"']+)[\"']");

    private static final Pattern LOADED = Pattern.compile("<(?:link|script)[^>]* (?:href|src)=\"([^\"]+)\"");

    @ParameterizedTest
    @CsvSource({
        "/,                         ./",
        "/on/12-01,                 ../",
        "/events/kirov-murder,      ../",
        "/why/great-purge,          ../",
        "/paths,                    ./",
        "/timeline/stalinism,       ../",
        "/people/joseph-stalin,     ../",
        "/organisations/nkvd,       ../",
        "/places/saint-petersburg,  ../",
        "/contexts/stalinism,       ../",
        "/sources/lenoe-2010,       ../",
        "/search,                   ./",
    })
    void eachPageIsTheShellWithItsLinksFromWhereTheApplicationIs(String address, String up) {
        Response response = given().get(address);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(response.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(base(response.asString())).isEqualTo(up);
    }

    @Test
    void theRoutesOfTheScriptAreThoseOfTheServer() {
        List<String> routes = Pattern.compile("route\\('([^']+)'")
                .matcher(text("/explorer/explorer.js"))
                .results()
                .map(match -> match.group(1).replace(":slug", "kirov-murder").replace(":day", "12-01"))
                .toList();
        assertThat(routes)
                .hasSize(12)
                .allSatisfy(route -> assertThat(given().get(route).statusCode()).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/events", "/events/", "/events/Kirov", "/events/a/b", "/on/1-1", "/paths/x"})
    void whatIsNoPageIsNotFound(String address) {
        given().accept("text/html").get(address).then().statusCode(404).body(containsString("<whence-explorer>"));
        given().accept("application/json").get(address).then().statusCode(404).body(not(containsString("<whence")));
    }

    @Test
    void whatIsNoFileIsNotFoundAndNotCached() {
        given().get("/explorer/nothing.js").then().statusCode(404);
        given().get("/explorer/index.html").then().statusCode(404);
        given().get("/webjars/d3-zoom/0.0.0/dist/d3-zoom.min.js")
                .then()
                .statusCode(404)
                .header("Cache-Control", nullValue());
    }

    @Test
    void aPageRunsTheScriptsOfThisServerOnlyAndItsOwnImportMap() throws Exception {
        Response response = given().get("/events/kirov-murder");
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(importMapText(response.asString()).getBytes(UTF_8)));
        assertThat(response.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self' 'sha256-" + hash + "';")
                .contains("frame-ancestors 'none'", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void noOtherScriptAndNoStyleIsInline() {
        assertThat(shell().replaceFirst("<script type=\"importmap\">", ""))
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("\\son\\w+=")
                .doesNotContainPattern("<style|\\sstyle=");
    }

    @Test
    void everyAddressOfTheImportMapExistsAndIsKeptForGood() {
        assertThat(importMap().values()).hasSizeGreaterThan(15).allSatisfy(address -> {
            if (address.endsWith("/")) return;
            Response response = given().get(address.substring(1));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.contentType()).startsWith("text/javascript");
            assertThat(response.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        });
    }

    @Test
    void everythingTheShellLoadsIsHere() {
        List<String> addresses =
                LOADED.matcher(shell()).results().map(match -> match.group(1)).toList();
        assertThat(addresses)
                .hasSizeGreaterThan(5)
                .allSatisfy(address -> assertThat(given().get("/" + address).statusCode())
                        .as(address)
                        .isEqualTo(200));
    }

    @Test
    void allScriptTogetherIsSmall() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        Stream.concat(Stream.of("/explorer/theme.js"), modules().keySet().stream())
                .forEach(address -> sizes.put(address, compressed(text(address))));
        int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(sizes).containsKey("/explorer/pages/event.js").hasSizeGreaterThan(25);
        assertThat(all).as("compressed bytes of %s", sizes).isLessThan(MOST_SCRIPT);
    }

    @Test
    void noScriptTakesTextForHtml() {
        Map<String, String> own = new LinkedHashMap<>(modules());
        own.keySet().removeIf(address -> !address.startsWith("/explorer/"));
        assertThat(own)
                .isNotEmpty()
                .allSatisfy((address, script) -> assertThat(script)
                        .as(address)
                        .doesNotContain(
                                "innerHTML",
                                "insertAdjacentHTML",
                                "unsafeHTML",
                                "unsafeSVG",
                                "document.write",
                                "eval("));
    }

    /** All modules that the shell's one script leads to, each with its text. */
    private static Map<String, String> modules() {
        Map<String, String> importMap = importMap();
        Map<String, String> found = new LinkedHashMap<>();
        var waiting = new ArrayDeque<>(List.of("/explorer/explorer.js"));
        while (!waiting.isEmpty()) {
            String address = waiting.remove();
            if (found.containsKey(address)) continue;
            String script = text(address);
            found.put(address, script);
            IMPORTED.matcher(script)
                    .results()
                    .map(match -> resolve(match.group(1), address, importMap))
                    .forEach(waiting::add);
        }
        return found;
    }

    private static String resolve(String imported, String from, Map<String, String> importMap) {
        if (imported.startsWith(".")) {
            return URI.create(from).resolve(imported).getPath();
        }
        if (importMap.containsKey(imported)) {
            return importMap.get(imported).substring(1);
        }
        String prefix = imported.substring(0, imported.indexOf('/') + 1);
        assertThat(importMap).as("what %s imports", from).containsKey(prefix);
        return importMap.get(prefix).substring(1) + imported.substring(prefix.length());
    }

    private static Map<String, String> importMap() {
        JsonObject imports = new JsonObject(importMapText(shell())).getJsonObject("imports");
        Map<String, String> addresses = new LinkedHashMap<>();
        imports.fieldNames().forEach(name -> addresses.put(name, imports.getString(name)));
        return addresses;
    }

    private static String importMapText(String html) {
        Matcher matcher = IMPORT_MAP.matcher(html);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String base(String html) {
        Matcher matcher = Pattern.compile("<base href=\"\\./([^\"]*)\">").matcher(html);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1).isEmpty() ? "./" : matcher.group(1);
    }

    private static String shell() {
        return text("/");
    }

    private static String text(String address) {
        Response response = given().get(address);
        assertThat(response.statusCode()).as(address).isEqualTo(200);
        return new String(response.asByteArray(), UTF_8);
    }

    private static int compressed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.size();
    }
}
