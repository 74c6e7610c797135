package dev.whence.actor;

import dev.whence.relation.Subject;
import dev.whence.time.HistoricalDate;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.eclipse.microprofile.graphql.Description;

@Entity
@DiscriminatorValue("ORGANISATION")
@Description("People acting as one: a party, a state body, an army, a church, a company.")
public class Organisation extends AbstractActor implements Actor, Subject {

    @Description("When it was founded; null when not known at all. Rival views are in `datings`.")
    public HistoricalDate getFounded() {
        return began;
    }

    @Description(
            "When it was dissolved; null when it still exists or the date is not known at all. Rival views are in `datings`.")
    public HistoricalDate getDissolved() {
        return ended;
    }
}
