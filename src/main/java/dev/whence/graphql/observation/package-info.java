/** What operators see of operations: metrics and traces. */
package dev.whence.graphql.observation;
