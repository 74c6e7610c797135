package dev.whence.actor;

import dev.whence.relation.Node;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

@Interface
@Description("Who can take part in events: a person or an organisation.")
public interface Actor extends Node {

    @Override
    @Id
    @NonNull @Description("Opaque, the same for as long as the entity exists, also after the data is loaded anew.")
    String getId();

    @NonNull @Description("The stable key for people, such as `joseph-stalin`; unique among people, and among organisations.")
    String getSlug();

    @NonNull @Description("The name by which it is best known in English.")
    String getName();

    @NonNull @Description("Other names: by birth, in other spellings, abbreviated. Empty when there are none.")
    List<@NonNull String> getAlternativeNames();

    @Description("Who or what it was, in a sentence or two; null when not told.")
    String getSummary();

    @NonNull @Description("Its URIs elsewhere, such as at Wikidata; empty when none is known.")
    List<@NonNull String> getSameAs();
}
