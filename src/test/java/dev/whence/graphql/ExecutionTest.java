package dev.whence.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whence.graphql.limit.Deadline;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is executed the short way is answered as graphql-java's own strategy answers it, faults and all. */
class ExecutionTest {

    private static final GraphQLSchema SCHEMA = new SchemaGenerator()
            .makeExecutableSchema(
                    new SchemaParser().parse("""
                            type Query { things: [Thing] }
                            interface Thing { name: String! }
                            type Large implements Thing {
                              name: String! size: Int colour: Colour nothing: String
                              missing: String! broken: String brokenForSure: Int! grey: Colour words: Int perhaps: String inner: Small
                            }
                            type Small implements Thing { name: String! size: Int }
                            enum Colour { RED GREEN }"""),
                    RuntimeWiring.newRuntimeWiring()
                            .type(
                                    "Query",
                                    query -> query.dataFetcher(
                                            "things", field -> List.of(new Large(), new Small("s", 1), new Large())))
                            .type(
                                    "Thing",
                                    thing -> thing.typeResolver(any -> any.getSchema()
                                            .getObjectType(
                                                    any.getObject().getClass().getSimpleName())))
                            .type("Large", large -> properties(large, Large.class))
                            .type("Small", small -> properties(small, Small.class))
                            .build());

    public static final class Large {
        public final String name = "l";
        public final int size = 2;
        public final String colour = "RED";
        public final String nothing = null;
        public final String missing = null;
        public final String grey = "GREY";
        public final String words = "many";
        public final Optional<String> perhaps = Optional.of("p");
        public final Small inner = new Small("i", null);

        public String broken() {
            throw new IllegalStateException("It cannot be read");
        }
    }

    public record Small(String name, Integer size) {}

    private final Errors errors = new Errors();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ things { name } }",
                "{ things { __typename called: name again: name } }",
                "{ things { name ... on Large { size colour nothing perhaps inner { size name } } ... on Small { size } } }",
                "query ($no: Boolean = false) { things { name ... on Large @include(if: $no) { size } } }",
                "{ things { ... on Large { missing } } }",
                "{ things { ... on Large { inner { name } missing } } }",
                "{ things { name ... on Large { broken size } } }",
                "{ things { name ... on Large { brokenForSure size } } }",
                "{ things { name ... on Large { grey words } } }"
            })
    void theAnswerIsThatOfGraphqlJava(String query) {
        var ours = execute(new Execution(errors), query);
        var theirs = execute(new AsyncExecutionStrategy(errors), query);

        assertThat(ours.<Object>getData()).isEqualTo(theirs.getData());
        assertThat(told(ours)).isEqualTo(told(theirs));
    }

    @Test
    void faultsAreTold() {
        assertThat(told(execute(new Execution(errors), "{ things { ... on Large { broken missing grey } } }")))
                .extracting(error -> error.getFirst())
                .containsExactlyInAnyOrder(
                        List.of("things", 0, "broken"),
                        List.of("things", 0, "grey"),
                        List.of("things", 0, "missing"),
                        List.of("things", 2, "broken"),
                        List.of("things", 2, "grey"),
                        List.of("things", 2, "missing"));
    }

    /** The place and the kind of each error; a fault's message has a reference that is never the same. */
    private static List<List<Object>> told(ExecutionResult result) {
        return result.getErrors().stream()
                .map(error -> List.<Object>of(
                        error.getPath(), Errors.code(error), String.valueOf(error.getLocations()), error.getClass()))
                .toList();
    }

    private static ExecutionResult execute(ExecutionStrategy strategy, String query) {
        return GraphQL.newGraphQL(SCHEMA)
                .queryExecutionStrategy(strategy)
                .build()
                .execute(ExecutionInput.newExecutionInput(query)
                        .graphQLContext(Map.of(Deadline.class, Deadline.in(Duration.ofMinutes(1)))));
    }

    private static TypeRuntimeWiring.Builder properties(TypeRuntimeWiring.Builder type, Class<?> owner) {
        for (var field : owner.getDeclaredFields()) {
            type.dataFetcher(field.getName(), property(owner, field.getName(), owner.isRecord()));
        }
        if (owner == Large.class) {
            type.dataFetcher("broken", property(owner, "broken", true));
            type.dataFetcher("brokenForSure", property(owner, "broken", true));
        }
        return type;
    }

    private static DataFetcher<?> property(Class<?> owner, String name, boolean isMethod) {
        var text = reference(String.class);
        return new Fetchers.Property(new Field(isMethod ? name : null, name, name, text), reference(owner));
    }

    private static Reference reference(Class<?> type) {
        return new Reference.Builder()
                .className(type.getName())
                .name(type.getSimpleName())
                .type(ReferenceType.TYPE)
                .graphQLClassName(type.getName())
                .build();
    }
}
