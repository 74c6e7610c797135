package dev.whence.context;

import dev.whence.evidence.Source;
import dev.whence.relation.GlobalId;
import dev.whence.relation.KeyedRow;
import dev.whence.relation.Node;
import dev.whence.relation.Subject;
import dev.whence.time.HistoricalDate;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.NaturalId;

@Entity
@Description(
        "A frame in which historians read events: an era, a theme, a movement. It causes nothing itself; a war or a regime is an event with parts.")
public class Context extends KeyedRow implements Node, Subject {

    @NaturalId
    @NonNull @Description("Its stable key for people, such as `stalinism`.")
    public String slug;

    @NonNull @Description("Its name.")
    public String name;

    @NonNull @Enumerated(EnumType.STRING)
    @Description("What sort of frame it is.")
    public ContextKind kind;

    @NonNull @Description("What it is, in a few sentences.")
    public String summary;

    @Embedded
    @EmbeddedColumnNaming("span_%s")
    @Description("The time that it covers; null when it has no bounds of its own.")
    public HistoricalDate span;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public Source definedBy;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY)
    public Context partOf;

    @NonNull @Description("Its URIs elsewhere, such as at Wikidata or PeriodO; empty when none is known.")
    public List<@NonNull String> sameAs;

    @Override
    public String naturalKey() {
        return slug;
    }

    @Override
    @Id
    @NonNull @Description("Opaque, the same for as long as the entity exists, also after the data is loaded anew.")
    public String getId() {
        return new GlobalId("Context", slug).toString();
    }
}
