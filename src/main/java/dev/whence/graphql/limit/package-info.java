/** What a request may take: the size and shape of its document, its variables, its cost, its time. */
package dev.whence.graphql.limit;
