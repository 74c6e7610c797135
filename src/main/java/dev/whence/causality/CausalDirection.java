package dev.whence.causality;

/** Which way a search goes from an event. */
public enum CausalDirection {
    CAUSES,
    CONSEQUENCES,
    BOTH
}
