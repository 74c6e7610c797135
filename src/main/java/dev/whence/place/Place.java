package dev.whence.place;

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
@Description("Somewhere on Earth, under names and within larger places that change over time.")
public class Place extends KeyedRow implements Node, Subject {

    @NaturalId
    @NonNull @Description("Its stable key for people, such as `saint-petersburg`.")
    public String slug;

    @NonNull @Description("Its present or last name in English.")
    public String name;

    @NonNull @Enumerated(EnumType.STRING)
    @Description("What sort of place it is.")
    public PlaceKind kind;

    @Description("Degrees north in WGS 84, from -90 to 90; null when unknown or when a point would mislead.")
    public Double latitude;

    @Description("Degrees east in WGS 84, from -180 to 180; null when `latitude` is.")
    public Double longitude;

    @NonNull @Description("Its URIs elsewhere, such as at Wikidata or GeoNames; empty when none is known.")
    public List<@NonNull String> sameAs;

    @Override
    public String naturalKey() {
        return slug;
    }

    @Override
    @Id
    @NonNull @Description("Opaque, the same for as long as the entity exists, also after the data is loaded anew.")
    public String getId() {
        return new GlobalId("Place", slug).toString();
    }
}
