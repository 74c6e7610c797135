package dev.whence.evidence;

import static dev.whence.relation.Order.number;
import static dev.whence.relation.Order.text;

import dev.whence.relation.Order;
import dev.whence.relation.Relation;

/** The edges between claims and the works that they cite. */
public final class EvidenceRelations {

    static final Relation<Source> SOURCES =
            new Relation<>("sources", Source.class, "source", "source.id", "true", Order.by(text("source.slug")));

    public static final Relation<Citation> CITATIONS = new Relation<>(
            "citations",
            Citation.class,
            "citation",
            "citation.id",
            "citation.statement_id = parent.id",
            Order.by(number("citation.ordinal"), number("citation.id")));

    static final Relation<Statement> CLAIMS_OF_SOURCE = new Relation<>(
            "Source.claims",
            Statement.class,
            """
            (select statement_id, array_agg(stance) as stances from citation
                where source_id = parent.id group by statement_id) cited
            join statement claim on claim.id = cited.statement_id""",
            "claim.id",
            "claim.kind <> 'EXPLANATION'",
            Order.by(text("claim.key")));

    private EvidenceRelations() {}
}
