package dev.whence.event;

import org.eclipse.microprofile.graphql.Description;

@Description("What a section of a narrative tells.")
public enum SectionKind {
    @Description("What the event was, and why it matters.")
    INTRODUCTION,
    @Description("What led up to it.")
    CONTEXT,
    @Description("What happened.")
    ACCOUNT,
    @Description("What came of it.")
    CONSEQUENCES,
    @Description("What it means, seen from afar.")
    SIGNIFICANCE
}
