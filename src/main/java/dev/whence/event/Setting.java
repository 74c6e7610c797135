package dev.whence.event;

import dev.whence.evidence.Claim;
import dev.whence.evidence.Statement;
import dev.whence.place.Place;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

@Entity
@DiscriminatorValue("SETTING")
@Description("The claim that a place had a part in an event.")
public class Setting extends Statement implements Claim {

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Event event;

    @Ignore
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Place place;

    @NonNull @Enumerated(EnumType.STRING)
    @Description("What the place was to the event.")
    public SettingRole role;
}
