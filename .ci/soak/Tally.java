import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What came of all requests of one kind, and how long each took. */
final class Tally {

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<Long> nanos = new ArrayList<>();

    synchronized void add(String outcome, long duration) {
        outcomes.merge(outcome, 1, Integer::sum);
        nanos.add(duration);
    }

    synchronized void add(Tally other) {
        other.outcomes.forEach((outcome, count) -> outcomes.merge(outcome, count, Integer::sum));
        nanos.addAll(other.nanos);
    }

    synchronized int count() {
        return nanos.size();
    }

    synchronized int count(String outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    synchronized Set<String> outcomes() {
        return new TreeSet<>(outcomes.keySet());
    }

    /** The time within which this part of them was answered, in milliseconds. */
    synchronized double millis(double part) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(part * sorted.size()) - 1) / 1e6;
    }

    @Override
    public synchronized String toString() {
        return outcomes.entrySet().stream()
                .map(outcome -> outcome.getKey() + " × " + outcome.getValue())
                .collect(joining("; "));
    }
}
