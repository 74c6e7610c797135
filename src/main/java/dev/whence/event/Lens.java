package dev.whence.event;

import dev.whence.evidence.Certainty;
import dev.whence.evidence.Standing;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Which claims to see. Without a lens: those that are `ACCEPTED` or `DISPUTED`, of any certainty.")
@Input("Lens")
public record Lens(
        @Description("Only claims at least this sure; any certainty when null.")
        Certainty minCertainty,

        @Description("Only claims of one of these standings; `ACCEPTED` and `DISPUTED` when null.") @Nullable List<@NonNull Standing> standings,

        @Description("Only causal links of one of these types; any type when null. It says nothing of other claims.")
        @Nullable List<@NonNull CausalLinkType> types,

        @Id
        @Description(
                "The id, or the key, of an explanation to look through: what it affirms is seen too, whatever its standing; what it denies is not, nor "
                        + "what only its rivals for the same event affirm. The rest stays as it is. None when null.")
        String explanation,

        @Description("The ids, or the keys, of claims to leave out, at most 200; none when null.") @Nullable List<@NonNull String> without) {

    /** What holds when no lens is given. */
    static final Lens NONE = new Lens(null, null, null, null, null);

    /** The standings that are seen unless others are asked for. */
    public static final List<Standing> DEFAULT_STANDINGS = List.of(Standing.ACCEPTED, Standing.DISPUTED);
}
