package dev.whence.event;

import dev.whence.evidence.Statement;
import dev.whence.relation.Row;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A claim that an explanation affirms or denies. */
@Entity
@Table(name = "explanation_claim")
public class ExplanationClaim extends Row {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Explanation explanation;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "claim_id")
    public Statement claim;

    /** The claim's kind again, by which the database refuses an explanation here. */
    public String claimKind;

    /** Its place among what the explanation affirms, or among what it denies, from 0. */
    public int ordinal;

    /** Whether the explanation affirms the claim; it denies it otherwise. */
    public boolean affirmed;
}
