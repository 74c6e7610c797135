package dev.whence.evidence;

import dev.whence.relation.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

@Interface
@Description(
        "A contestable statement: it has a certainty, a standing among scholars, and citations of works that support, dispute or discuss it.")
public interface Claim extends Node {

    @Override
    @Id
    @NonNull @Description("Opaque, the same for as long as the claim exists, also after the data is loaded anew.")
    String getId();

    @NonNull @Description(
            "Its stable key for people: the slug of the entry that it belongs to, and its own name in that, such as `great-purge/from-kirov-murder`.")
    String getKey();

    @NonNull @Description("How sure it is, given the evidence.")
    Certainty getCertainty();

    @NonNull @Description("How scholars receive it.")
    Standing getStanding();

    @Description("What a reader must know about the claim; null when there is nothing to add.")
    String getNote();
}
