package dev.whence.graphql.schema;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.spi.EventingService;
import java.util.Set;

/**
 * Makes lists of ids of those lists of strings that are called so. SmallRye has {@code @Id} for a single value only: it would offer a list to
 * clients as one, and then refuse whatever they send.
 */
public final class ListsOfIds implements EventingService {

    private static final Set<String> NAMES = Set.of("ids", "without");

    /** On without any configuration. */
    @Override
    public String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        return GraphQLSchema.newSchema(SchemaTransformer.transformSchema(builder.build(), new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLArgument(
                    GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
                return NAMES.contains(argument.getName())
                        ? changeNode(context, argument.transform(change -> change.type(ofIds(argument.getType()))))
                        : TraversalControl.CONTINUE;
            }

            @Override
            public TraversalControl visitGraphQLInputObjectField(
                    GraphQLInputObjectField field, TraverserContext<GraphQLSchemaElement> context) {
                return NAMES.contains(field.getName())
                        ? changeNode(context, field.transform(change -> change.type(ofIds(field.getType()))))
                        : TraversalControl.CONTINUE;
            }
        }));
    }

    private static GraphQLInputType ofIds(GraphQLInputType type) {
        return (GraphQLInputType) withIds(type);
    }

    private static GraphQLType withIds(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull required -> GraphQLNonNull.nonNull(withIds(required.getWrappedType()));
            case GraphQLList list -> GraphQLList.list(withIds(list.getWrappedType()));
            case GraphQLScalarType string -> Scalars.GraphQLID;
            default -> throw new IllegalStateException("No list of ids: " + type);
        };
    }
}
