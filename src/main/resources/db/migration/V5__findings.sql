-- The findings as before, but for what they advise: only what clears a finding. A contradiction stands whatever the certainty of the
-- claim, until it is rejected; what lacks a source lacks it though it be rejected.
create or replace view finding (kind, verdict, key, message, claim_id, event_ids) as
    select 'EFFECT_BEFORE_CAUSE',
        case when effect.date_start_latest < cause.date_start_earliest then 'VIOLATION' else 'POSSIBLE_VIOLATION' end,
        claim.key,
        format('"%s" (%s) %s before its cause "%s" (%s). Mend a date, or reject the link.',
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
        format('%s (%s to %s) %s there for "%s" (%s). Mend a date, or reject the participation.',
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
        format('The %s "%s" cites no work. Cite one.', lower(replace(claim.kind, '_', ' ')), claim.key),
        claim.id, '{}'
    from statement claim
    where claim.kind <> 'EXPLANATION' and not exists (select from citation where citation.statement_id = claim.id)
    union all
    select 'SINGLE_SOURCE', 'NOTICE', claim.key,
        format('The %s "%s" is held to be certain, but cites one work only. Cite another, or lower its certainty.', lower(replace(claim.kind, '_', ' ')), claim.key),
        claim.id, '{}'
    from statement claim
    where claim.certainty = 'CERTAIN'
        and (select count(distinct citation.source_id) from citation where citation.statement_id = claim.id) = 1;
