package dev.whence.graphql.schema;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;

/** The schema as text, in the schema definition language, by name. */
public final class SchemaText {

    private SchemaText() {}

    public static String of(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        // There are none but GraphQL's own in use.
                        .includeScalarTypes(false)
                        .includeSchemaDefinition(false)
                        .includeDirectiveDefinitions(false))
                .print(schema);
    }
}
