package dev.whence.place;

import org.eclipse.microprofile.graphql.Description;

@Description("What sort of place it is: the feature classes of the Linked Places Format.")
public enum PlaceKind {
    @Description("A state, province or other administrative entity (class A).")
    ADMINISTRATIVE,
    @Description("A sea, lake, river or other water (class H).")
    WATER,
    @Description("A region or landscape (class L).")
    REGION,
    @Description("A city, town or village (class P).")
    SETTLEMENT,
    @Description("A road, railway or other route (class R).")
    ROUTE,
    @Description("A building, monument or other site (class S).")
    SITE,
    @Description("A mountain, island, cape or other landform (class T).")
    LANDFORM
}
