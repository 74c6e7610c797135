package dev.whence.evidence;

import dev.whence.relation.GlobalId;
import dev.whence.relation.KeyedRow;
import dev.whence.relation.Node;
import dev.whence.relation.Subject;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.NaturalId;

@Entity
@Description("A work that claims are based on: a book, an article, a document, a speech.")
public class Source extends KeyedRow implements Node, Subject {

    @NaturalId
    @NonNull @Description("Its stable key for people, such as `conquest-1989`.")
    public String slug;

    @NonNull @Description("Its title.")
    public String title;

    @NonNull @Description("Its authors, as printed, in the order printed; empty when it has none.")
    public List<@NonNull String> authors;

    @Description(
            "The year of its first publication, negative before the common era (there is no year 0); null when unknown.")
    public Integer year;

    @Description("Who published it, null when unknown.")
    public String publisher;

    @NonNull @Enumerated(EnumType.STRING)
    @Description("What sort of work it is.")
    public SourceKind kind;

    @NonNull @Enumerated(EnumType.STRING)
    @Description("How near it is to what it tells of.")
    public SourceLevel level;

    @Description("Where it can be read, null when unknown.")
    public String url;

    @Description("Its identifier with its scheme, such as `doi:10.…` or `isbn:…`; null when unknown.")
    public String identifier;

    @Override
    public String naturalKey() {
        return slug;
    }

    @Override
    @Id
    @NonNull @Description("Opaque, the same for as long as the entity exists, also after the data is loaded anew.")
    public String getId() {
        return new GlobalId("Source", slug).toString();
    }
}
