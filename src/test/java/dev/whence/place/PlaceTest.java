package dev.whence.place;

import static dev.whence.event.Fixture.event;
import static dev.whence.event.Fixture.name;
import static dev.whence.event.Fixture.parent;
import static dev.whence.event.Fixture.place;
import static dev.whence.event.Fixture.setting;
import static dev.whence.graphql.GraphQLClient.query;
import static dev.whence.graphql.GraphQLClient.refusal;
import static dev.whence.graphql.GraphQLClient.slugs;
import static dev.whence.graphql.GraphQLClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.event.Fixture;
import dev.whence.event.SettingRole;
import dev.whence.evidence.Standing;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PlaceTest {

    /** A city that was renamed in 1914 and 1924, and passed from one land to another at the end of 1922. */
    @BeforeAll
    static void write() {
        Fixture.write(() -> {
            var city = place("test-city");
            city.name = "Xqburg";
            name(city, 0, "Sankt-Xqburg", "ru-Latn", "1703/1914-12-31");
            name(city, 1, "Saint Xqburg", "en", "1703/1914-08-31");
            name(city, 2, "Xqgrad", "en", "1914-08-31/1924-01-26");
            name(city, 3, "Xqlenin", "en", "1924-01-26/1991-09-06");
            name(city, 4, "Xqvolapük", "vo", "2000/..");
            var empire = place("test-empire");
            empire.kind = PlaceKind.ADMINISTRATIVE;
            var union = place("test-union");
            union.kind = PlaceKind.ADMINISTRATIVE;
            var continent = place("test-continent");
            continent.kind = PlaceKind.REGION;
            parent(city, 0, empire, "1703/1922-12-29");
            parent(city, 1, union, "1922-12-30/1991");
            parent(empire, 0, continent, null);
            parent(union, 0, continent, null);

            setting("at", event("test-1900", "1900"), city, SettingRole.LOCATION);
            setting("at", event("test-1914", "1914/1991"), city, SettingRole.LOCATION);
            setting("at", event("test-1924", "1924"), city, SettingRole.SEAT);
            setting("at", event("test-1934", "1934-12-01"), city, SettingRole.LOCATION);
            setting("at", event("test-1995", "1995"), city, SettingRole.LOCATION);
            setting("not", event("test-not", "1930"), city, SettingRole.LOCATION).standing = Standing.REJECTED;
            setting("at", event("test-far", "1935"), continent, SettingRole.LOCATION);
        });
    }

    @AfterAll
    static void clear() {
        Fixture.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "1703-05-27, Saint Xqburg",
        "1914-08-30, Saint Xqburg",
        "1914-09-01, Xqgrad",
        "1914, Saint Xqburg",
        "1924, Xqlenin",
        "192X, Xqlenin",
        "1934-12-01, Xqlenin",
        "1995, Xqburg",
        "2001, Xqvolapük",
        "1600, Xqburg",
        "../1700, Xqburg",
        "../1991, Saint Xqburg",
        "1991/.., Xqlenin"
    })
    void whatItWasCalled(String date, String expected) {
        assertThat(query("query ($date: String!) { place(slug: \"test-city\") { nameAt(date: $date) } }", "date", date)
                        .at("/place/nameAt")
                        .textValue())
                .isEqualTo(expected);
    }

    /** By the start: what began in 1914 and lasted began in what was Saint Xqburg for most of that year. */
    @Test
    void whatItWasCalledWhenTheEventStarted() {
        for (var expected : List.of(
                "test-1900 Saint Xqburg",
                "test-1914 Saint Xqburg",
                "test-1924 Xqlenin",
                "test-1934 Xqlenin",
                "test-1995 Xqburg")) {
            var slug = expected.split(" ", 2)[0];
            assertThat(query("query ($slug: String!) { event(slug: $slug) { places { placeName } } }", "slug", slug)
                            .at("/event/places/0/placeName")
                            .textValue())
                    .as(slug)
                    .isEqualTo(expected.split(" ", 2)[1]);
        }
        assertThat(query("{ event(slug: \"kirov-murder\") { places(roles: [LOCATION]) { placeName } } }")
                        .findValuesAsText("placeName"))
                .contains("Leningrad");
    }

    @Test
    void whatItWasPartOf() {
        var place = query("""
                { place(slug: "test-city") {
                    before: partOf(date: "1922-12-29") { slug } after: partOf(date: "1922-12-30") { slug }
                    year: partOf(date: "1922") { slug } never: partOf(date: "1600") { slug }
                    last: partOf { slug partOf { slug } } none: partOf(date: null) { slug }
                    parents { place { slug } date { edtf } } names { name language date { edtf } } } }""").path("place");

        assertThat(place.at("/before/slug").textValue()).isEqualTo("test-empire");
        assertThat(place.at("/after/slug").textValue()).isEqualTo("test-union");
        assertThat(place.at("/year/slug").textValue()).isEqualTo("test-union");
        assertThat(place.path("never").isNull()).isTrue();
        assertThat(place.at("/last/slug").textValue()).isEqualTo("test-union");
        assertThat(place.at("/last/partOf/slug").textValue()).isEqualTo("test-continent");
        assertThat(place.path("none"))
                .isEqualTo(query("{ place(slug: \"test-city\") { partOf { slug } } }")
                        .at("/place/partOf"));
        assertThat(texts(place, "/parents", "/place/slug")).containsExactly("test-empire", "test-union");
        assertThat(texts(place, "/names", "/language")).containsExactly("ru-Latn", "en", "en", "en", "vo");
    }

    @Test
    void partsOfWhateverTime() {
        var data = query("""
                { continent: place(slug: "test-continent") { parts { totalCount nodes { slug } } }
                  empire: place(slug: "test-empire") { parts { nodes { slug } } } }""");

        assertThat(slugs(data, "/continent/parts")).containsExactly("test-empire", "test-union");
        assertThat(slugs(data, "/empire/parts")).containsExactly("test-city");
    }

    /** At their own dates: what was set in the city in 1995 was in neither land, and in none of the continent that is told. */
    @Test
    void eventsInIt() {
        var data = query("""
                { city: place(slug: "test-city") { all: events { nodes { slug } } seat: events(roles: [SEAT]) { nodes { slug } }
                    none: events(roles: []) { totalCount } }
                  empire: place(slug: "test-empire") { all: events { nodes { slug } } own: events(includeParts: false) { totalCount } }
                  union: place(slug: "test-union") { all: events { nodes { slug } } }
                  continent: place(slug: "test-continent") { all: events { nodes { slug } } own: events(includeParts: false) { nodes { slug } } } }""");

        assertThat(slugs(data, "/city/all"))
                .containsExactly("test-1900", "test-1914", "test-1924", "test-1934", "test-1995");
        assertThat(slugs(data, "/city/seat")).containsExactly("test-1924");
        assertThat(data.at("/city/none/totalCount").intValue()).isZero();
        assertThat(slugs(data, "/empire/all")).containsExactly("test-1900", "test-1914");
        assertThat(data.at("/empire/own/totalCount").intValue()).isZero();
        assertThat(slugs(data, "/union/all")).containsExactly("test-1924", "test-1934");
        assertThat(slugs(data, "/continent/all"))
                .containsExactly("test-1900", "test-1914", "test-1924", "test-1934", "test-far");
        assertThat(slugs(data, "/continent/own")).containsExactly("test-far");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: "xqGRAD"                                       | test-city
            name: "volapuk"                                      | test-city
            name: "xqburg"                                       | test-city
            within: "test-continent"                             | test-empire test-union test-city
            within: "test-continent", kinds: [ADMINISTRATIVE]    | test-empire test-union
            within: "test-continent", kinds: []                  |
            within: "test-union"                                 | test-city
            within: "test-city"                                  |
            """)
    void findsThose(String where, String expected) {
        var data = query("{ places(where: {%s}) { totalCount nodes { slug } } }".formatted(where));

        assertThat(slugs(data, "/places")).isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "'places(where: {within: \"test-nowhere\"}) { totalCount }', NOT_FOUND, where.within",
        "'place(slug: \"test-city\") { nameAt(date: \"1914-13\") }', BAD_INPUT, date",
        "'place(slug: \"test-city\") { partOf(date: \"\") { slug } }', BAD_INPUT, date"
    })
    void whatCannotBeMeantIsRefused(String field, String code, String argument) {
        var refusal = refusal("{ " + field + " }");

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.argument()).isEqualTo(argument);
    }
}
