package dev.whence.context;

import org.eclipse.microprofile.graphql.Description;

@Description("What sort of frame a context is.")
public enum ContextKind {
    @Description("A span of time that somebody has given a name.")
    ERA,
    @Description("A subject that runs through events.")
    THEME,
    @Description("A current of thought or action that people took part in.")
    MOVEMENT
}
