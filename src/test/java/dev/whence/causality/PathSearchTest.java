package dev.whence.causality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whence.causality.SmallGraph.SmallLink;
import dev.whence.event.CausalLinkType;
import dev.whence.event.EventKind;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.junit.jupiter.api.Test;

/** The best paths, against all paths there are. */
class PathSearchTest {

    private static final long UNLIMITED = Long.MAX_VALUE;

    private static final Comparator<SmallLink> STRONGEST =
            Comparator.comparing(SmallLink::certainty).thenComparing(SmallLink::standing);

    private static final Comparator<List<SmallLink>> BEST = Comparator.<List<SmallLink>>comparingInt(List::size)
            .thenComparing(PathSearchTest::weakest, STRONGEST)
            .thenComparing((a, b) -> Arrays.compare(claims(a), claims(b)));

    @Property
    void findsTheBestOfAllPaths(
            @ForAll("smallGraphs") SmallGraph small,
            @ForAll @IntRange(max = 8) int start,
            @ForAll @IntRange(max = 8) int end,
            @ForAll @IntRange(min = 1, max = 20) int limit,
            @ForAll @IntRange(min = 1, max = 9) int maxLength) {
        int from = start % small.events().size();
        int to = end % small.events().size();
        var graph = small.build();

        var found = PathSearch.search(graph, small.filter().build(), from, to, limit, maxLength, UNLIMITED);
        assertThat(PathSearch.search(graph, small.filter().build(), from, to, limit, maxLength, UNLIMITED))
                .as("searched again, with the notes of the first search")
                .usingRecursiveComparison()
                .isEqualTo(found);

        List<List<SmallLink>> all = new ArrayList<>();
        if (from != to) addPaths(small.walked(), from, to, maxLength, new ArrayList<>(), all);
        all.sort(BEST);
        assertThat(found.isComplete()).isTrue();
        assertThat(claims(graph, found))
                .isEqualTo(all.stream()
                        .limit(limit)
                        .map(path -> text(claims(path)))
                        .toList());
        for (int i = 0; i < found.best().size(); i++) {
            assertThat(graph.claimOf(found.best().get(i).weakest()))
                    .isEqualTo(weakest(all.get(i)).claim());
            assertNodes(graph, found.best().get(i), from, to);
        }
    }

    @Property
    void agreesWithJGraphTOnLengths(
            @ForAll("graphs") SmallGraph small,
            @ForAll @IntRange(max = 59) int start,
            @ForAll @IntRange(max = 59) int end) {
        int from = start % small.events().size();
        int to = end % small.events().size();
        if (from == to) return;
        var other = new SimpleDirectedGraph<Integer, DefaultEdge>(DefaultEdge.class);
        IntStream.range(0, small.events().size()).forEach(other::addVertex);
        small.walked().stream()
                .filter(link -> link.cause() != link.effect())
                .forEach(link -> other.addEdge(link.cause(), link.effect()));

        var found = PathSearch.search(small.build(), small.filter().build(), from, to, 10, 60, UNLIMITED);

        assertThat(found.best().stream().map(Path::length).toList())
                .isEqualTo(new YenKShortestPath<>(other)
                        .getPaths(from, to, 10).stream()
                                .map(path -> path.getLength())
                                .toList());
    }

    @Property
    void beginsTheListWhenItGivesUp(
            @ForAll("graphs") SmallGraph small,
            @ForAll @IntRange(max = 59) int start,
            @ForAll @IntRange(max = 59) int end,
            @ForAll @IntRange(max = 400) int maxLinks) {
        int from = start % small.events().size();
        int to = end % small.events().size();
        var graph = small.build();

        var part = PathSearch.search(graph, small.filter().build(), from, to, 10, 30, maxLinks);
        var whole = PathSearch.search(graph, small.filter().build(), from, to, 10, 30, UNLIMITED);

        assertThat(claims(graph, part))
                .isEqualTo(claims(graph, whole).subList(0, part.best().size()));
        if (part.isComplete()) assertThat(part.best()).hasSameSizeAs(whole.best());
    }

