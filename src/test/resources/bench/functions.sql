-- What one would write by hand: breadth-first search, level by level, in arrays. All see every link: the generated graph has none that a
-- lens would hide, so that they need not read the claims.

-- All that comes of an event within some steps, with the event itself.
create function downstream(start bigint, steps int) returns bigint[] language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
    seen bigint[] := array[start];
    edge bigint[] := seen;
begin
    for step in 1 .. steps loop
        edge := array(select effect_id from causal_link where cause_id = any (edge) except select unnest(seen));
        exit when edge = '{}';
        seen := seen || edge;
    end loop;
    return seen;
end $$;

-- The events on a shortest path, found from its start; null if there is none.
create function path_ahead(start bigint, goal bigint) returns bigint[] language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
    seen bigint[] := array[start];
    edge bigint[] := seen;
    starts int[] := array[1]; -- By level: where it begins in what was seen.
    path bigint[] := array[goal];
    cause bigint;
begin
    while not goal = any (edge) loop
        edge := array(select effect_id from causal_link where cause_id = any (edge) except select unnest(seen));
        if edge = '{}' then
            return null;
        end if;
        starts := starts || cardinality(seen) + 1;
        seen := seen || edge;
    end loop;
    for level in reverse cardinality(starts) - 1 .. 1 loop
        select cause_id into cause from causal_link
        where effect_id = path[1] and cause_id = any (seen[starts[level] : starts[level + 1] - 1]) limit 1;
        path := cause || path;
    end loop;
    return path;
end $$;

-- The same, found from both ends: the side with fewer events at its edge goes on, until the sides meet.
create function path_between(start bigint, goal bigint) returns bigint[] language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
    ahead bigint[] := array[start];
    ahead_edge bigint[] := ahead;
    ahead_starts int[] := array[1];
    back bigint[] := array[goal];
    back_edge bigint[] := back;
    back_starts int[] := array[1];
    meeting bigint;
    path bigint[];
    next bigint;
begin
    loop
        select id into meeting from (select unnest(ahead_edge) intersect select unnest(back_edge)) met (id) limit 1;
        exit when found;
        if cardinality(ahead_edge) <= cardinality(back_edge) then
            ahead_edge := array(
                select effect_id from causal_link where cause_id = any (ahead_edge) except select unnest(ahead));
            ahead_starts := ahead_starts || cardinality(ahead) + 1;
            ahead := ahead || ahead_edge;
        else
            back_edge := array(
                select cause_id from causal_link where effect_id = any (back_edge) except select unnest(back));
            back_starts := back_starts || cardinality(back) + 1;
            back := back || back_edge;
        end if;
        if ahead_edge = '{}' or back_edge = '{}' then
            return null;
        end if;
    end loop;
    path := array[meeting];
    for level in reverse cardinality(ahead_starts) - 1 .. 1 loop
        select cause_id into next from causal_link
        where effect_id = path[1] and cause_id = any (ahead[ahead_starts[level] : ahead_starts[level + 1] - 1]) limit 1;
        path := next || path;
    end loop;
    for level in reverse cardinality(back_starts) - 1 .. 1 loop
        select effect_id into next from causal_link
        where cause_id = path[cardinality(path)] and effect_id = any (back[back_starts[level] : back_starts[level + 1] - 1]) limit 1;
        path := path || next;
    end loop;
    return path;
end $$;
