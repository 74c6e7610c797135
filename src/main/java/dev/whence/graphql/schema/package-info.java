/** What the schema that SmallRye makes lacks to be to the letter. */
package dev.whence.graphql.schema;
