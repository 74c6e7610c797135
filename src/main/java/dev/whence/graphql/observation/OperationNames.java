package dev.whence.graphql.observation;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of operations, as metrics tell them apart. Clients choose them, so only the first {@value #MOST} are kept:
 * {@code (anonymous)} have no name, {@code (refused)} did not come to run, {@code (other)} is the rest.
 */
final class OperationNames {

    static final int MOST = 100;
    static final String REFUSED = "(refused)";
    private static final int LONGEST = 100;

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    String label(String name) {
        if (name == null) {
            return "(anonymous)";
        }
        return known.contains(name) || isTaken(name) ? name : "(other)";
    }

    private synchronized boolean isTaken(String name) {
        return name.length() <= LONGEST && known.size() < MOST && known.add(name);
    }
}
