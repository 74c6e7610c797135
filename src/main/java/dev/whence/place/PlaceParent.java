package dev.whence.place;

import dev.whence.relation.Row;
import dev.whence.time.HistoricalDate;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.annotations.EmbeddedColumnNaming;

@Entity
@Description("A larger place that a place was part of, and when.")
public class PlaceParent extends Row {

    /** The part. */
    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Place place;

    /** Its place among the parents, from 0. */
    @Ignore
    public int ordinal;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Place parent;

    @Embedded
    @EmbeddedColumnNaming("date_%s")
    @Description("When the one was part of the other; null when not told, and for as long as both existed.")
    public HistoricalDate date;
}
