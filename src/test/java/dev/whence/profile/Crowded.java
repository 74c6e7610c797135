package dev.whence.profile;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Bounds that are small and soon reached, a site of others that may ask, and no explorer. */
public class Crowded implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("whence.graphql.body-timeout", "1s"),
                Map.entry("whence.graphql.max-concurrent-per-client", "6"),
                Map.entry("whence.pool-size", "4"),
                Map.entry("whence.queue.size", "4"),
                Map.entry("whence.queue.costly", "1"),
                Map.entry("whence.causality.patience", "0s"),
                Map.entry("quarkus.http.idle-timeout", "5s"),
                Map.entry("quarkus.http.limits.max-connections", "40"),
                Map.entry("quarkus.http.limits.max-header-size", "4K"),
                Map.entry("quarkus.http.cors.enabled", "true"),
                Map.entry("quarkus.http.cors.origins", "https://history.example"),
                Map.entry("whence.explorer.enabled", "false"));
    }
}
