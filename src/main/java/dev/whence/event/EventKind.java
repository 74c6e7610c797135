package dev.whence.event;

import org.eclipse.microprofile.graphql.Description;

@Description("What sort of happening an event is.")
public enum EventKind {
    @Description("Something that happened: an assassination, a treaty, a battle.")
    OCCURRENCE,
    @Description("Something that went on for a while: a war, a plan, a purge.")
    PROCESS,
    @Description("A state of affairs that made other things possible: one-party rule, serfdom.")
    CONDITION
}
