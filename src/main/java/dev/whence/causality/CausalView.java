package dev.whence.causality;

/**
 * The causal graph as one request sees it.
 *
 * @param stale whether it is of another version than the request's snapshot of the database
 */
record CausalView(CausalGraph graph, boolean stale) {}
