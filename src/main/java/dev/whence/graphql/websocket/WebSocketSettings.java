package dev.whence.graphql.websocket;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What GraphQL over WebSocket may cost. */
@ConfigMapping(prefix = "whence.websocket")
interface WebSocketSettings {

    /** How many connections there may be. */
    @WithDefault("1000")
    int maxConnections();

    /** How many of them one client address may have. */
    @WithDefault("50")
    int maxConnectionsPerClient();

    /** How many operations may run at once on one connection. */
    @WithDefault("20")
    int maxOperations();

    /** How large a message from a client may be. */
    @WithDefault("256K")
    MemorySize maxMessageSize();

    /** How many frames a client may send in a second: messages, or parts of them, pings and pongs. */
    @WithDefault("100")
    int maxMessagesPerSecond();

    /** How long a client may take to introduce itself. */
    @WithDefault("5s")
    Duration initTimeout();

    /** After which silence a client is pinged; one that is silent for as long again is gone. */
    @WithDefault("15s")
    Duration pingInterval();

    /** How long a client that has no operation may stay. */
    @WithDefault("5m")
    Duration idleTimeout();

    /** How long a client may leave unread what was sent to it. */
    @WithDefault("30s")
    Duration stallTimeout();
}
