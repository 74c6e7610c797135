package dev.whence.relation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/**
 * The id by which clients know an entity or a claim: its GraphQL type and its stable key, {@code Event:kirov-murder}, in URL-safe
 * Base64 to say that it is not to be taken apart.
 */
public record GlobalId(String type, String key) {

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<GlobalId> parse(String text) {
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            var colon = decoded.indexOf(':');
            var id = colon < 0 ? null : new GlobalId(decoded.substring(0, colon), decoded.substring(colon + 1));
            return Optional.ofNullable(id).filter(parsed -> parsed.toString().equals(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((type + ':' + key).getBytes(UTF_8));
    }
}
