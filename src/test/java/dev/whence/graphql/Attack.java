package dev.whence.graphql;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A document made to hurt.
 *
 * @param code what it is refused with
 */
record Attack(String name, String code, String document, Map<String, Object> variables) {

    static final List<Attack> ALL = List.of(
            // Size and tokens
            tooComplex("a long document", "#" + "x".repeat(70_000) + "\n{__typename}"),
            tooComplex("a million tokens", "{" + "a ".repeat(120_000) + "}"),
            tooComplex("tokens within the length", "{" + "a ".repeat(30_000) + "}"),
            tooComplex("commas and comments", "{" + ",#\n".repeat(20_000) + "__typename}"),
            parseFailed("an endless name", "x".repeat(65_000)),
            parseFailed("an endless string", "{ event(slug: \"" + "x".repeat(60_000)),
            parseFailed("quotes", "{ event(slug: " + "\"".repeat(60_000)),
            parseFailed("block quotes", "{ event(slug: \"\"\"" + "\\\"\"\"".repeat(15_000)),
            parseFailed("escapes", "{ event(slug: \"" + "\\u{110000}".repeat(5_000) + "\") { slug } }"),
            parseFailed("a lone surrogate by its escape", "{ event(slug: \"\\uD800\") { slug } }"),
            parseFailed("a NUL byte", "{ event\0 }"),
            parseFailed("nothing", ""),
            parseFailed("blanks", " ".repeat(60_000)),
            // Nesting
            tooComplex("fields to 10,000", "{" + "a{".repeat(4_000) + "a" + "}".repeat(4_000) + "}"),
            tooComplex("fields that never close", "{a".repeat(5_000)),
            tooComplex("lists in a type", "query ($a: " + "[".repeat(9_000)),
            tooComplex(
                    "a closed type",
                    "query ($a: %sInt%s) { __typename }".formatted("[".repeat(4_000), "]".repeat(4_000))),
            tooComplex("lists in a value", "{ nodes(ids: " + "[".repeat(4_000) + "]".repeat(4_000) + ") { id } }"),
            tooComplex(
                    "objects in a value",
                    "{ events(where: " + "{not: ".repeat(3_000) + "{}" + "}".repeat(3_000) + ") { totalCount } }"),
            tooComplex("inline fragments", "{" + "...{".repeat(100) + "__typename" + "}".repeat(101)),
            tooComplex(
                    "parents of parents",
                    "{ event(slug: \"kirov-murder\") {" + "partOf {".repeat(25) + "slug" + "}".repeat(27)),
            tooComplex("a chain of fragments", "{ ...F0 }" + fragments(1_000, i -> "...F" + (i + 1)) + leaf(1_000)),
            // Fragments that explode
            tooComplex(
                    "2^16 fields by fragments",
                    "{ ...F0 }" + fragments(16, i -> "...F%1$d ...F%1$d".formatted(i + 1)) + leaf(16)),
            tooComplex(
                    "2^16 fields by fragments under names",
                    "{ node(id: \"x\") { ...F0 } }"
                            + IntStream.range(0, 16)
                                    .mapToObj(i ->
                                            " fragment F%1$d on Event { a: partOf { ...F%2$d } b: partOf { ...F%2$d } }"
                                                    .formatted(i, i + 1))
                                    .collect(joining())
                            + " fragment F16 on Event { slug }"),
            tooComplex(
                    "wide and deep fragments",
                    "{ ...F0 }" + fragments(8, i -> ("...F" + (i + 1) + " ").repeat(20)) + leaf(8)),
            new Attack(
                    "a circle of fragments",
                    "VALIDATION_FAILED",
                    "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
                    Map.of()),
            new Attack(
                    "a circle through a field",
                    "VALIDATION_FAILED",
                    "{ node(id: \"x\") { ...A } } fragment A on Event { partOf { ...A } }",
                    Map.of()),
            new Attack(
                    "two fragments of a name",
                    "VALIDATION_FAILED",
                    "{ ...A } fragment A on Query { __typename } fragment A on Query { __typename }",
                    Map.of()),
            new Attack(
                    "fragments that nobody uses",
                    "VALIDATION_FAILED",
                    "{ __typename }" + fragments(700, i -> "__typename"),
                    Map.of()),
            // Breadth
            tooComplex("a thousand aliases", "{" + repeat(1_000, i -> "a%d: __typename ".formatted(i)) + "}"),
            tooComplex(
                    "aliases by fragments",
                    "{ " + repeat(100, i -> "a%d: event(slug: \"x\") { ...F } ".formatted(i))
                            + "} fragment F on Event { x: slug y: slug z: slug }"),
            tooComplex("the same field over and over", "{" + "__typename ".repeat(6_000) + "}"),
            tooComplex(
                    "many operations",
                    repeat(1_500, i -> "query Q%d { ...F } ".formatted(i)) + "fragment F on Query { "
                            + "__typename ".repeat(10) + "}"),
            tooComplex("directives", "{ __typename " + "@skip(if: false) ".repeat(1_000) + "}"),
            tooComplex("directives on a variable", "query ($a: Int " + "@x ".repeat(3_000) + ") { __typename }"),
            new Attack(
                    "variables declared",
                    "VALIDATION_FAILED",
                    "query (" + repeat(1_500, i -> "$v%d: Int ".formatted(i)) + ") { __typename }",
                    Map.of()),
            new Attack(
                    "unknown fields",
                    "VALIDATION_FAILED",
                    "{" + repeat(3_000, i -> "unknown%d ".formatted(i)) + "}",
                    Map.of()),
            new Attack(
                    "an unknown field of a long name", "VALIDATION_FAILED", "{" + "y".repeat(60_000) + "}", Map.of()),
            new Attack(
                    "unknown arguments",
                    "VALIDATION_FAILED",
                    "{ events(" + repeat(2_000, i -> "a%d: 1 ".formatted(i)) + ") { totalCount } }",
                    Map.of()),
            new Attack(
                    "fields in conflict",
                    "VALIDATION_FAILED",
                    "{" + repeat(400, i -> "events(first: %d) { totalCount } ".formatted(i)) + "}",
                    Map.of()),
            new Attack(
                    "one list literal",
                    "BAD_INPUT",
                    "{ nodes(ids: [" + "\"x\" ".repeat(9_000) + "]) { id } }",
                    Map.of()),
            // Cost
            tooComplex(
                    "200 x 200 x 200",
                    "{ events(first: 200) { nodes { consequences(first: 200) { nodes { effect { causes(first: 200) { nodes { id } } } } } } } }"),
            tooComplex(
                    "aliases of long lists",
                    "{" + repeat(100, i -> "a%d: events(first: 200) { nodes { title summary } } ".formatted(i)) + "}"),
            tooComplex(
                    "counts and filters",
                    "{"
                            + repeat(
                                    100,
                                    i ->
                                            "a%d: events(where: {text: \"x%d\", consequences: {atLeast: 1}}) { totalCount } "
                                                    .formatted(i, i))
                            + "}"),
            tooComplex(
                    "the schema over and over",
                    "{ __schema { types { fields { type { fields { type { fields { type { fields { type { fields { name } } } } } } } } } } } }"),
            tooComplex(
                    "every type under every type",
                    "{ node(id: \"x\") { ...C } } fragment C on Claim { " + "citations { claim { ".repeat(8) + "id"
                            + " } }".repeat(8) + " }"),
            // Variables
            tooComplex(
                    "70,000 ids",
                    "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
                    "ids",
                    IntStream.range(0, 70_000).map(i -> i % 10).boxed().toList()),
            tooComplex(
                    "many variables that nobody asked for",
                    "{ __typename }",
                    "a",
                    IntStream.range(0, 10_000).boxed().toList()),
            tooComplex(
                    "a variable in itself",
                    "query ($w: EventWhere) { events(where: $w) { totalCount } }",
                    "w",
                    nested(200)),
            new Attack(
                    "an object too deep for its conditions",
                    "BAD_INPUT",
                    "query ($w: EventWhere) { events(where: $w) { totalCount } }",
                    Map.of("w", alternatives(60))),
            new Attack(
                    "the wrong shape",
                    "VALIDATION_FAILED",
                    "query ($w: EventWhere) { events(where: $w) { totalCount } }",
                    Map.of("w", Map.of("x".repeat(50_000), 1))));

    @Override
    public String toString() {
        return name;
    }

    private static Attack tooComplex(String name, String document) {
        return new Attack(name, "TOO_COMPLEX", document, Map.of());
    }

    private static Attack tooComplex(String name, String document, String variable, Object value) {
        return new Attack(name, "TOO_COMPLEX", document, Map.of(variable, value));
    }

    private static Attack parseFailed(String name, String document) {
        return new Attack(name, "PARSE_FAILED", document, Map.of());
    }

    private static String repeat(int times, IntFunction<String> text) {
        return IntStream.range(0, times).mapToObj(text).collect(joining());
    }

    private static String fragments(int count, IntFunction<String> selections) {
        return repeat(count, i -> " fragment F%d on Query { %s }".formatted(i, selections.apply(i)));
    }

    private static String leaf(int number) {
        return " fragment F%d on Query { __typename }".formatted(number);
    }

    private static Object nested(int depth) {
        return Stream.iterate(Map.<String, Object>of(), below -> Map.of("not", below))
                .skip(depth)
                .findFirst()
                .orElseThrow();
    }

    private static Object alternatives(int count) {
        return Map.of(
                "or",
                IntStream.range(0, count).mapToObj(i -> Map.of("text", "x")).toList());
    }
}
