package dev.whence.causality;

import java.util.List;

/**
 * The best paths between two events, the best first. Two paths differ in an event: links of several types between the same two
 * events make one path, of which the strongest is part.
 *
 * @param isComplete false if the search gave up because it would have looked at too many links: then these are still the best,
 *     but there may be more
 */
record Paths(List<Path> best, boolean isComplete) {}
