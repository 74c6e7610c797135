package dev.whence.graphql.observation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.zip.GZIPInputStream;

/** An application of its own, whose traces go to a collector. */
public class Observed implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Collector.class));
    }

    /** Takes what OTLP sends over HTTP; its texts can be read in the bytes as they are. */
    public static class Collector implements QuarkusTestResourceLifecycleManager {

        static final BlockingQueue<String> RECEIVED = new LinkedBlockingQueue<>();
        private HttpServer server;

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/v1/traces", exchange -> {
                    try (exchange;
                            var body = exchange.getRequestBody()) {
                        var bytes = body.readAllBytes();
                        if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
                            bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
                        }
                        RECEIVED.add(new String(bytes, ISO_8859_1));
                        exchange.sendResponseHeaders(200, -1);
                    }
                });
                server.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.of(
                    "quarkus.otel.sdk.disabled", "false",
                    "quarkus.otel.bsp.schedule.delay", "100ms",
                    "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
                    "quarkus.otel.exporter.otlp.endpoint",
                            "http://localhost:" + server.getAddress().getPort());
        }

        @Override
        public void stop() {
            server.stop(0);
        }
    }
}
