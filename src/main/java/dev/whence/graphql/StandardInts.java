package dev.whence.graphql;

import graphql.Scalars;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.spi.EventingService;

/**
 * Takes {@code Int} as the specification has it. SmallRye's own cuts a literal of more than 32 bits to fit, so that {@code first: 4294967299}
 * would be 3, and fails on a variable that is no whole number.
 */
public final class StandardInts implements EventingService {

    /** On without any configuration. */
    @Override
    public String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        var schema = SchemaTransformer.transformSchema(builder.build(), new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLScalarType(
                    GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
                return scalar.getName().equals(Scalars.GraphQLInt.getName())
                        ? changeNode(context, Scalars.GraphQLInt)
                        : TraversalControl.CONTINUE;
            }
        });
        return GraphQLSchema.newSchema(schema)
                .codeRegistry(schema.getCodeRegistry().transform(code -> resolveByName(schema, code)));
    }

    /** SmallRye's type resolvers know the types as they were before, which match no fragment of the new schema. */
    private static void resolveByName(GraphQLSchema schema, GraphQLCodeRegistry.Builder code) {
        for (var type : schema.getAllTypesAsList()) {
            switch (type) {
                case GraphQLInterfaceType any -> code.typeResolver(any, byName(code.getTypeResolver(any)));
                case GraphQLUnionType any -> code.typeResolver(any, byName(code.getTypeResolver(any)));
                default -> {}
            }
        }
    }

    private static TypeResolver byName(TypeResolver resolver) {
        return field -> field.getSchema().getObjectType(resolver.getType(field).getName());
    }
}
