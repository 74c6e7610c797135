package dev.whence.event;

import org.eclipse.microprofile.graphql.Description;

@Description("What a place was to an event.")
public enum SettingRole {
    @Description("Where it happened.")
    LOCATION,
    @Description("Where it set out from.")
    ORIGIN,
    @Description("Where it led to.")
    DESTINATION,
    @Description("The seat of the power or the body that acted.")
    SEAT
}
