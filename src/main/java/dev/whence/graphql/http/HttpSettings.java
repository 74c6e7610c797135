package dev.whence.graphql.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a client may take of the server, and how long it may keep what it got. */
@ConfigMapping(prefix = "whence.graphql")
interface HttpSettings {

    /** How long the head of a request may take to come in, from its first byte or from the connection's. */
    @WithDefault("10s")
    Duration headerTimeout();

    /** How long the body may take after that. */
    @WithDefault("10s")
    Duration bodyTimeout();

    /** How many requests of one address may be under way at once. */
    @WithDefault("32")
    int maxConcurrentPerClient();

    /** How long an answer to GET may be taken for true without asking again. */
    @WithDefault("0s")
    Duration maxAge();
}
