package dev.whence.actor;

import dev.whence.evidence.Claim;
import dev.whence.evidence.Statement;
import dev.whence.time.HistoricalDate;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.annotations.EmbeddedColumnNaming;

@Entity
@DiscriminatorValue("AFFILIATION")
@Description("The claim that a person belonged to an organisation: as what, and when.")
public class Affiliation extends Statement implements Claim {

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Person person;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Organisation organisation;

    @Description(
            "What the person was in it, such as `General Secretary`; null for a member without an office that matters here.")
    public String position;

    @Embedded
    @EmbeddedColumnNaming("date_%s")
    @Description("How long it lasted; null when not known at all.")
    public HistoricalDate date;
}
