import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Clients that ask the bundled examples, in each of the ways there are, and know what the answers must be. */
final class Honest {

    static final String RIGHT = "right";

    private static final Path EXAMPLES = Path.of("src/main/resources/examples");
    private static final int THINKING_MILLIS = 20;

    private record Example(String name, String text, String variables) {

        static Example read(String name) throws IOException {
            var text = Files.readString(EXAMPLES.resolve(name + ".graphql"));
            var variables = text.lines()
                    .filter(line -> line.startsWith("# variables: "))
                    .map(line -> line.substring("# variables: ".length()))
                    .findFirst()
                    .orElse("{}");
            return new Example(name, text, variables);
        }

        String body() {
            return "{\"query\":%s,\"variables\":%s}".formatted(Wire.quoted(text), variables);
        }

        String hash() {
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        String persisted() {
            return "{\"variables\":%s,\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"%s\"}}}"
                    .formatted(variables, hash());
        }

        String address() {
            return "/graphql?query=" + URLEncoder.encode(text, UTF_8) + "&variables=" + URLEncoder.encode(variables, UTF_8);
        }
    }

    private interface Client extends AutoCloseable {

        /** What came of it: {@link #RIGHT}, or what is wrong. */
        String ask(Example example) throws IOException;

        @Override
        void close() throws IOException;
    }

    private interface Connecting {
        Client connect() throws IOException;
    }

    private final List<Example> examples = new ArrayList<>();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, Connecting> kinds = new LinkedHashMap<>();

    /** Learns the answers while all is quiet. */
    Honest() throws IOException {
        kinds.put("POST", Posting::new);
        kinds.put("GET, ETag", Getting::new);
        kinds.put("APQ", Naming::new);
        kinds.put("WebSocket", Subscribing::new);
        for (var name : Files.readAllLines(EXAMPLES.resolve("index.txt"))) {
            var example = Example.read(name);
            examples.add(example);
            try (var wire = new Wire(Wire.HONEST)) {
                var answer = wire.post(example.body()).answer();
                if (answer.status() != 200 || !answer.body().startsWith("{\"data\":") || answer.body().contains("\"errors\"")) {
                    throw new IllegalStateException(name + " is not answered: " + answer);
                }
                answers.put(name, answer.body());
            }
        }
    }

    /** One client of each kind at once, until it is time to stop and each has asked enough. */
    Map<String, Tally> ask(BooleanSupplier until, int enough) throws InterruptedException {
        var tallies = new LinkedHashMap<String, Tally>();
        var threads = new ArrayList<Thread>();
        kinds.forEach((kind, connecting) -> {
            var tally = new Tally();
            tallies.put(kind, tally);
            threads.add(Thread.ofVirtual().start(() -> ask(connecting, tally, () -> until.getAsBoolean() && tally.count() >= enough)));
        });
        for (var thread : threads) {
            thread.join();
        }
        return tallies;
    }

    private void ask(Connecting connecting, Tally tally, BooleanSupplier until) {
        while (!until.getAsBoolean()) {
            var began = System.nanoTime();
            try (var client = connecting.connect()) {
                for (int i = 0; !until.getAsBoolean(); i++) {
                    began = System.nanoTime();
                    tally.add(client.ask(examples.get(i % examples.size())), System.nanoTime() - began);
                    Thread.sleep(THINKING_MILLIS);
                }
            } catch (IOException | InterruptedException e) {
                tally.add(e.toString(), System.nanoTime() - began);
            }
        }
    }

    private String judge(Example example, Wire.Answer answer) {
        return answer.status() == 200 && answer.body().equals(answers.get(example.name())) ? RIGHT : answer.summary();
    }

    private class Posting implements Client {

        final Wire wire = new Wire(Wire.HONEST);

        Posting() throws IOException {}

        @Override
        public String ask(Example example) throws IOException {
            return judge(example, wire.post(example.body()).answer());
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }

    /** Asks first for the answer, and the next time whether it is still true. */
    private final class Getting extends Posting {

        private final Map<String, String> tags = new LinkedHashMap<>();

        Getting() throws IOException {}

        @Override
        public String ask(Example example) throws IOException {
            var tag = tags.remove(example.name());
            if (tag != null) {
                var answer = wire.get(example.address(), "If-None-Match: " + tag).answer();
                return answer.status() == 304 ? RIGHT : answer.summary();
            }
            var answer = wire.get(example.address()).answer();
            if (answer.headers().containsKey("etag")) {
                tags.put(example.name(), answer.headers().get("etag"));
            }
            return judge(example, answer);
        }
    }

    private final class Naming extends Posting {

        Naming() throws IOException {}

        @Override
        public String ask(Example example) throws IOException {
            var answer = wire.post(example.persisted()).answer();
            if (answer.body().contains("PERSISTED_QUERY_NOT_FOUND")) {
                var both = example.persisted().replaceFirst("\\{", "{\"query\":%s,".formatted(Wire.quoted(example.text()).replace("\\", "\\\\").replace("$", "\\$")));
                answer = wire.post(both).answer();
            }
            return judge(example, answer);
        }
    }

    private final class Subscribing extends Posting {

        Subscribing() throws IOException {
            var answer = wire.upgrade();
            if (answer.status() != 101) {
                throw new IOException(answer.summary());
            }
            wire.say("{\"type\":\"connection_init\"}").hear();
        }

        @Override
        public String ask(Example example) throws IOException {
            wire.say("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":%s}".formatted(example.body()));
            var outcome = "";
            for (var frame = wire.hear(); ; frame = wire.hear()) {
                if (frame.opcode() == Wire.Frame.CLOSE) {
                    throw new IOException("closed with " + frame.closeCode());
                }
                var message = frame.text();
                if (message.contains("\"type\":\"complete\"")) {
                    return outcome;
                }
                if (message.contains("\"type\":\"error\"")) {
                    return new Wire.Answer(503, Map.of("retry-after", ""), message).summary();
                }
                if (message.contains("\"type\":\"ping\"")) {
                    wire.say("{\"type\":\"pong\"}");
                } else {
                    outcome = message.contains(answers.get(example.name())) ? RIGHT : "another answer";
                }
            }
        }
    }
}
