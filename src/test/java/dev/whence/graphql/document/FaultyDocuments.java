package dev.whence.graphql.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whence.graphql.request.Request;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** The documents of clients, and a fault where a client asks for it. For tests that name it as an alternative. */
@Alternative
@Singleton
public class FaultyDocuments extends PersistedDocuments {

    public static final String FAULT = "{ fault }";

    FaultyDocuments(Settings settings) {
        super(settings);
    }

    @Override
    public Request request(JsonNode members) {
        if (members.path("query").asText().equals(FAULT)) {
            throw new IllegalStateException("secret");
        }
        return super.request(members);
    }
}
