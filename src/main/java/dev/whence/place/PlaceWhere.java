package dev.whence.place;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Which places. All that is given must hold.")
@Input("PlaceWhere")
public record PlaceWhere(
        @Description("Part of one of its names, of whatever time, whatever the case and accents.")
        String name,

        @Description("Of one of these kinds.") @Nullable List<@NonNull PlaceKind> kinds,

        @Description("The slug of a place that it is, or some time was, part of.")
        String within) {}
