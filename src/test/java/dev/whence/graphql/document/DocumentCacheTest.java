package dev.whence.graphql.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.graphql.Engine;
import dev.whence.graphql.document.Documents.Parsed;
import dev.whence.graphql.request.Request;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DocumentCacheTest {

    @Inject
    Engine engine;

    @Inject
    Documents documents;

    @Test
    void itHoldsWhatFitsAndForgetsWhatWasUsedLongestAgo() {
        var cache = new DocumentCache(1_000);
        for (int i = 0; i < 10; i++) {
            cache.put(new Parsed("document " + i, null, 100));
        }
        assertThat(cache.weight()).isEqualTo(1_000);
        assertThat(cache.get("document 0")).isNotNull();

        cache.put(new Parsed("another", null, 120));

        assertThat(cache.weight()).isLessThanOrEqualTo(1_000);
        assertThat(cache.get("another")).isNotNull();
        assertThat(cache.get("document 0")).isNotNull();
        assertThat(cache.get("document 1")).isNull();
    }

    @Test
    void oneDocumentCannotDriveOutAllOthers() {
        var cache = new DocumentCache(1_000);
        cache.put(new Parsed("small", null, 10));
        cache.put(new Parsed("huge", null, 900));
        cache.put(new Parsed("small", null, 10));

        assertThat(cache.get("huge")).isNull();
        assertThat(cache.weight()).isEqualTo(10);
    }

    @Test
    void whatWasRunIsKept() {
        var text = "{ kept: __typename }";
        engine.prepare(new Request(text, null, Map.of(), Map.of()));

        assertThat(documents.parse(text)).isSameAs(documents.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ unknown }",
                "{ events(first: 200) { nodes { causes(first: 200) { nodes { id } } } } }",
                "query ($missing: Int!) { onThisDay(month: $missing, day: 1) { totalCount } }",
                "query A { __typename } query B { __typename }"
            })
    void whatIsRefusedIsNotKept(String text) {
        assertThat(engine.prepare(new Request(text, null, Map.of(), Map.of())).isRefused())
                .isTrue();

        assertThat(documents.parse(text)).isNotSameAs(documents.parse(text));
    }
}
