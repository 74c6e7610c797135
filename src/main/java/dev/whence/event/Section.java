package dev.whence.event;

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
@Description("A section of the narrative of an event.")
public class Section extends Row {

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Event event;

    /** Its place in the narrative, from 0. */
    @Ignore
    public int ordinal;

    @NonNull @Enumerated(EnumType.STRING)
    @Description("What the section tells.")
    public SectionKind kind;

    @Description("Its heading; null for a section without one.")
    public String heading;

    @NonNull @Description("Its text, in Markdown (CommonMark). It is data, not trusted HTML: render it safely.")
    public String body;
}
