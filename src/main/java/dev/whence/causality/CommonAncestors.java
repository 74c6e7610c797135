package dev.whence.causality;

/**
 * The nearest common causes of some events.
 *
 * @param all ordered by summed distance, then the greatest distance, then row id
 * @param cut where the search stopped for want of room; null if it did not. What was found nevertheless begins the whole list:
 *     nothing that was left out comes before any of it.
 */
record CommonAncestors(Common[] all, Cut cut) {

    /** @param distances how many links away from each of the events, in the order in which they were given */
    record Common(int node, int[] distances) {}
}
