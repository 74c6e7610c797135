package dev.whence.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A graph that is always the same for its size: five links an event, no two between the same events, causes before effects.
 *
 * <p>Events are numbered from 0 in the order of their dates. The ends of a link are drawn so that the {@code r}-th best known event,
 * wherever in time it is, has a share in the links that falls with the root of {@code r}. So degrees have a heavy tail: the
 * number of events with {@code k} links falls with the cube of {@code k}, and of a million events the first has some ten thousand.
 *
 * @param links {@code cause << 32 | effect}, in no order, as history is written
 */
record GeneratedGraph(int events, long[] links) {

    private static final int LINKS_PER_EVENT = 5;

    static GeneratedGraph of(int events) {
        var random = new SplittableRandom(events);
        var byFame = new int[events];
        Arrays.setAll(byFame, event -> event);
        for (int i = events - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int event = byFame[i];
            byFame[i] = byFame[other];
            byFame[other] = event;
        }
        var links = new long[0];
        while (links.length < LINKS_PER_EVENT * events) {
            int some = links.length;
            links = Arrays.copyOf(links, LINKS_PER_EVENT * events);
            for (int i = some; i < links.length; i++) {
                links[i] = link(byFame[rank(random, events)], byFame[rank(random, events)]);
            }
            links = Arrays.stream(links)
                    .filter(link -> cause(link) != effect(link))
                    .sorted()
                    .distinct()
                    .toArray();
        }
        shuffle(links, random);
        return new GeneratedGraph(events, links);
    }

    private static int rank(SplittableRandom random, int events) {
        double share = random.nextDouble();
        return (int) (share * share * events);
    }

    private static long link(int event, int other) {
        return (long) Math.min(event, other) << 32 | Math.max(event, other);
    }

    private static void shuffle(long[] links, SplittableRandom random) {
        for (int i = links.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            long link = links[i];
            links[i] = links[other];
            links[other] = link;
        }
    }

    static int cause(long link) {
        return (int) (link >>> 32);
    }

    static int effect(long link) {
        return (int) link;
    }
}
