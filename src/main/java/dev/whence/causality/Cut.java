package dev.whence.causality;

/**
 * Where a search stopped before there was nothing left to find.
 *
 * @param reason {@code NODE_BUDGET} if an event was left out for want of room; otherwise {@code DEPTH}
 * @param nodesSeen how many events the search kept, those it started from among them
 * @param frontier the kept nodes with links that the search would have followed next, the nearest first
 */
record Cut(TruncationReason reason, int nodesSeen, int[] frontier) {}
