package dev.whence.graphql;

/** Why a request, or one field of it, got an error: the value of {@code extensions.code}. The list is part of the API. */
public enum ErrorCode {
    /** The HTTP request is no GraphQL request: malformed JSON, a missing query, a parameter of the wrong type. */
    BAD_REQUEST,
    /** The document is not GraphQL. */
    PARSE_FAILED,
    /** The document, or a variable, does not fit the schema; or the document has no operation of the name. */
    VALIDATION_FAILED,
    /** The operation is too large, too deep or too costly to be run; {@code extensions.limit} says what it may be. */
    TOO_COMPLEX,
    /** An argument has a value that cannot be used; {@code extensions.argument} names it. */
    BAD_INPUT,
    /** An argument names an entity or a claim that does not exist; {@code extensions.argument} names it. */
    NOT_FOUND,
    /** The request took longer than it may. */
    TIMEOUT,
    /** The database cannot be reached; try again later. */
    UNAVAILABLE,
    /** A fault of ours. The message carries a reference that is in the log. */
    INTERNAL
}
