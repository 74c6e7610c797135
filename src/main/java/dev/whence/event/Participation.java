package dev.whence.event;

import dev.whence.actor.AbstractActor;
import dev.whence.evidence.Claim;
import dev.whence.evidence.Statement;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@DiscriminatorValue("PARTICIPATION")
@Description("The claim that a person or an organisation had a part in an event.")
public class Participation extends Statement implements Claim {

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Event event;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public AbstractActor actor;

    @NonNull @Enumerated(EnumType.STRING)
    @Description("What the actor did in the event, or what it did to them.")
    public ParticipationRole role;

    @Description("The role in words, such as `commander of the fleet`; null when the role says enough.")
    public String label;
}
