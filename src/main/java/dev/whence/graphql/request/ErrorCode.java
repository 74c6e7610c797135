package dev.whence.graphql.request;

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
    /** The document that a hash stands for is not known here; send its text with the hash once. */
    PERSISTED_QUERY_NOT_FOUND,
    /** Documents are not kept by their hashes here; send their texts. */
    PERSISTED_QUERY_NOT_SUPPORTED,
    /** Only trusted documents are executed here, and this is none. */
    PERSISTED_QUERY_NOT_IN_LIST,
    /** The client has as many requests under way as it may. */
    TOO_MANY_REQUESTS,
    /** The request took longer than it may. */
    TIMEOUT,
    /** The database cannot be reached, or too many requests wait for it; try again later. */
    UNAVAILABLE,
    /** A fault of ours. The message carries a reference that is in the log. */
    INTERNAL;

    /** The member of an error's extensions that it is the value of. */
    public static final String EXTENSION = "code";
}
