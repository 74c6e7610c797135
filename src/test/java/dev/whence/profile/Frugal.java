package dev.whence.profile;

import dev.whence.database.MortalServer;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** An operator who allows little: no time, no look at the schema, no pages, no history, few connections; to a server that may be gone. */
public class Frugal implements QuarkusTestProfile {

    public static final int POOL = 4;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "whence.history.load", "never",
                "whence.pool-size", String.valueOf(POOL),
                "whence.graphql.timeout", "3s",
                "whence.graphql.introspection", "false",
                "whence.explorer.enabled", "false",
                "whence.graphiql.enabled", "false");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(MortalServer.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
