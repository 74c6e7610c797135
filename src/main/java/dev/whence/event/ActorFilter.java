package dev.whence.event;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Description("That a person or an organisation took part, by a claim that is not rejected.")
@Input("ActorFilter")
public record ActorFilter(
        @NonNull @Description("The slug of the person or the organisation.")
        String slug,

        @Description("In one of these roles; in any when null.") @Nullable List<@NonNull ParticipationRole> roles) {}
