package dev.whence.actor;

import dev.whence.relation.GlobalId;
import dev.whence.relation.KeyedRow;
import dev.whence.time.HistoricalDate;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.NaturalId;

/** What persons and organisations have in common, in one table: each began and ended some time. */
@Entity
@Table(name = "actor")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind")
public abstract class AbstractActor extends KeyedRow {

    @Ignore
    @NaturalId
    public String slug;

    @Ignore
    public String name;

    @NonNull @Description("Other names: by birth, in other spellings, abbreviated. Empty when there are none.")
    public List<@NonNull String> alternativeNames;

    @Ignore
    public String summary;

    @NonNull @Description("Its URIs elsewhere, such as at Wikidata; empty when none is known.")
    public List<@NonNull String> sameAs;

    @Ignore
    @Embedded
    @EmbeddedColumnNaming("began_%s")
    public HistoricalDate began;

    @Ignore
    @Embedded
    @EmbeddedColumnNaming("ended_%s")
    public HistoricalDate ended;

    @Override
    public String naturalKey() {
        return slug;
    }

    public String getId() {
        return new GlobalId(getClass().getSimpleName(), slug).toString();
    }

    public String getSlug() {
        return slug;
    }

    public String getName() {
        return name;
    }

    public List<String> getAlternativeNames() {
        return alternativeNames;
    }

    public String getSummary() {
        return summary;
    }

    public List<String> getSameAs() {
        return sameAs;
    }
}
