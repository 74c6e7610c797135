package dev.whence.event;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Description("That a place had a part, by a claim that is not rejected.")
@Input("PlaceFilter")
public record PlaceFilter(
        @NonNull @Description("The slug of the place.") String slug,

        @DefaultValue("[\"LOCATION\"]") @Description("In one of these roles.") @Nullable List<@NonNull SettingRole> roles,

        @DefaultValue("true")
        @Description("Whether the places within it count too, as they were when the event started.")
        Boolean within) {}
