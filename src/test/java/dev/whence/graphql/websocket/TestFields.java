package dev.whence.graphql.websocket;

import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLObjectType.newObject;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.whence.event.Event;
import dev.whence.graphql.request.RequestException;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.spi.EventingService;
import io.smallrye.mutiny.Multi;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.FlowAdapters;

/** A mutation and subscriptions, for tests that switch them on: the schema has none yet. */
public final class TestFields implements EventingService {

    static final String SWITCH = "whence.test.fields";

    static final AtomicInteger MUTATIONS = new AtomicInteger();
    /** Events that were made for {@code testTexts}. */
    static final AtomicInteger TEXTS = new AtomicInteger();
    /** Subscriptions whose source was told that nobody listens any more. */
    static final AtomicInteger CANCELLED = new AtomicInteger();
    /** Subscriptions whose resolver has run. */
    static final AtomicInteger SUBSCRIBED = new AtomicInteger();

    @Override
    public String getConfigKey() {
        return SWITCH;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        var schema = builder.build();
        var code = GraphQLCodeRegistry.newCodeRegistry(schema.getCodeRegistry());
        var mutation = new Root("Mutation", code);
        mutation.field("testCount", nonNull(typeRef("Int")), field -> MUTATIONS.incrementAndGet());
        var subscription = new Root("Subscription", code);
        subscription.field("testEvents", typeRef("Event"), field -> reactive(events(field)), list(typeRef("String")));
        subscription.field("testTexts", nonNull(typeRef("String")), field -> reactive(texts(field)), typeRef("Int"));
        subscription.field(
                "testFailure",
                typeRef("Int"),
                field -> reactive(Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom().item(1),
                                Multi.createFrom().failure(new IllegalStateException("secret")))));
        subscription.field("testRefusal", typeRef("Int"), field -> {
            throw RequestException.badRequest("No such thing");
        });
        subscription.field("testSilence", typeRef("Int"), field -> {
            SUBSCRIBED.incrementAndGet();
            return reactive(Multi.createFrom().nothing().onCancellation().invoke(CANCELLED::incrementAndGet));
        });
        return GraphQLSchema.newSchema(schema)
                .mutation(mutation.build())
                .subscription(subscription.build())
                .codeRegistry(code.build());
    }

    private static Multi<Event> events(DataFetchingEnvironment field) {
        List<String> slugs = field.getArgument("of");
        var events = new ArrayList<Event>();
        slugs.forEach(slug -> events.add(Event.find("slug", slug).firstResult()));
        return Multi.createFrom().iterable(events);
    }

    /** Without an end, each of so many characters. */
    private static Multi<String> texts(DataFetchingEnvironment field) {
        int length = field.getArgument("of");
        return Multi.createFrom()
                .<Integer, String>generator(() -> 0, (none, to) -> {
                    to.emit(TEXTS.incrementAndGet() + "x".repeat(length));
                    return none;
                })
                .onCancellation()
                .invoke(CANCELLED::incrementAndGet);
    }

    private static Object reactive(Multi<?> events) {
        return FlowAdapters.toPublisher(events);
    }

    private record Root(GraphQLObjectType.Builder type, String name, GraphQLCodeRegistry.Builder code) {

        Root(String name, GraphQLCodeRegistry.Builder code) {
            this(newObject().name(name), name, code);
        }

        /** @param argument the type of {@code of}, if there is such an argument */
        void field(
                String field,
                GraphQLOutputType result,
                DataFetcher<?> fetcher,
                graphql.schema.GraphQLInputType... argument) {
            var definition = newFieldDefinition().name(field).type(result);
            for (var of : argument) {
                definition.argument(GraphQLArgument.newArgument().name("of").type(of));
            }
            type.field(definition);
            code.dataFetcher(FieldCoordinates.coordinates(name, field), fetcher);
        }

        GraphQLObjectType build() {
            return type.build();
        }
    }
}
