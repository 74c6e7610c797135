package dev.whence.event;

import dev.whence.actor.AbstractActor;
import dev.whence.evidence.Claim;
import dev.whence.evidence.Statement;
import dev.whence.time.HistoricalDate;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;

@Entity
@DiscriminatorValue("DATING")
@Description("One view of when an event happened, or when an actor began or ended. Rival views stand side by side.")
public class Dating extends Statement implements Claim {

    @NonNull @Enumerated(EnumType.STRING)
    @Description("What it dates.")
    public DatingOf of;

    /** Null when it dates an actor. */
    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public Event event;

    /** Null when it dates an event. */
    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public AbstractActor actor;

    @NonNull @Embedded
    @EmbeddedColumnNaming("date_%s")
    @Description("The date, on this view.")
    public HistoricalDate date;

    @Description("Whether this is the view that the entity's own date follows. At most one of its datings is.")
    public boolean preferred;
}
