package dev.whence.event;

import dev.whence.evidence.Standing;
import dev.whence.evidence.Statement;
import dev.whence.relation.Node;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@DiscriminatorValue("EXPLANATION")
@Description("One of several rival readings of an event: what it affirms and what it denies of the claims about it.")
public class Explanation extends Statement implements Node {

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Event event;

    @NonNull @Description("What the reading is called.")
    public String title;

    @NonNull @Description("What it says, in a few sentences.")
    public String summary;

    @Override
    @NonNull @Description(
            "Its stable key for people: the slug of its event, and its own name in that, such as `kirov-murder/stalin-ordered-it`.")
    public String getKey() {
        return key;
    }

    @Override
    @NonNull @Description("How scholars receive it.")
    public Standing getStanding() {
        return standing;
    }

    @Ignore
    @Override
    public dev.whence.evidence.Certainty getCertainty() {
        return certainty;
    }

    @Ignore
    @Override
    public String getNote() {
        return note;
    }
}
