package dev.whence.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.FieldHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.spi.DataFetcherService;
import io.smallrye.graphql.spi.LookupService;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.dataloader.BatchLoaderEnvironment;

/**
 * How fields are fetched: by calling what they stand for. SmallRye's and Quarkus' own fetchers prepare each of them for threads, contexts and
 * listeners of its own, which a request on one thread has no use for; that took most of the time of a large answer.
 */
public final class Fetchers implements DataFetcherService {

    /** Those of Quarkus have 1, and the least is asked first. */
    @Override
    public Integer getPriority() {
        return 0;
    }

    @Override
    public PlugableBatchableDataFetcher<?, ?> getCompletionStageDataFetcher(Operation operation, Type type) {
        return new Resolver(operation);
    }

    @Override
    public PlugableBatchableDataFetcher<?, ?> getOtherWrappedDataFetcher(Operation operation, Type type) {
        return new Resolver(operation);
    }

    @Override
    public PlugableBatchableDataFetcher<?, ?> getOtherFieldDataFetcher(Operation operation, Type type) {
        return new Resolver(operation);
    }

    @Override
    public PlugableDataFetcher<?> getFieldDataFetcher(Field field, Type type, Reference owner) {
        return new Property(field, owner);
    }

    /** Calls a method of a class of the API. */
    private static final class Resolver implements PlugableBatchableDataFetcher<Object, Object> {

        private final Operation operation;
        private final Method method;
        private final ArgumentHelper arguments;
        private final FieldHelper result;

        /** There is one for all requests; it is found when it is first asked for, for there is none yet as the schema is built. */
        private volatile Object api;

        Resolver(Operation operation) {
            this.operation = operation;
            method = new OperationInvoker(operation).getMethod();
            arguments = new ArgumentHelper(operation.getArguments());
            result = new FieldHelper(operation);
        }

        @Override
        public Object get(DataFetchingEnvironment field) throws Exception {
            CurrentRequest.resolves(field);
            var found = call(arguments.getArguments(field).toArray());
            if (found instanceof CompletableFuture<?> kept && kept.state() == Future.State.SUCCESS) {
                // What is there already needs no promise, and nor does all that is made of it.
                found = kept.resultNow();
            }
            return found instanceof CompletionStage<?> promised
                    ? promised.thenApply(value -> shown(value, field))
                    : result.transformOrAdaptResponse(found, field);
        }

        private Object call(Object... arguments) throws Exception {
            if (api == null) {
                api = LookupService.get()
                        .getInstance(ClassloadingService.get().loadClass(operation.getClassName()))
                        .get();
            }
            try {
                return method.invoke(api, arguments);
            } catch (InvocationTargetException thrown) {
                if (thrown.getCause() instanceof Exception fault) {
                    throw fault;
                }
                throw thrown;
            }
        }

        private Object shown(Object value, DataFetchingEnvironment field) {
            try {
                return result.transformOrAdaptResponse(value, field);
            } catch (AbstractDataFetcherException e) {
                throw new CompletionException(e);
            }
        }

        @Override
        public CompletionStage<List<Object>> load(List<Object> sources, BatchLoaderEnvironment environment) {
            throw new UnsupportedOperationException("Relations fetch for many parents at once, not lists of @Source");
        }
    }

    /** Reads a public field of an object, or calls a method of it without arguments. */
    static final class Property implements PlugableDataFetcher<Object>, LightDataFetcher<Object> {

        private final Field field;
        private final String owner;
        private final FieldHelper result;

        /** Found when it is first asked for, for the class may not be loaded as the schema is built. */
        private volatile Accessor accessor;

        Property(Field field, Reference owner) {
            this.field = field;
            this.owner = owner.getClassName();
            result = new FieldHelper(field);
        }

        private interface Accessor {
            Object read(Object source) throws ReflectiveOperationException;
        }

        /** The value of it that an object has. */
        Object of(Object source) throws Exception {
            if (accessor == null) {
                accessor = accessor();
            }
            // Maps alone would need to know where they are asked for.
            return result.transformOrAdaptResponse(accessor.read(source), null);
        }

        @Override
        public Object get(
                GraphQLFieldDefinition definition, Object source, Supplier<DataFetchingEnvironment> environment)
                throws Exception {
            return of(source);
        }

        @Override
        public Object get(DataFetchingEnvironment environment) throws Exception {
            return of(environment.getSource());
        }

        private Accessor accessor() throws ReflectiveOperationException {
            var type = ClassloadingService.get().loadClass(owner);
            if (field.getMethodName() == null) {
                return type.getField(field.getPropertyName())::get;
            }
            var method = type.getMethod(field.getMethodName());
            return method::invoke;
        }
    }
}
