package dev.whence.causality;

import dev.whence.event.CausalLinkType;
import dev.whence.evidence.Certainty;
import dev.whence.evidence.Standing;

/** A causal link's type, certainty and standing in one byte: {@code type << 4 | certainty << 2 | standing}, each its ordinal. */
final class LinkAttributes {

    /** How many bits they take; all values are below {@code 1 << BITS}. */
    static final int BITS = 7;

    private static final CausalLinkType[] TYPES = CausalLinkType.values();
    private static final Certainty[] CERTAINTIES = Certainty.values();
    private static final Standing[] STANDINGS = Standing.values();

    private LinkAttributes() {}

    static byte pack(CausalLinkType type, Certainty certainty, Standing standing) {
        return (byte) (type.ordinal() << 4 | certainty.ordinal() << 2 | standing.ordinal());
    }

    static CausalLinkType type(byte attributes) {
        return TYPES[attributes >>> 4];
    }

    static Certainty certainty(byte attributes) {
        return CERTAINTIES[attributes >>> 2 & 3];
    }

    static Standing standing(byte attributes) {
        return STANDINGS[attributes & 3];
    }

    /** How weak a link is, 0 to 14: the less sure, the weaker; of links equally sure, the worse received. */
    static int weakness(byte attributes) {
        return attributes & 15;
    }
}
