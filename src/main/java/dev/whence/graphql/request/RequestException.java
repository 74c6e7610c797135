package dev.whence.graphql.request;

/** A refusal that the client can do something about: shown to it as it is, with its code and the argument at fault. */
public final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String argument;

    private RequestException(ErrorCode code, String argument, String message) {
        super(message, null, false, false);
        this.code = code;
        this.argument = argument;
    }

    /** What was sent is no GraphQL request. */
    public static RequestException badRequest(String message) {
        return new RequestException(ErrorCode.BAD_REQUEST, null, message);
    }

    /** The argument, named as the client wrote it ({@code where.during.from}), cannot be used, for the reason given. */
    public static RequestException badInput(String argument, String reason) {
        return new RequestException(ErrorCode.BAD_INPUT, argument, argument + ": " + reason);
    }

    /** The argument names something that does not exist. */
    public static RequestException notFound(String argument, String what, String key) {
        return new RequestException(
                ErrorCode.NOT_FOUND, argument, "%s: there is no %s '%s'".formatted(argument, what, key));
    }

    /** What is asked for takes more than a request may cost. */
    public static RequestException tooComplex(String message) {
        return new RequestException(ErrorCode.TOO_COMPLEX, null, message);
    }

    /** The request took longer than it may, or its client has left. */
    public static RequestException timeout() {
        return new RequestException(ErrorCode.TIMEOUT, null, "Time is up");
    }

    /** What the request needs is not there yet, or not there now. */
    public static RequestException unavailable(String message) {
        return new RequestException(ErrorCode.UNAVAILABLE, null, message);
    }

    /** The document is known by its hash only, and not known here. Clients go by the message, too. */
    public static RequestException persistedQueryNotFound() {
        return new RequestException(ErrorCode.PERSISTED_QUERY_NOT_FOUND, null, "PersistedQueryNotFound");
    }

    /** Documents are not kept by their hashes. Clients go by the message, too. */
    public static RequestException persistedQueryNotSupported() {
        return new RequestException(ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, null, "PersistedQueryNotSupported");
    }

    public ErrorCode code() {
        return code;
    }

    /** Null when no argument is at fault. */
    public String argument() {
        return argument;
    }
}
