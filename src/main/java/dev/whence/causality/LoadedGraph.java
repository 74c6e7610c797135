package dev.whence.causality;

import java.time.Duration;
import java.time.Instant;

/**
 * A causal graph in memory, and what it is a copy of.
 *
 * @param version the version of the causal graph in the database
 * @param read    the moment as of which it was read
 * @param took    how long it took to load
 */
record LoadedGraph(long version, CausalGraph graph, Instant read, Duration took) {}
