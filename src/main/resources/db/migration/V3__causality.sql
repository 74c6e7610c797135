-- What it means to look through an explanation: what it affirms is shown, whatever its standing; what it denies is not, nor what
-- only rival explanations of the same event affirm.
create view explanation_view (explanation_id, claim_id, shown) as
    select explanation_id, claim_id, affirmed from explanation_claim
    union
    select explanation.id, of_rival.claim_id, false
    from explanation
    join explanation rival on rival.event_id = explanation.event_id and rival.id <> explanation.id
    join explanation_claim of_rival on of_rival.explanation_id = rival.id and of_rival.affirmed
    where not exists (
        select from explanation_claim own where own.explanation_id = explanation.id and own.claim_id = of_rival.claim_id);

-- The version of the causal graph, by which a copy of it in memory knows whether it is still true. It is raised once by each
-- transaction that touches what the graph is made of, and so is part of what a reader's snapshot shows.
create table causal_version (
    single     boolean primary key default true check (single),
    version    bigint not null,
    changed_by xid8 not null
);
insert into causal_version (version, changed_by) values (1, pg_current_xact_id());

create function raise_causal_version() returns trigger language plpgsql as $$
begin
    update causal_version set version = version + 1, changed_by = pg_current_xact_id() where changed_by <> pg_current_xact_id();
    return null;
end $$;

create trigger raise_causal_version after insert or update or delete or truncate on event
    for each statement execute function raise_causal_version();
create trigger raise_causal_version after insert or update or delete or truncate on causal_link
    for each statement execute function raise_causal_version();
create trigger raise_causal_version after insert or update or delete or truncate on statement
    for each statement execute function raise_causal_version();
