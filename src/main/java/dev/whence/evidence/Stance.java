package dev.whence.evidence;

import org.eclipse.microprofile.graphql.Description;

@Description("What a cited work does with the statement that cites it, after the Citation Typing Ontology (CiTO).")
public enum Stance {
    @Description("It supports the statement.")
    SUPPORTS,
    @Description("It disputes the statement.")
    DISPUTES,
    @Description("It discusses the statement without taking a side.")
    DISCUSSES
}
