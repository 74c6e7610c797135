package dev.whence.graphql;

import graphql.Scalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
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
        return GraphQLSchema.newSchema(SchemaTransformer.transformSchema(builder.build(), new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLScalarType(
                    GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
                return scalar.getName().equals(Scalars.GraphQLInt.getName())
                        ? changeNode(context, Scalars.GraphQLInt)
                        : TraversalControl.CONTINUE;
            }
        }));
    }
}
