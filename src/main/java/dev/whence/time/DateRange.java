package dev.whence.time;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Description(
        "A stretch of time, both ends included. Of a date that is not known to the day, `match` says when it lies in it.")
@Input("DateRange")
public record DateRange(
        @Description(
                "Where it begins: an EDTF date in the Gregorian calendar, such as `1934`, `1934-12` or `-0043`; its first day counts. No bound when null.")
        String from,

        @Description("Where it ends: an EDTF date in the Gregorian calendar; its last day counts. No bound when null.")
        String to,

        @DefaultValue("POSSIBLY")
        @Description("Whether a date that may lie in the range is enough, or it must surely lie in it.")
        DateMatch match) {}
