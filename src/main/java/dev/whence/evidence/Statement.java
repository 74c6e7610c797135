package dev.whence.evidence;

import dev.whence.relation.GlobalId;
import dev.whence.relation.KeyedRow;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
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
public abstract class Statement extends KeyedRow {

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

    @Override
    public String naturalKey() {
        return key;
    }

    /** Whether the text may be the key of a statement; no id looks like one. */
    public static boolean isKey(String text) {
        return text.indexOf('/') > 0;
    }

    public String getKey() {
        return key;
    }

    public String getId() {
        return new GlobalId(getClass().getSimpleName(), key).toString();
    }

    /** What kind of statement it is, as the database has it: {@code CAUSAL_LINK}. */
    public String kind() {
        return getClass().getAnnotation(DiscriminatorValue.class).value();
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
