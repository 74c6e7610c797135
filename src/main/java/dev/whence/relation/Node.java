package dev.whence.relation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

@Interface
@Description("Anything with an id of its own, which `node` and `nodes` look up.")
public interface Node {

    @Id
    @NonNull @Description("Opaque, the same for as long as the entity or claim exists, also after the data is loaded anew.")
    String getId();
}
