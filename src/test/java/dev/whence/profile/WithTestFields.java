package dev.whence.profile;

import dev.whence.graphql.document.FaultyDocuments;
import dev.whence.graphql.websocket.TestFields;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** The application with a mutation, subscriptions, and a fault, patient with clients of WebSockets; and without GraphiQL. */
public class WithTestFields implements QuarkusTestProfile {

    public static final int MAX_OPERATIONS = 12;
    public static final int MAX_CONNECTIONS = 20;

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(FaultyDocuments.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                TestFields.SWITCH,
                "true",
                "whence.websocket.max-operations",
                String.valueOf(MAX_OPERATIONS),
                "whence.websocket.max-connections-per-client",
                String.valueOf(MAX_CONNECTIONS),
                "whence.websocket.init-timeout",
                "10m",
                "whence.websocket.ping-interval",
                "10m",
                "whence.graphiql.enabled",
                "false");
    }
}
