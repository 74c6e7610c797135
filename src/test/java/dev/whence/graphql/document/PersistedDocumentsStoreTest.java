package dev.whence.graphql.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whence.graphql.request.ErrorCode;
import dev.whence.graphql.request.RequestException;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much is kept, and what is trusted. */
class PersistedDocumentsStoreTest {

    private static final String TRUSTED = "{ trusted }";

    @TempDir
    Path folder;

    @Test
    void thoseNotAskedForLongestGoFirst() {
        var documents = new PersistedDocuments(settings(10_000, null, false));
        for (var letter : new String[] {"a", "b", "c"}) {
            documents.request(hashed(text(letter)).put("query", text(letter)));
        }
        documents.request(hashed(text("a")));
        documents.request(hashed(text("d")).put("query", text("d")));
        assertThat(code(documents, hashed(text("b")))).isEqualTo(ErrorCode.PERSISTED_QUERY_NOT_FOUND);
        for (var letter : new String[] {"a", "c", "d"}) {
            assertThat(documents.request(hashed(text(letter))).query()).isEqualTo(text(letter));
        }
        var large = "{ " + "x".repeat(6_000) + " }";
        assertThat(documents.request(hashed(large).put("query", large)).query()).isEqualTo(large);
        assertThat(documents.request(hashed(text("a"))).query()).isEqualTo(text("a"));
    }

    @Test
    void whereNoneAreKeptThatIsSaid() {
        var documents = new PersistedDocuments(settings(0, null, false));
        assertThat(documents.request(hashed("{ a }").put("query", "{ a }")).query())
                .isEqualTo("{ a }");
        assertThat(code(documents, hashed("{ a }"))).isEqualTo(ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED);
    }

    @Test
    void trustedDocumentsAreKnownByIdAndByHash() throws IOException {
        Files.writeString(
                folder.resolve("map.json"),
                "{\"byId\": \"{ a }\", \"sha256:%s\": \"%s\"}".formatted(Sha256.of(TRUSTED), TRUSTED));
        Files.writeString(folder.resolve("apollo.json"), """
                {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [{"id": "apollo", "body": "{ b }"}]}""");
        Files.writeString(folder.resolve("one.graphql"), "{ c }\n");
        Files.writeString(folder.resolve("README"), "not read");
        var documents = new PersistedDocuments(settings(10_000, folder, true));
        assertThat(documents.request(identified("byId")).query()).isEqualTo("{ a }");
        assertThat(documents.request(identified("apollo")).query()).isEqualTo("{ b }");
        assertThat(documents.request(identified("sha256:" + Sha256.of("{ b }"))).query())
                .isEqualTo("{ b }");
        assertThat(documents.request(hashed("{ c }\n")).query()).isEqualTo("{ c }\n");
        assertThat(documents.request(hashed(TRUSTED)).query()).isEqualTo(TRUSTED);
        assertThat(documents.request(members().put("query", TRUSTED)).query()).isEqualTo(TRUSTED);
    }

    @Test
    void whereOnlyTheyAreExecutedNoOthersAreLearnt() throws IOException {
        var documents = new PersistedDocuments(settings(10_000, trusted(), true));
        assertThat(documents.allows("{ a }")).isFalse();
        assertThat(documents.allows(TRUSTED)).isTrue();
        documents.request(hashed("{ a }").put("query", "{ a }"));
        assertThat(code(documents, hashed("{ a }"))).isEqualTo(ErrorCode.PERSISTED_QUERY_NOT_FOUND);
        assertThat(code(documents, identified("none"))).isEqualTo(ErrorCode.PERSISTED_QUERY_NOT_FOUND);
    }

    @Test
    void elseTheyAreAmongOthers() throws IOException {
        var documents = new PersistedDocuments(settings(0, trusted(), false));
        assertThat(documents.request(hashed(TRUSTED)).query()).isEqualTo(TRUSTED);
        assertThat(documents.allows("{ a }")).isTrue();
    }

    @Test
    void aListThatIsWrongIsNotServed() throws IOException {
        Files.writeString(folder.resolve("wrong.json"), "{\"%s\": \"%s\"}".formatted(Sha256.of("{ a }"), TRUSTED));
        assertThatThrownBy(() -> new PersistedDocuments(settings(0, folder, true)))
                .hasMessageContaining("is not the hash of its document");
        Files.writeString(folder.resolve("wrong.json"), "{\"id\": 7}");
        assertThatThrownBy(() -> new PersistedDocuments(settings(0, folder, true)))
                .hasMessageContaining("the document 'id' is no text");
        assertThatThrownBy(() -> new PersistedDocuments(settings(0, folder.resolve("none"), true)))
                .hasMessageContaining("Cannot read the trusted documents");
    }

    private Path trusted() throws IOException {
        return Files.writeString(folder.resolve("trusted.json"), "{\"id\": \"" + TRUSTED + "\"}");
    }

    /** Three of them weigh less than 10,000 bytes in memory, four weigh more. */
    private static String text(String letter) {
        return "{ " + letter.repeat(1_400) + " }";
    }

    private static ErrorCode code(PersistedDocuments documents, ObjectNode members) {
        try {
            documents.request(members);
            return null;
        } catch (RequestException refusal) {
            return refusal.code();
        }
    }

    private static ObjectNode members() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode identified(String id) {
        return members().put("documentId", id);
    }

    private static ObjectNode hashed(String text) {
        var members = members();
        members.putObject("extensions")
                .putObject("persistedQuery")
                .put("version", 1)
                .put("sha256Hash", Sha256.of(text));
        return members;
    }

    private static PersistedDocuments.Settings settings(long bytes, Path trusted, boolean only) {
        return new PersistedDocuments.Settings() {
            @Override
            public MemorySize persistedDocuments() {
                return new MemorySize(BigInteger.valueOf(bytes));
            }

            @Override
            public Optional<Path> trustedDocuments() {
                return Optional.ofNullable(trusted);
            }

            @Override
            public boolean trustedOnly() {
                return only;
            }
        };
    }
}
