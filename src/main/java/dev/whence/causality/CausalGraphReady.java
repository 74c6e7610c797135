package dev.whence.causality;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once there is a causal graph to search. */
@Readiness
@ApplicationScoped
class CausalGraphReady implements HealthCheck {

    private final CausalGraphs graphs;

    CausalGraphReady(CausalGraphs graphs) {
        this.graphs = graphs;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Causal graph");
        graphs.newest().ifPresent(loaded -> answer.withData("version", loaded.version()));
        return answer.status(graphs.newest().isPresent()).build();
    }
}
