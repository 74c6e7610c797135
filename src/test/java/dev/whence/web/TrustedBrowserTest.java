package dev.whence.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.whence.graphql.GraphQLClient;
import dev.whence.profile.Trusting;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The explorer on a server that executes nothing but what is trusted: its own queries are. */
@QuarkusTest
@TestProfile(Trusting.class)
@ExtendWith(Chromium.class)
class TrustedBrowserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/on/12-01",
                "/events/kirov-murder",
                "/why/kirov-murder",
                "/paths?from=kirov-murder",
                "/paths?from=sarajevo-assassination&to=berlin-wall-built",
                "/timeline/stalinism",
                "/people/joseph-stalin",
                "/organisations/nkvd",
                "/places/saint-petersburg",
                "/contexts/stalinism",
                "/sources/lenoe-2010",
                "/search?q=kirov",
            })
    void aPageIsServed(String address, Reader reader) {
        reader.open(address);
        assertThat(reader.queries()).isNotEmpty();
        assertThat(reader.page.locator("main").innerText()).doesNotContain("Only trusted documents");
        reader.hadNoTrouble();
    }

    /** As the field for searches asks while one writes. */
    @Test
    void soIsWhatIsSearchedFor(Reader reader) {
        reader.open("/on/12-01");
        var before = reader.queries().size();
        reader.page.getByRole(AriaRole.COMBOBOX).first().fill("kirov");
        assertThat(reader.page.getByRole(AriaRole.OPTION).first()).containsText("Kirov");
        assertThat(reader.queries()).hasSizeGreaterThan(before);
    }

    @Test
    void nothingElseIs() {
        assertThat(GraphQLClient.answer("{ __typename }").toString()).contains("PERSISTED_QUERY_NOT_IN_LIST");
    }
}
