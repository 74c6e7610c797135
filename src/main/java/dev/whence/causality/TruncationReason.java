package dev.whence.causality;

/** Why a search stopped before there was nothing left to find. */
public enum TruncationReason {
    NODE_BUDGET,
    DEPTH
}
