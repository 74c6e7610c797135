package dev.whence.graphql;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.function.Supplier;

/** The request that the calling resolver is a part of. */
public final class CurrentRequest {

    private static final Object STALE = new Object();

    /** A request has a thread of its own. */
    private static final ThreadLocal<DataFetchingEnvironment> FIELD = new ThreadLocal<>();

    private CurrentRequest() {}

    /** Notes the field whose resolver is about to be called. */
    static void resolves(DataFetchingEnvironment field) {
        FIELD.set(field);
    }

    /** The field that is being resolved. */
    public static DataFetchingEnvironment field() {
        return FIELD.get();
    }

    /** What is found out once a request, however often it is asked for. */
    public static <T> T once(Object key, Supplier<T> find) {
        var context = field().getGraphQlContext();
        T found = context.get(key);
        if (found == null) {
            // A request runs on one thread, and finding this may mean finding something else first.
            found = find.get();
            context.put(key, found);
        }
        return found;
    }

    /** Notes that what is found is of an older version of the data than the request's, so that nobody keeps it. */
    public static void markStale() {
        field().getGraphQlContext().put(STALE, true);
    }

    static boolean isStale(GraphQLContext context) {
        return context.hasKey(STALE);
    }
}
