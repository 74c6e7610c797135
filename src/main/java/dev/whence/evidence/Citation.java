package dev.whence.evidence;

import dev.whence.relation.Row;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@Description("A pointer from a claim or an explanation into a work, and what the work holds on it.")
public class Citation extends Row {

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Statement statement;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Source source;

    /** Its place among the citations of its statement, from 0. */
    @Ignore
    public int ordinal;

    @NonNull @Enumerated(EnumType.STRING)
    @Description("Whether the work supports, disputes or discusses the statement.")
    public Stance stance;

    @Description(
            "Where in the work, such as `ch. 4` or `pp. 12–15`; null when it is the work as a whole, or not known.")
    public String locator;

    @Description("What the work holds on this, in our words; null when there is nothing to add.")
    public String note;

    /** The data set that brought it, null when someone else wrote it. */
    @Ignore
    public String dataset;
}
