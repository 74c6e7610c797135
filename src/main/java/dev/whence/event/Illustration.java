package dev.whence.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Embeddable
@Description("A picture of an event, or what a picture of it would show.")
public record Illustration(
        @NonNull @Description("What to print under the picture.") @Column(name = "illustration_caption")
        String caption,

        @NonNull @Description("What the picture shows, for those who cannot see it.") @Column(name = "illustration_alt")
        String alt,

        @Description("How it was made, such as `watercolour`; null when not told.")
        @Column(name = "illustration_medium")
        String medium,

        @Description("Where the picture is; null when there is none yet.") @Column(name = "illustration_url")
        String url,

        @Description("Whom to credit for it; null when nobody.") @Column(name = "illustration_credit")
        String credit,

        @Description("Under which licence it may be used; null when not told.") @Column(name = "illustration_licence")
        String licence) {}
