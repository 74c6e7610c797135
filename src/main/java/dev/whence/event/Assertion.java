package dev.whence.event;

import dev.whence.evidence.Claim;
import dev.whence.evidence.Statement;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@DiscriminatorValue("ASSERTION")
@Description("A claim about an event in free words, such as a death toll or a motive.")
public class Assertion extends Statement implements Claim {

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Event event;

    @Name("statement")
    @NonNull @Column(name = "statement")
    @Description("What is asserted.")
    public String words;
}
