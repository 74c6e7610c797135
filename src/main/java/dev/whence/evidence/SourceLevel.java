package dev.whence.evidence;

import org.eclipse.microprofile.graphql.Description;

@Description("How near a source is to what it tells of.")
public enum SourceLevel {
    @Description("From the time itself, or by someone who took part.")
    PRIMARY,
    @Description("Research on primary sources.")
    SECONDARY,
    @Description("A digest of research, such as an encyclopedia.")
    TERTIARY
}
