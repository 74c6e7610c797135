package dev.whence.graphql.limit;

import dev.whence.graphql.request.ErrorCode;
import dev.whence.graphql.request.Refusal;
import graphql.language.Definition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How large a document is with its fragments written out, counted without writing them out: each fragment is looked at once. Validation takes
 * time for every field so counted, and a thread's stack has room for only so much nesting, so this comes before it. What has no fragment of
 * that name, or a fragment within itself, is for validation to say.
 */
public final class DocumentShape {

    /** How deep brackets may nest, and selections with inline fragments and spreads, as multiples of the depth of fields. */
    private static final int NESTING_PER_DEPTH = 4;

    private static final Set<String> SCHEMA_FIELDS = Set.of("__schema", "__type");

    private static final Size NOTHING = new Size(0, 0, 0, 0);

    private final Document document;
    private final GraphQLSettings settings;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Size> measured = new HashMap<>();
    private int directives;

    public DocumentShape(Document document, GraphQLSettings settings) {
        this.document = document;
        this.settings = settings;
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment, (one, same) -> one));
    }

    /** @param fields how many fields and fragments; of these, {@code aliases} have an alias */
    private record Size(long fields, long aliases, int depth, int nesting) {

        Size and(Size other) {
            return new Size(
                    fields + other.fields,
                    aliases + other.aliases,
                    Math.max(depth, other.depth),
                    Math.max(nesting, other.nesting));
        }

        Size withoutAliases() {
            return new Size(fields, 0, depth, nesting);
        }
    }

    /** How deep brackets may nest. */
    public static int maxNesting(GraphQLSettings settings) {
        return NESTING_PER_DEPTH * settings.maxDepth();
    }

    /** @throws Refusal when something is over a limit */
    public void check() {
        var ofOperations = NOTHING;
        var ofFragments = NOTHING;
        for (Definition<?> definition : document.getDefinitions()) {
            switch (definition) {
                case OperationDefinition operation -> {
                    count(operation);
                    operation.getVariableDefinitions().forEach(this::count);
                    ofOperations = ofOperations.and(size(operation.getSelectionSet(), 1, 1));
                    bound(ofOperations, operation.getSourceLocation());
                }
                case FragmentDefinition fragment -> {
                    if (fragments.get(fragment.getName()) != fragment) {
                        throw new Refusal(
                                ErrorCode.VALIDATION_FAILED,
                                fragment.getSourceLocation(),
                                "There are two fragments of this name");
                    }
                    // Each is validated by itself too, whatever it has in common with others.
                    ofFragments = ofFragments.and(size(fragment, 1, 1).withoutAliases());
                    bound(ofFragments, fragment.getSourceLocation());
                }
                default -> {
                    // A definition of a type, which validation refuses.
                }
            }
        }
    }

    private Size size(SelectionSet selections, int nesting, int depth) {
        var size = NOTHING;
        for (Selection<?> selection : selections.getSelections()) {
            if (nesting > maxNesting(settings) || depth > settings.maxDepth()) {
                throw tooDeep(selection.getSourceLocation());
            }
            size = size.and(size(selection, nesting, depth));
            bound(size, selection.getSourceLocation());
        }
        return size;
    }

    private Size size(Selection<?> selection, int nesting, int depth) {
        count((DirectivesContainer<?>) selection);
        return switch (selection) {
            case Field field -> {
                if (!settings.introspection() && SCHEMA_FIELDS.contains(field.getName())) {
                    throw new Refusal(
                            ErrorCode.VALIDATION_FAILED,
                            field.getSourceLocation(),
                            "The schema cannot be asked for here: introspection is switched off");
                }
                var below = field.getSelectionSet() == null
                        ? NOTHING
                        : size(field.getSelectionSet(), nesting + 1, depth + 1);
                yield new Size(
                        below.fields + 1,
                        below.aliases + (field.getAlias() == null ? 0 : 1),
                        below.depth + 1,
                        below.nesting + 1);
            }
            case InlineFragment inline -> {
                var below = size(inline.getSelectionSet(), nesting + 1, depth);
                yield new Size(below.fields + 1, below.aliases, below.depth, below.nesting + 1);
            }
            case FragmentSpread spread -> {
                var fragment = fragments.get(spread.getName());
                var below = fragment == null ? NOTHING : size(fragment, nesting + 1, depth);
                if (nesting + below.nesting > maxNesting(settings) || depth + below.depth - 1 > settings.maxDepth()) {
                    throw tooDeep(spread.getSourceLocation());
                }
                yield new Size(below.fields + 1, below.aliases, below.depth, below.nesting + 1);
            }
            default -> throw new IllegalStateException("No selection: " + selection);
        };
    }

    private Size size(FragmentDefinition fragment, int nesting, int depth) {
        var known = measured.get(fragment.getName());
        if (known != null) {
            return known;
        }
        // Should it lead to itself, it counts as nothing there.
        measured.put(fragment.getName(), NOTHING);
        count(fragment);
        var size = size(fragment.getSelectionSet(), nesting, depth);
        measured.put(fragment.getName(), size);
        return size;
    }

    private void bound(Size size, SourceLocation location) {
        if (size.fields > settings.maxFields()) {
            throw Refusal.over(
                    settings.maxFields(), location, "The document selects more than %d fields, fragments written out");
        }
        if (size.aliases > settings.maxAliases()) {
            throw Refusal.over(
                    settings.maxAliases(), location, "The document has more than %d aliases, fragments written out");
        }
    }

    private void count(DirectivesContainer<?> node) {
        directives += node.getDirectives().size();
        if (directives > settings.maxDirectives()) {
            throw Refusal.over(
                    settings.maxDirectives(), node.getSourceLocation(), "The document has more than %d directives");
        }
    }

    private Refusal tooDeep(SourceLocation location) {
        return Refusal.over(settings.maxDepth(), location, "The document nests deeper than %d, fragments written out");
    }
}
