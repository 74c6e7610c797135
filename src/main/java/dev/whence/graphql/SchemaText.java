package dev.whence.graphql;

import graphql.schema.DefaultGraphqlTypeComparatorRegistry;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;

/** The schema as text, in the schema definition language: everything by name, but the values of an enum in their own order. */
final class SchemaText {

    private SchemaText() {}

    static String of(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeSchemaDefinition(false)
                        .includeDirectiveDefinitions(false)
                        // SmallRye adds scalars that no field is of.
                        .includeSchemaElement(element -> !(element instanceof GraphQLScalarType))
                        .setComparators(DefaultGraphqlTypeComparatorRegistry.newComparators()
                                .addComparator(
                                        environment -> environment
                                                .parentType(GraphQLEnumType.class)
                                                .elementType(GraphQLEnumValueDefinition.class),
                                        GraphQLEnumValueDefinition.class,
                                        (one, other) -> 0)
                                .build()))
                .print(schema);
    }
}
