-- The nearest other day of the year (month * 100 + day), later or earlier and around the year's end, on which an event is remembered; null
-- when there is none.
create function nearest_day(day smallint, later boolean) returns bigint language sql stable strict parallel safe as $$
    select nullif(case when later then
        coalesce(
            least((select min(day_as_written) from event where day_as_written > day), (select min(day_as_gregorian) from event where day_as_gregorian > day)),
            least((select min(day_as_written) from event), (select min(day_as_gregorian) from event)))
    else
        coalesce(
            greatest((select max(day_as_written) from event where day_as_written < day), (select max(day_as_gregorian) from event where day_as_gregorian < day)),
            greatest((select max(day_as_written) from event), (select max(day_as_gregorian) from event)))
    end, day)::bigint
$$;
