package dev.whence.context;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Which contexts. All that is given must hold.")
@Input("ContextWhere")
public record ContextWhere(
        @Description("Part of its name, whatever the case and accents.")
        String name,

        @Description("Of one of these kinds.") @Nullable List<@NonNull ContextKind> kinds,

        @Description("The slug of a context that it is part of, at whatever depth.")
        String within) {}
