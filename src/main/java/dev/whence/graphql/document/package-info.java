/** Documents: parsed and checked, kept by their hashes, trusted. */
package dev.whence.graphql.document;
