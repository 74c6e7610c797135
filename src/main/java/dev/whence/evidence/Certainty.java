package dev.whence.evidence;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;

@Description(
        "How sure a claim is, given the evidence. Ordered bands, from the surest to the least sure; never numbers.")
public enum Certainty {
    @Description("Established: the evidence leaves no reasonable doubt.")
    CERTAIN,
    @Description("More likely than not.")
    PROBABLE,
    @Description("It may well be, or not.")
    POSSIBLE,
    @Description("Less likely than not.")
    DOUBTFUL;

    /** This band and all that are surer. */
    public List<Certainty> andSurer() {
        return Arrays.asList(values()).subList(0, ordinal() + 1);
    }
}
