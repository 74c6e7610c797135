package dev.whence.profile;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Nothing is executed but documents that the operator trusts, and those of the explorer. */
public class Trusting implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "whence.graphql.trusted-documents", "src/test/resources/trusted-documents.json",
                "whence.graphql.trusted-only", "true");
    }
}
