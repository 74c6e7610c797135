package dev.whence.graphql.observation;

import static dev.whence.graphql.GraphQLClient.answer;
import static io.restassured.RestAssured.get;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.profile.Observed;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dashboard for Grafana asks for what {@code /q/metrics} has. */
@QuarkusTest
@TestProfile(Observed.class)
class DashboardTest {

    private static final Path DASHBOARD = Path.of("docs/grafana/whence.json");

    /** Functions are no metrics, and all metrics here are of several words. */
    private static final Pattern METRIC = Pattern.compile("\\b([a-z]+(?:_[a-z]+)+)\\b(?!\\()(?:\\{([^}]*)})?");

    private static final Pattern MATCHER = Pattern.compile("(\\w+)(=~?)\"([^\"]*)\"");
    private static final Pattern GROUPS = Pattern.compile("by \\(([^)]*)\\)");
    private static final Pattern LEGEND = Pattern.compile("\\{\\{(\\w+)}}");

    /** What Prometheus adds to each metric itself. */
    private static final Set<String> ADDED = Set.of("instance");

    @Test
    void allThatItAsksForIsThere() throws IOException {
        answer("query Asked { event(slug: \"kirov-murder\") { title } }");
        answer("query Misspelt { evnt }");
        var metrics = get("/q/metrics").asString().lines().toList();
        var dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
        assertThat(dashboard.findParents("expr")).hasSizeGreaterThan(10).allSatisfy(target -> {
            var expression = target.get("expr").textValue();
            var labels = new HashSet<>(ADDED);
            assertThat(METRIC.matcher(expression).results()).isNotEmpty().allSatisfy(metric -> {
                var name = metric.group(1);
                labels.addAll(labels(metrics, name));
                if (metric.group(2) != null) {
                    MATCHER.matcher(metric.group(2)).results().forEach(matcher -> {
                        assertThat(labels(metrics, name)).as(expression).contains(matcher.group(1));
                        if (matcher.group(2).equals("=")) {
                            assertThat(lines(metrics, name))
                                    .as(expression)
                                    .anyMatch(line ->
                                            line.contains("%s=\"%s\"".formatted(matcher.group(1), matcher.group(3))));
                        }
                    });
                }
            });
            assertThat(labels).as(expression).containsAll(words(GROUPS, expression));
            assertThat(labels)
                    .as(expression)
                    .containsAll(words(LEGEND, target.get("legendFormat").textValue()));
        });
    }

    private static Set<String> words(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(", ")))
                .collect(toSet());
    }

    private static List<String> lines(List<String> metrics, String name) {
        var lines =
                metrics.stream().filter(line -> line.matches(name + "[ {].*")).toList();
        assertThat(lines).as(name).isNotEmpty();
        return lines;
    }

    private static Set<String> labels(List<String> metrics, String name) {
        return lines(metrics, name).stream()
                .flatMap(line -> MATCHER.matcher(line).results())
                .map(label -> label.group(1))
                .collect(toSet());
    }
}
