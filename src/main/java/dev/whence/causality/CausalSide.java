package dev.whence.causality;

/** On which side of the events asked about an event was found. */
public enum CausalSide {
    FOCUS,
    CAUSE,
    CONSEQUENCE
}
