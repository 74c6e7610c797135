package dev.whence.causality;

import dev.whence.event.CausalLinkType;
import dev.whence.event.Lens;
import dev.whence.event.Lenses;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.Standing;
import dev.whence.graphql.CurrentRequest;
import dev.whence.graphql.request.RequestException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/** What a request sees of the causal graph, and what a {@link Lens} lets through of it. */
@ApplicationScoped
class CausalSights {

    private static final String EXPLANATION = """
            select view.claim_id, view.shown, link.type, claim.certainty
            from explanation_view view
            join causal_link link on link.id = view.claim_id
            join statement claim on claim.id = view.claim_id
            where view.explanation_id = ?1""";

    private final CausalGraphs graphs;
    private final Lenses lenses;
    private final Session session;

    CausalSights(CausalGraphs graphs, Lenses lenses, Session session) {
        this.graphs = graphs;
        this.lenses = lenses;
        this.session = session;
    }

    /** The graph as this request sees it, from its first look to its last. */
    CausalView view() {
        return CurrentRequest.once(CausalView.class, () -> {
            // Hibernate keeps a plan for each query that names another type than this, and finds none of them again.
            var version = (long) session.createNativeQuery("select version from causal_version", Object[].class)
                    .getSingleResult()[0];
            var loaded = graphs.atLeast(version)
                    .orElseThrow(() -> RequestException.unavailable(
                            "The causal graph is still being loaded; try again in a moment"));
            var stale = loaded.version() != version;
            if (stale) {
                CurrentRequest.markStale();
            }
            return new CausalView(loaded.graph(), stale);
        });
    }

    /** The links that the lens shows. */
    LinkFilter filter(Lens lens) {
        return CurrentRequest.once(List.of(LinkFilter.class, lens == null ? "none" : lens), () -> read(lens));
    }

    private LinkFilter read(Lens lens) {
        if (lens == null) {
            return filter(null, null, null);
        }
        var filter = filter(lens.types(), lens.minCertainty(), lens.standings());
        if (lens.explanation() != null) {
            filter = through(lens, filter);
        }
        if (lens.without() != null) {
            filter = filter.dropping(lenses.without(lens.without()).stream()
                    .mapToLong(claim -> claim.rowId)
                    .toArray());
        }
        return filter;
    }

    private static LinkFilter filter(List<CausalLinkType> types, Certainty minCertainty, List<Standing> standings) {
        return LinkFilter.of(
                types == null ? EnumSet.allOf(CausalLinkType.class) : Set.copyOf(types),
                minCertainty == null ? Certainty.DOUBTFUL : minCertainty,
                Set.copyOf(standings == null ? Lens.DEFAULT_STANDINGS : standings));
    }

    /** What an explanation affirms is seen whatever its standing, but not whatever its type and certainty. */
    private LinkFilter through(Lens lens, LinkFilter filter) {
        var links = session.createNativeQuery(EXPLANATION, Object[].class)
                .setParameter(1, lenses.explanation(lens.explanation()).rowId)
                .getResultList();
        return filter.adding(links.stream()
                        .filter(link -> (boolean) link[1])
                        .filter(link ->
                                lens.types() == null || lens.types().contains(CausalLinkType.valueOf((String) link[2])))
                        .filter(link -> lens.minCertainty() == null
                                || lens.minCertainty().andSurer().contains(Certainty.valueOf((String) link[3])))
                        .mapToLong(link -> (long) link[0])
                        .toArray())
                .dropping(links.stream()
                        .filter(link -> !(boolean) link[1])
                        .mapToLong(link -> (long) link[0])
                        .toArray());
    }
}
