package dev.whence.place;

import dev.whence.relation.Row;
import dev.whence.time.DateMatch;
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
     * What a place of these names was called at a date: of the names that it may have had then, one that it had for the longest part of
     * that time, an English one before others, the first told before others.
     */
    public static Optional<String> at(List<PlaceName> names, HistoricalDate date) {
        return names.stream()
                .filter(name -> name.date == null || name.date.within(date, DateMatch.POSSIBLY))
                .min(Comparator.comparing((PlaceName name) -> -name.shared(date))
                        .thenComparing(name -> !"en".equals(name.language))
                        .thenComparing(name -> name.ordinal))
                .map(name -> name.name);
    }

    /** How many days it may share with a date. */
    private long shared(HistoricalDate other) {
        return date == null
                ? 0
                : Math.min(date.endLatest(), other.endLatest()) - Math.max(date.startEarliest(), other.startEarliest());
    }
}
