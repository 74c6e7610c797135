package dev.whence.event;

import dev.whence.time.DateRange;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Which people, or which organisations. All that is given must hold.")
@Input("ActorWhere")
public record ActorWhere(
        @Description("Part of the name or of an alternative name, whatever the case and accents.")
        String name,

        @Description("When the person lived, or the organisation existed.")
        DateRange during,

        @Description("The slug of an event in which they took part, by a claim that is not rejected.")
        String event,

        @Description("In one of these roles in that event, or in some event when none is named; any role when null.")
        @Nullable List<@NonNull ParticipationRole> roles,

        @Description(
                "Of people: the slug of an organisation that they belonged to. Of organisations: of a person who belonged to them. By a claim that is not rejected.")
        String affiliatedWith) {}
