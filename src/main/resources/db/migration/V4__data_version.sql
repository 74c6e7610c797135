-- The version of all data, by which a client's copy of an answer is known to be still true: read in one step, whatever was written by
-- whom. Each transaction that writes adds a row of its own, so that no writer ever waits for another, and none can deadlock over it.
create table change (xid xid8 primary key);

-- The older rows go meanwhile. Whoever sees one gone sees a newer one too: that of the transaction which deleted it.
create function note_change() returns trigger language plpgsql as $$
begin
    insert into change (xid) values (pg_current_xact_id()) on conflict do nothing;
    if found then
        delete from change where xid in (
            select xid from change where xid < pg_current_xact_id() order by xid limit 5 for update skip locked);
    end if;
    return null;
end $$;

-- Also for what replication writes, which fires no other triggers.
do $$
declare
    written name;
begin
    for written in select tablename from pg_tables where schemaname = current_schema() and tablename not in ('change', 'flyway_schema_history')
    loop
        execute format('create trigger note_change after insert or update or delete or truncate on %I '
            'for each statement execute function note_change()', written);
        execute format('alter table %I enable always trigger note_change', written);
    end loop;
end $$;

-- The newest change that this snapshot shows, and the older transactions that were still running then: together they say which changes
-- it shows and which it does not. The start of the server tells its history from that of a server restored from a copy. Null where a
-- replica answers, which does not know what is running.
create function data_version() returns text language sql stable as $$
    select case when not pg_is_in_recovery() then
        concat_ws(' ', extract(epoch from pg_postmaster_start_time()), newest.xid, (
            select string_agg(running::text, ' ' order by running)
            from pg_snapshot_xip(pg_current_snapshot()) running
            where running < newest.xid))
        end
    from (select (select xid from change order by xid desc limit 1)) newest (xid)
$$;
