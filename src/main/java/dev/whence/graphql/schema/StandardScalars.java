package dev.whence.graphql.schema;

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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has the scalars take what the GraphQL specification says that they take. SmallRye's own would make 1 of 4294967297 and take {@code "3"} for a
 * number.
 */
public final class StandardScalars implements EventingService {

    private static final Map<String, GraphQLScalarType> STANDARD = Stream.of(
                    Scalars.GraphQLInt,
                    Scalars.GraphQLFloat,
                    Scalars.GraphQLString,
                    Scalars.GraphQLBoolean,
                    Scalars.GraphQLID)
            .collect(Collectors.toMap(GraphQLScalarType::getName, Function.identity()));

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
                var standard = STANDARD.get(scalar.getName());
                return standard == null || standard == scalar
                        ? TraversalControl.CONTINUE
                        : changeNode(context, standard);
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
