package dev.whence.event;

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
@DiscriminatorValue("CAUSAL_LINK")
@Description(
        "The claim that one event had a part in bringing about, or preventing, another. Seen from its cause it is a consequence; from its effect, a cause.")
public class CausalLink extends Statement implements Claim {

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Event cause;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Event effect;

    @NonNull @Enumerated(EnumType.STRING)
    @Description("How the cause bears on the effect.")
    public CausalLinkType type;

    @NonNull @Description("How the one led to the other, in a sentence or two.")
    public String explanation;
}
