package dev.whence.actor;

import dev.whence.relation.Subject;
import dev.whence.time.HistoricalDate;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.eclipse.microprofile.graphql.Description;

@Entity
@DiscriminatorValue("PERSON")
@Description("Someone who lived.")
public class Person extends AbstractActor implements Actor, Subject {

    @Description("When the person was born; null when not known at all. Rival views are in `datings`.")
    public HistoricalDate getBorn() {
        return began;
    }

    @Description("When the person died; null when alive or not known at all. Rival views are in `datings`.")
    public HistoricalDate getDied() {
        return ended;
    }
}
