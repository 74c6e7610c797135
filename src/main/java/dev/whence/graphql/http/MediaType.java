package dev.whence.graphql.http;

import graphql.ExecutionResult;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;

/** The two forms of a response. They differ in the status only. */
enum MediaType {
    /** The status says whether the request could be executed at all. */
    GRAPHQL("application", "graphql-response+json"),
    /** For older clients: 200 for whatever is a GraphQL request, even one that could not be executed. */
    JSON("application", "json");

    private final String type;
    private final String subtype;

    MediaType(String type, String subtype) {
        this.type = type;
        this.subtype = subtype;
    }

    /** The form that the client prefers: JSON, as older clients expect, unless the other is named and no less wanted. */
    static MediaType of(RoutingContext http) {
        return http.parsedHeaders().accept().stream()
                .filter(accepted -> accepted.weight() > 0)
                .filter(accepted -> GRAPHQL.matches(accepted) || JSON.matches(accepted))
                .findFirst()
                .filter(GRAPHQL::matches)
                .map(preferred -> GRAPHQL)
                .orElse(JSON);
    }

    String contentType() {
        return type + '/' + subtype + "; charset=utf-8";
    }

    /** A result without a data entry was not executed, and the client is to blame; field errors leave the status as it is. */
    int status(ExecutionResult result) {
        return switch (this) {
            case GRAPHQL -> result.isDataPresent() ? 200 : 400;
            case JSON -> 200;
        };
    }

    private boolean matches(MIMEHeader accepted) {
        return accepted.component().equalsIgnoreCase(type)
                && accepted.subComponent().equalsIgnoreCase(subtype);
    }
}
