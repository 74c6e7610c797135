package dev.whence.causality;

import static dev.whence.event.Fixture.affirms;
import static dev.whence.event.Fixture.denies;
import static dev.whence.event.Fixture.explanation;

import dev.whence.event.CausalLink;
import dev.whence.event.CausalLinkType;
import dev.whence.event.Event;
import dev.whence.event.EventKind;
import dev.whence.event.Explanation;
import dev.whence.event.Fixture;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.Standing;
import dev.whence.relation.GlobalId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Events and causal links of all sorts, at random, with three readings that affirm and deny some; and lenses to see them through. */
final class RandomHistory {

    private static final int EVENTS = 60;
    private static final int LINKS = 150;

    private final Random random;
    private final List<Event> events = new ArrayList<>();
    private final Map<String, CausalLink> links = new HashMap<>();
    private final List<Explanation> explanations = new ArrayList<>();

    private RandomHistory(long seed) {
        random = new Random(seed);
    }

    /** Writes one to the database; the same for the same seed. */
    static RandomHistory write(long seed) {
        var history = new RandomHistory(seed);
        Fixture.write(history::write);
        return history;
    }

    private void write() {
        IntStream.range(0, EVENTS).forEach(number -> {
            var event = Fixture.event("test-" + number, Integer.toString(1900 + random.nextInt(50)));
            event.kind = any(EventKind.values());
            event.occurred = random.nextInt(5) > 0;
            events.add(event);
        });
        while (links.size() < LINKS) {
            var cause = event();
            var effect = event();
            var type = any(CausalLinkType.values());
            var key = "from-%s-%s"
                    .formatted(cause.slug, type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            if (cause != effect && !links.containsKey(effect.slug + '/' + key)) {
                var link = link(key, cause, effect, type);
                links.put(link.key, link);
            }
        }
        var read = event();
        Stream.of(explanation("one", read), explanation("rival", read), explanation("elsewhere", event()))
                .forEach(explanation -> {
                    explanations.add(explanation);
                    var claims = new ArrayList<>(links.values().stream().toList());
                    Collections.shuffle(claims, random);
                    IntStream.range(0, 30).forEach(i -> affirms(explanation, i, claims.get(i)));
                    IntStream.range(0, 15).forEach(i -> denies(explanation, i, claims.get(30 + i)));
                });
    }

    private CausalLink link(String key, Event cause, Event effect, CausalLinkType type) {
        var link = Fixture.link(key, cause, effect, type);
        link.certainty = any(Certainty.values());
        link.standing = any(Standing.ACCEPTED, Standing.ACCEPTED, Standing.DISPUTED, Standing.REJECTED);
        return link;
    }

    private Event event() {
        return events.get(random.nextInt(events.size()));
    }

    /** The slug of an event, at random. */
    String slug() {
        return event().slug;
    }

    /** The slug of another one. */
    String slugBut(String slug) {
        return Stream.generate(this::slug)
                .filter(other -> !other.equals(slug))
                .findFirst()
                .orElseThrow();
    }

    /** How deep to search, at random. */
    int depth() {
        return any(1, 2, 3, 4, 30);
    }

    /** A lens at random, as the client sends it. What it does not narrow it leaves out, or sets to null. */
    Map<String, Object> lens() {
        var lens = new HashMap<String, Object>();
        if (random.nextBoolean()) {
            lens.put("minCertainty", any(null, "DOUBTFUL", "POSSIBLE", "PROBABLE"));
        }
        if (random.nextBoolean()) {
            lens.put("standings", any(null, List.of("ACCEPTED"), List.of("ACCEPTED", "DISPUTED", "REJECTED")));
        }
        if (random.nextInt(3) == 0) {
            lens.put(
                    "types",
                    Stream.of(CausalLinkType.values())
                            .filter(type -> random.nextInt(4) > 0)
                            .map(Enum::name)
                            .toList());
        }
        if (random.nextBoolean()) {
            lens.put("explanation", id("Explanation", any(explanations.toArray(Explanation[]::new)).key));
        }
        if (random.nextBoolean()) {
            lens.put(
                    "without",
                    links.keySet().stream()
                            .sorted()
                            .filter(key -> random.nextInt(10) == 0)
                            .map(key -> id("CausalLink", key))
                            .toList());
        }
        return lens;
    }

    private static String id(String type, String key) {
        return new GlobalId(type, key).toString();
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
