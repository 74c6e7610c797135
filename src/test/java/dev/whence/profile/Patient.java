package dev.whence.profile;

import dev.whence.graphql.websocket.TestFields;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** So patient with statements that none ends by itself while a test waits for it to be ended; but not with clients of WebSockets. */
public class Patient implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "whence.graphql.timeout",
                "100s",
                TestFields.SWITCH,
                "true",
                "whence.websocket.init-timeout",
                "3s",
                "whence.websocket.ping-interval",
                "2s",
                "whence.websocket.idle-timeout",
                "5s",
                "whence.websocket.stall-timeout",
                "2s");
    }
}
