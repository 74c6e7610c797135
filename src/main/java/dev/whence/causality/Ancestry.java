package dev.whence.causality;

/**
 * What an event goes back to. {@code PREVENTED} links are no part of it. Each list is ordered by distance, then
 * chronologically; an event may be in more than one of them.
 *
 * @param rootCauses ancestors with no causes of their own that the filter lets through
 * @param conditions ancestors that are conditions, or that an {@code ENABLED} link joins to the event or to an ancestor within
 *     the depth, so that it is a step on a way to the event
 * @param triggers the causes of {@code TRIGGERED} links into the event; if there are none, its direct causes that are neither
 *     conditions nor joined to it by {@code ENABLED} links only
 * @param cut where the search stopped; null if nothing was left to find
 */
record Ancestry(Ancestor[] rootCauses, Ancestor[] conditions, Ancestor[] triggers, Cut cut) {

    /** An ancestor and how many links away it is. */
    record Ancestor(int node, int distance) {}
}
