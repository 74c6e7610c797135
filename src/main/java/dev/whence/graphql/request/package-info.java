/** What is asked for, and why it is refused. */
package dev.whence.graphql.request;
