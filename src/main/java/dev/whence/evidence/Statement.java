package dev.whence.evidence;

import dev.whence.relation.GlobalId;
import dev.whence.relation.Row;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.annotations.NaturalId;

/**
 * Whatever can be cited: a {@link Claim} of any kind, or an explanation. It has one row of its own, so that one way of citing, safe by a foreign
 * key, serves them all.
 */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind")
public abstract class Statement extends Row {

    /** {@code slug/key}: the entry it belongs to, and its own key within that. */
    @Ignore
    @NaturalId
    public String key;

    @Ignore
    @Enumerated(EnumType.STRING)
    public Standing standing;

    /** Null for an explanation only. */
    @Ignore
    @Enumerated(EnumType.STRING)
    public Certainty certainty;

    @Ignore
    public String note;

    /** The data set that brought it, null when someone else wrote it. */
    @Ignore
    public String dataset;

    public String getId() {
        return new GlobalId(getClass().getSimpleName(), key).toString();
    }

    public Certainty getCertainty() {
        return certainty;
    }

    public Standing getStanding() {
        return standing;
    }

    public String getNote() {
        return note;
    }
}