    /** Behind a weak link, ways that are stronger than it are equally good, and so in the order of their claims. */
    @Test
    void weighsWholePaths() {
        var builder = new CausalGraphBuilder(6, 7);
        for (int event = 0; event < 6; event++) {
            builder.event(event, EventKind.OCCURRENCE, true, 0, 0);
        }
        link(builder, 1, 0, 1, Certainty.DOUBTFUL);
        link(builder, 2, 1, 2, Certainty.CERTAIN);
        link(builder, 3, 2, 5, Certainty.CERTAIN);
        link(builder, 6, 1, 3, Certainty.CERTAIN);
        link(builder, 7, 3, 5, Certainty.CERTAIN);
        link(builder, 4, 1, 4, Certainty.PROBABLE);
        link(builder, 5, 4, 5, Certainty.POSSIBLE);
        var graph = builder.build();

        var found = PathSearch.search(graph, SmallGraph.SmallFilter.ALL.build(), 0, 5, 3, 3, UNLIMITED);

        assertThat(claims(graph, found)).containsExactly("[1, 2, 3]", "[1, 4, 5]", "[1, 6, 7]");
    }

    private static void link(CausalGraphBuilder builder, long claim, long cause, long effect, Certainty certainty) {
        builder.link(claim, cause, effect, CausalLinkType.CAUSED, certainty, Standing.ACCEPTED);
    }

    @Test
    void refusesPathsTooLong() {
        assertThatIllegalArgumentException().isThrownBy(() -> PathSearch.search(null, null, 0, 1, 1, 121, UNLIMITED));
    }

    @Provide
    Arbitrary<SmallGraph> smallGraphs() {
        return SmallGraph.arbitrary(8, 30);
    }

    @Provide
    Arbitrary<SmallGraph> graphs() {
        return SmallGraph.arbitrary(60, 120);
    }

    private static void addPaths(
            List<SmallLink> links, int from, int to, int maxLength, List<SmallLink> begun, List<List<SmallLink>> all) {
        if (from == to) {
            all.add(List.copyOf(begun));
            return;
        }
        if (begun.size() == maxLength) return;
        links.stream()
                .filter(link -> link.cause() == from)
                .mapToInt(SmallLink::effect)
                .distinct()
                .forEach(next -> {
                    boolean isPassed = next == from || begun.stream().anyMatch(link -> link.cause() == next);
                    if (isPassed) return;
                    begun.add(links.stream()
                            .filter(link -> link.cause() == from && link.effect() == next)
                            .min(STRONGEST.thenComparingLong(SmallLink::claim))
                            .orElseThrow());
                    addPaths(links, next, to, maxLength, begun, all);
                    begun.removeLast();
                });
    }

    /** Of equally weak links the first, as the maximum of a stream is. */
    private static SmallLink weakest(List<SmallLink> path) {
        return path.stream().max(STRONGEST).orElseThrow();
    }

    private static long[] claims(List<SmallLink> path) {
        return path.stream().mapToLong(SmallLink::claim).toArray();
    }

    private static List<String> claims(CausalGraph graph, Paths paths) {
        return paths.best().stream()
                .map(path -> text(
                        Arrays.stream(path.links()).mapToLong(graph::claimOf).toArray()))
                .toList();
    }

    private static String text(long[] claims) {
        return Arrays.toString(claims);
    }

    private static void assertNodes(CausalGraph graph, Path path, int from, int to) {
        assertThat(path.nodes()).startsWith(from).endsWith(to).doesNotHaveDuplicates();
        for (int i = 0; i < path.length(); i++) {
            assertThat(graph.causeOf(path.links()[i])).isEqualTo(path.nodes()[i]);
            assertThat(graph.effectOf(path.links()[i])).isEqualTo(path.nodes()[i + 1]);
        }
    }
}
