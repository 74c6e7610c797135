package dev.whence.graphql;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a request may cost. */
@ConfigMapping(prefix = "whence.graphql")
public interface GraphQLSettings {

    /** How large a request's body may be. */
    @WithDefault("256K")
    MemorySize maxBodySize();

    /** How deep a query may nest. GraphiQL's own introspection query needs 15. */
    @WithDefault("20")
    int maxDepth();
}
