package dev.whence.causality;

/**
 * The part of the graph around some events, ready to be drawn.
 *
 * @param nodes the events asked about, then the nearest first
 * @param distances by position in {@code nodes}: how many links away, where {@code PREVENTED} may only be the last
 * @param sides by position in {@code nodes}
 * @param links all links between these nodes that the filter lets through
 * @param cut where the search stopped; null if nothing was left to find
 */
record Neighbourhood(int[] nodes, int[] distances, CausalSide[] sides, int[] links, Cut cut) {}
