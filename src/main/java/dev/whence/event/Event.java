package dev.whence.event;

import dev.whence.context.Context;
import dev.whence.relation.GlobalId;
import dev.whence.relation.KeyedRow;
import dev.whence.relation.Node;
import dev.whence.relation.Subject;
import dev.whence.time.Calendar;
import dev.whence.time.HistoricalDate;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.NaturalId;

@Entity
@Description(
        "Anything that happened or obtained, and can cause or be caused: an occurrence, a process, a condition. What was expected and prevented is an event too.")
public class Event extends KeyedRow implements Node, Subject {

    @NaturalId
    @NonNull @Description("Its stable key for people, such as `kirov-murder`.")
    public String slug;

    @NonNull @Description("What it is called.")
    public String title;

    @Description("One line about it, as the head of a page would print it; null when there is none.")
    public String headline;

    @NonNull @Description("What it was, in a few sentences.")
    public String summary;

    @Description("Why it matters, in a few sentences; null when not told.")
    public String significance;

    @NonNull @Enumerated(EnumType.STRING)
    @Description("What sort of happening it is.")
    public EventKind kind;

    @Description("Whether it happened; false for what was expected or intended and was prevented.")
    public boolean occurred;

    @NonNull @Description("Its URIs elsewhere, such as at Wikidata; empty when none is known.")
    public List<@NonNull String> sameAs;

    @NonNull @Embedded
    @EmbeddedColumnNaming("date_%s")
    @Description("When it happened, or was expected to. Rival views are in `datings`.")
    public HistoricalDate date;

    @Ignore
    @Column(name = "day_as_written")
    public Short dayAsWritten;

    @Ignore
    @Column(name = "day_as_gregorian")
    public Short dayAsGregorian;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public Event partOf;

    @Ignore
    @ManyToMany
    @JoinTable(
            name = "event_context",
            joinColumns = @JoinColumn(name = "event_id"),
            inverseJoinColumns = @JoinColumn(name = "context_id"))
    public Set<Context> contexts;

    @Embedded
    @Description("A picture of it, with a caption and a text for those who cannot see it; null when there is none.")
    public Illustration illustration;

    @Override
    public String naturalKey() {
        return slug;
    }

    @Override
    @Id
    @NonNull @Description("Opaque, the same for as long as the entity exists, also after the data is loaded anew.")
    public String getId() {
        return new GlobalId("Event", slug).toString();
    }

    /** Sets when it happened, and with it the days of the year on which it is commemorated. */
    public void happened(HistoricalDate when) {
        date = when;
        dayAsWritten = dayOfYear(when, when.calendar());
        dayAsGregorian = dayOfYear(when, Calendar.GREGORIAN);
    }

    private static Short dayOfYear(HistoricalDate date, Calendar calendar) {
        return date.commemorated(calendar).map(Event::dayOfYear).orElse(null);
    }

    /** A day of the year as the database knows it: month * 100 + day. */
    static Short dayOfYear(MonthDay day) {
        return (short) (day.getMonthValue() * 100 + day.getDayOfMonth());
    }
}
