package dev.whence.event;

import org.eclipse.microprofile.graphql.Description;

@Description("What a dating dates.")
public enum DatingOf {
    @Description("When an event happened.")
    EVENT,
    @Description("When a person was born.")
    BIRTH,
    @Description("When a person died.")
    DEATH,
    @Description("When an organisation was founded.")
    FOUNDING,
    @Description("When an organisation was dissolved.")
    DISSOLUTION
}
