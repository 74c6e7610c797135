package dev.whence.causality;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the causal graph in memory is kept, and what a search may cost. */
@ConfigMapping(prefix = "whence.causality")
public interface CausalitySettings {

    /** How long a request waits for a graph that is as new as the database before it takes an older one, and says so. */
    @WithDefault("1s")
    Duration patience();

    /** How many events a search may see for a field that has no limit of its own. */
    @WithDefault("20000")
    int nodeBudget();
}
