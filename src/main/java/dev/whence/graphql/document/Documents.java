package dev.whence.graphql.document;

import dev.whence.graphql.limit.Brackets;
import dev.whence.graphql.limit.DocumentShape;
import dev.whence.graphql.limit.GraphQLSettings;
import dev.whence.graphql.request.Refusal;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes documents of texts: each within the limits of {@link GraphQLSettings}, of right syntax, and valid. What is cheap to find out is found
 * out first, so that nothing is done with a document that is larger than the step can bear: its length, its tokens as they are read, its shape
 * before it is validated. Those that were run last are kept.
 */
@ApplicationScoped
public class Documents {

    /** What an element of a parsed document takes of the memory, about. */
    private static final int BYTES_PER_TOKEN = 100;

    private final GraphQLSchema schema;
    private final GraphQLSettings settings;
    private final DocumentCache cache;

    Documents(GraphQLSchema schema, GraphQLSettings settings) {
        this.schema = schema;
        this.settings = settings;
        this.cache = new DocumentCache(settings.documentCacheSize().asLongValue());
    }

    /** A document that has the right syntax. It weighs so many bytes. */
    public record Parsed(String text, Document document, long weight) {}

    /** @throws Refusal when it is too large, or no document at all */
    public Parsed parse(String text) {
        if (text.length() > settings.maxDocumentLength()) {
            throw Refusal.over(settings.maxDocumentLength(), null, "The document is longer than %d characters");
        }
        var kept = cache.get(text);
        if (kept != null) {
            return kept;
        }
        var maxNesting = DocumentShape.maxNesting(settings);
        if (Brackets.nesting(text) > maxNesting) {
            throw Refusal.over(maxNesting, null, "The document has brackets within brackets deeper than %d");
        }
        return parsed(text);
    }

    /** @throws Refusal when its shape is over a limit, or it does not fit the schema */
    public void validate(Parsed parsed) {
        if (cache.get(parsed.text) == parsed) {
            return;
        }
        new DocumentShape(parsed.document, settings).check();
        var errors = ParseAndValidate.validate(schema, parsed.document, rule -> true, Locale.ENGLISH);
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
    }

    /** Keeps a document that turned out well in all respects. */
    public void keep(Parsed parsed) {
        cache.put(parsed);
    }

    private Parsed parsed(String text) {
        var tokens = new AtomicInteger();
        var options = ParserOptions.newParserOptions()
                .captureLineComments(false)
                .readerTrackData(false)
                .maxCharacters(settings.maxDocumentLength())
                .maxTokens(settings.maxTokens())
                // No more than there are characters.
                .maxWhitespaceTokens(settings.maxDocumentLength())
                // Brackets have been counted, and without them nothing nests.
                .maxRuleDepth(Integer.MAX_VALUE)
                .parsingListener(token -> tokens.incrementAndGet())
                .build();
        try {
            var document = new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(text)
                            .parserOptions(options)
                            .locale(Locale.ENGLISH)
                            .build());
            return new Parsed(text, document, 2L * text.length() + (long) BYTES_PER_TOKEN * tokens.get());
        } catch (ParseCancelledException tooMany) {
            throw Refusal.over(settings.maxTokens(), tooMany.getLocation(), "The document has more than %d tokens");
        } catch (InvalidSyntaxException notGraphQL) {
            throw new Refusal(List.of(notGraphQL.toInvalidSyntaxError()));
        }
    }
}
