package dev.whence.causality;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

/** The causal graph in memory as an operator sees it; unknown ({@code NaN}) before the first is loaded. */
@ApplicationScoped
class CausalGraphMetrics {

    private final CausalGraphs graphs;
    private final MeterRegistry registry;

    CausalGraphMetrics(CausalGraphs graphs, MeterRegistry registry) {
        this.graphs = graphs;
        this.registry = registry;
    }

    void onStart(@Observes StartupEvent start) {
        gauge("version", null, "Version of the causal graph in memory", LoadedGraph::version);
        gauge("events", null, "Events in it", loaded -> loaded.graph().nodes());
        gauge("links", null, "Causal links in it", loaded -> loaded.graph().links());
        gauge("size", "bytes", "Memory that it takes", loaded -> loaded.graph().bytes());
        gauge("load", "seconds", "How long it took to load", loaded -> seconds(loaded.took()));
        gauge(
                "age",
                "seconds",
                "How long ago it was read; it is as new as the database for as long as that has not changed",
                loaded -> seconds(Duration.between(loaded.read(), Instant.now())));
    }

    private void gauge(String name, String unit, String description, ToDoubleFunction<LoadedGraph> value) {
        Gauge.builder(
                        "whence.causality.graph." + name,
                        graphs,
                        all -> all.newest().map(value::applyAsDouble).orElse(Double.NaN))
                .baseUnit(unit)
                .description(description)
                .register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
