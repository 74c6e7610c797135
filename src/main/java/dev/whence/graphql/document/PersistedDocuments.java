package dev.whence.graphql.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.whence.graphql.request.Request;
import dev.whence.graphql.request.RequestException;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Documents that clients name rather than send: trusted ones, and those that they had kept by their hashes before. The latter are kept in
 * memory, and those not asked for longest go first.
 *
 * @see <a href="https://www.apollographql.com/docs/apollo-server/performance/apq">Automatic persisted queries</a>
 */
@ApplicationScoped
public class PersistedDocuments {

    private static final Logger LOG = Logger.getLogger(PersistedDocuments.class);

    @ConfigMapping(prefix = "whence.graphql")
    interface Settings {

        /** How much the documents kept by their hashes may weigh; with 0 none are kept. */
        @WithDefault("8M")
        MemorySize persistedDocuments();

        /** A file or folder of trusted documents. */
        Optional<Path> trustedDocuments();

        /** Whether no other documents are executed. */
        @WithDefault("false")
        boolean trustedOnly();
    }

    private final TrustedDocuments trusted;
    private final boolean trustedOnly;
    private final long maxBytes;

    private final LinkedHashMap<String, String> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    PersistedDocuments(Settings settings) {
        this.trusted = settings.trustedDocuments().map(TrustedDocuments::in).orElseGet(TrustedDocuments::none);
        this.trustedOnly = settings.trustedOnly();
        this.maxBytes = trustedOnly ? 0 : settings.persistedDocuments().asLongValue();
        if (settings.trustedDocuments().isPresent()) {
            LOG.infof("Documents trusted: %d%s", trusted.size(), trustedOnly ? "; no others are executed" : "");
        }
    }

    /** Whether nothing but trusted documents is executed, so that nobody can look around. */
    public boolean trustedOnly() {
        return trustedOnly;
    }

    /** Trusts a document that is a part of the application. To be called before there are requests. */
    public void trust(String text) {
        trusted.add(text);
    }

    /** Whether this document is executed, however it came here. */
    public boolean allows(String text) {
        return !trustedOnly || trusted.text(Sha256.of(text)) != null;
    }

    /**
     * The request that these members make: a query, or what stands for it, and the others of {@link Request#of}.
     *
     * @throws RequestException when one is of the wrong type, when they contradict each other, or when the document is not known
     */
    public Request request(JsonNode members) {
        return Request.of(
                query(members), members.get("operationName"), members.get("variables"), members.get("extensions"));
    }

    private JsonNode query(JsonNode members) {
        var query = members.path("query");
        var id = members.path("documentId");
        var hash = hash(members.path("extensions").path("persistedQuery"));
        if (!id.isNull() && !id.isMissingNode()) {
            return TextNode.valueOf(identified(id, query, hash));
        }
        if (query.isTextual()) {
            check(query.textValue(), hash);
            return query;
        }
        return hash == null ? query : TextNode.valueOf(find(hash));
    }

    private String identified(JsonNode id, JsonNode query, String hash) {
        if (!id.isTextual()) {
            throw RequestException.badRequest("documentId is no string");
        }
        if (query.isTextual() || hash != null) {
            throw RequestException.badRequest("documentId stands alone: without a query, and without a persistedQuery");
        }
        return find(id.textValue().replaceFirst("^sha256:", ""));
    }

    private void check(String text, String hash) {
        if (hash != null) {
            if (!hash.equals(Sha256.of(text))) {
                throw RequestException.badRequest("provided sha does not match query");
            }
            keep(hash, text);
        }
    }

    /** Null when there is none. */
    private static String hash(JsonNode persisted) {
        if (persisted.isNull() || persisted.isMissingNode()) {
            return null;
        }
        if (persisted.path("version").asInt() != 1) {
            throw RequestException.badRequest("Unsupported persisted query version");
        }
        if (!persisted.path("sha256Hash").isTextual()) {
            throw RequestException.badRequest("persistedQuery.sha256Hash is no string");
        }
        return persisted.path("sha256Hash").textValue();
    }

    private String find(String id) {
        var text = trusted.text(id);
        if (text == null) {
            synchronized (kept) {
                text = kept.get(id);
            }
        }
        if (text == null) {
            throw maxBytes == 0 && !trustedOnly
                    ? RequestException.persistedQueryNotSupported()
                    : RequestException.persistedQueryNotFound();
        }
        return text;
    }

    private void keep(String hash, String text) {
        synchronized (kept) {
            if (weight(text) <= maxBytes && kept.put(hash, text) == null) {
                bytes += weight(text);
                for (Iterator<Map.Entry<String, String>> eldest =
                                kept.entrySet().iterator();
                        bytes > maxBytes; ) {
                    bytes -= weight(eldest.next().getValue());
                    eldest.remove();
                }
            }
        }
    }

    /** In bytes, with what it takes to keep it. */
    private static long weight(String text) {
        return 300 + 2L * text.length();
    }
}
