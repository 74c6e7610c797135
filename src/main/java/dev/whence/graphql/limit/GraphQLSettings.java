package dev.whence.graphql.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a request may cost. What is over a limit is refused before anything is run. */
@ConfigMapping(prefix = "whence.graphql")
public interface GraphQLSettings {

    /** How large a request's body may be. */
    @WithDefault("256K")
    MemorySize maxBodySize();

    /** How many characters a document may have. */
    @WithDefault("65536")
    int maxDocumentLength();

    /** How many tokens a document may have: names, values, brackets, comments. */
    @WithDefault("10000")
    int maxTokens();

    /** How deep fields may nest, fragments written out. GraphiQL's own introspection query needs 15. */
    @WithDefault("20")
    int maxDepth();

    /** How many fields and fragments a document may select, each counted wherever a fragment brings it. */
    @WithDefault("5000")
    int maxFields();

    /** How many of the fields may have an alias, counted likewise. */
    @WithDefault("200")
    int maxAliases();

    /** How many directives a document may have. */
    @WithDefault("200")
    int maxDirectives();

    /** How many values the variables may hold in all, also within lists and objects. */
    @WithDefault("5000")
    int maxVariableValues();

    /** What an operation may cost, in points; {@link Weights} says what a point is. */
    @WithDefault("200000")
    long maxCost();

    /** How long a request may take, from its document to its result. */
    @WithDefault("10s")
    Duration timeout();

    /** Whether clients may ask for the schema. */
    @WithDefault("true")
    boolean introspection();

    /** How much memory the parsed documents may take that are kept for the next request. */
    @WithDefault("32M")
    MemorySize documentCacheSize();
}
