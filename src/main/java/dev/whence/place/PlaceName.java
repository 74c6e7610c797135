package dev.whence.place;

import dev.whence.relation.Row;
import dev.whence.time.HistoricalDate;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;

@Entity
@Description("What a place was called, and when.")
public class PlaceName extends Row {

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Place place;

    /** Its place among the names, from 0. */
    @Ignore
    public int ordinal;

    @NonNull @Description("The name.")
    public String name;

    @Description("The language and script of the name, a BCP 47 tag such as `en` or `ru-Latn`; null when not told.")
    public String language;

    @Embedded
    @EmbeddedColumnNaming("date_%s")
    @Description("When it was the name; null when not told.")
    public HistoricalDate date;

    /**
     * What a place of these names was called from one day to another, counted as those of a {@link HistoricalDate}: of the names that it
     * may have had then, an English one before others, one of a longer part of that time before others, the first told before others.
     */
    public static Optional<String> at(List<PlaceName> names, long first, long last) {
        return names.stream()
                .filter(name -> name.date == null || name.shared(first, last) >= 0)
                .min(Comparator.comparing((PlaceName name) -> !"en".equals(name.language))
                        .thenComparing(name -> name.date == null ? 0 : -name.shared(first, last))
                        .thenComparing(name -> name.ordinal))
                .map(name -> name.name);
    }

    /** From the first to the last day that it may share with others; negative when there is none. Open ends are too far out for a long. */
    private double shared(long first, long last) {
        return (double) Math.min(date.endLatest(), last) - (double) Math.max(date.startEarliest(), first);
    }
}
