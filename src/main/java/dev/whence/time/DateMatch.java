package dev.whence.time;

import org.eclipse.microprofile.graphql.Description;

/** How a filter by date treats what is not known. */
@Description("How a filter by date treats what is not known of a date.")
public enum DateMatch {
    @Description("The date may overlap the range: nothing that is known of it rules that out.")
    POSSIBLY,

    @Description("The date lies inside the range as a whole, whatever the day that is not known turns out to be.")
    CERTAINLY
}
