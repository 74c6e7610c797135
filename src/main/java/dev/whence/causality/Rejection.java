package dev.whence.causality;

/**
 * What rejecting some links would do. {@code PREVENTED} links are no causes here.
 *
 * @param losesAllCauses effects of these links that would have no cause left
 * @param unreachable events that a root (an event that had no causes before either) leads to, and to which none would lead any
 *     more
 * @param cut where the search stopped; null if nothing was left to find
 */
record Rejection(int[] losesAllCauses, int[] unreachable, Cut cut) {}
