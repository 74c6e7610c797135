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

-- What a curator should look at, but for causal cycles, which are found in memory. A contradiction is sure when it holds on all days that
-- the dates leave open, possible when it holds on some. What is not dated at all contradicts nothing.
create view finding (kind, verdict, key, message, claim_id, event_ids) as
    select 'EFFECT_BEFORE_CAUSE',
        case when effect.date_start_latest < cause.date_start_earliest then 'VIOLATION' else 'POSSIBLE_VIOLATION' end,
        claim.key,
        format('"%s" (%s) %s before its cause "%s" (%s). Mend a date, or weaken or reject the link.',
            effect.title, effect.date_edtf,
            case when effect.date_start_latest < cause.date_start_earliest then 'starts' else 'may start' end,
            cause.title, cause.date_edtf),
        claim.id,
        array[cause.id, effect.id]
    from causal_link link
    join statement claim on claim.id = link.id
    join event cause on cause.id = link.cause_id
    join event effect on effect.id = link.effect_id
    where claim.standing <> 'REJECTED' and effect.date_start_earliest < cause.date_start_latest
    union all
    select 'PARTICIPANT_NOT_ALIVE',
        case when surely then 'VIOLATION' else 'POSSIBLE_VIOLATION' end,
        claim.key,
        format('%s (%s to %s) %s there for "%s" (%s). Mend a date, or weaken or reject the participation.',
            actor.name, coalesce(actor.began_edtf, 'unknown'), coalesce(actor.ended_edtf, 'unknown'),
            case when surely then 'was not' else 'may not have been' end, event.title, event.date_edtf),
        claim.id,
        array[event.id]
    from participation
    join statement claim on claim.id = participation.id
    join actor on actor.id = participation.actor_id
    join event on event.id = participation.event_id
    cross join lateral (select
        event.date_end_latest < actor.began_start_earliest or event.date_start_earliest > actor.ended_end_latest,
        event.date_end_earliest < actor.began_start_latest or event.date_start_latest > actor.ended_end_earliest) apart (surely, possibly)
    where claim.standing <> 'REJECTED' and (surely or possibly)
    union all
    select 'NO_SOURCE', 'NOTICE', claim.key,
        format('The %s "%s" cites no work.', lower(replace(claim.kind, '_', ' ')), claim.key),
        claim.id, '{}'
    from statement claim
    where claim.kind <> 'EXPLANATION' and not exists (select from citation where citation.statement_id = claim.id)
    union all
    select 'SINGLE_SOURCE', 'NOTICE', claim.key,
        format('The %s "%s" is held to be certain, but cites one work only.', lower(replace(claim.kind, '_', ' ')), claim.key),
        claim.id, '{}'
    from statement claim
    where claim.certainty = 'CERTAIN'
        and (select count(distinct citation.source_id) from citation where citation.statement_id = claim.id) = 1;
