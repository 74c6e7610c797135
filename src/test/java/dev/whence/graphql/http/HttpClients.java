package dev.whence.graphql.http;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Requests as HTTP has them, and what is in the answers. */
final class HttpClients {

    static final String GRAPHQL = "application/graphql-response+json";
    static final String JSON = "application/json";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpClients() {}

    /** A GET with these parameters: a name, its value, a name, its value. */
    static HttpRequest.Builder get(String... parameters) {
        var query = new StringBuilder("?");
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(parameters[i])
                    .append('=')
                    .append(encode(parameters[i + 1], UTF_8))
                    .append('&');
        }
        return to("/graphql" + query);
    }

    static HttpRequest.Builder post(JsonObject body) {
        return post(body.encode());
    }

    static HttpRequest.Builder post(String body) {
        return to("/graphql").header("Content-Type", JSON).POST(BodyPublishers.ofString(body));
    }

    static HttpRequest.Builder query(String document) {
        return post(new JsonObject().put("query", document));
    }

    static HttpRequest.Builder to(String path) {
        // Waits for what should never hang, and fails if it does.
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(60));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        return sendAsync(request).join();
    }

    static CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
        return CLIENT.sendAsync(request.build(), BodyHandlers.ofString());
    }

    static HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) {
        return CLIENT.sendAsync(request.build(), BodyHandlers.ofByteArray()).join();
    }

    static String code(HttpResponse<String> response) {
        return error(response).getJsonObject("extensions").getString("code");
    }

    static String message(HttpResponse<String> response) {
        return error(response).getString("message");
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    static JsonObject error(HttpResponse<String> response) {
        return new JsonObject(response.body()).getJsonArray("errors").getJsonObject(0);
    }
}
