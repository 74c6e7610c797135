package dev.whence.dataset;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When the bundled history is loaded. */
@ConfigMapping(prefix = "whence.history")
public interface HistorySettings {

    /** When to load it, at start. */
    @WithDefault("if-empty")
    Load load();

    /** When to load the bundled history. */
    enum Load {
        /** Into a database without events only. */
        IF_EMPTY,
        /** Whatever is there: what came from it before is made to agree with the files, and what others wrote stays. */
        ALWAYS,
        /** Never. */
        NEVER
    }
}
