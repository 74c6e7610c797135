-- The history: entities, and the claims that tie them together.
--
-- A date is stored as it was written (EDTF and its calendar) with the four days between which it starts and ends, as proleptic
-- Gregorian days since 1970-01-01. The least and the greatest bigint stand for "open or unknown", so that comparing needs no nulls.
-- `dataset` names the data set that brought a row; rows that others wrote have none, and a reload never touches those.

create sequence row_id increment by 50;

create function valid_date(edtf text, calendar text, start_earliest bigint, start_latest bigint, end_earliest bigint, end_latest bigint)
    returns boolean language sql immutable
    return case
        when num_nulls(edtf, calendar, start_earliest, start_latest, end_earliest, end_latest) = 6 then true
        when num_nulls(edtf, calendar, start_earliest, start_latest, end_earliest, end_latest) > 0 then false
        else calendar in ('GREGORIAN', 'JULIAN')
            and start_earliest <= start_latest and end_earliest <= end_latest
            and start_earliest <= end_earliest and start_latest <= end_latest
    end;

-- Evidence

create table source (
    id          bigint primary key default nextval('row_id'),
    slug        text collate "C" not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title       text not null check (title <> ''),
    authors     text[] not null default '{}',
    year        integer check (year <> 0),
    publisher   text,
    kind        text not null check (kind in ('BOOK', 'CHAPTER', 'ARTICLE', 'ARCHIVE', 'NEWSPAPER', 'REFERENCE', 'WEB', 'DATASET', 'SPEECH')),
    level       text not null check (level in ('PRIMARY', 'SECONDARY', 'TERTIARY')),
    url         text,
    identifier  text,
    dataset     text
);

-- Whatever can be cited: the claims, and the explanations. One row here for each row of their own tables below, of the same id and
-- kind, so that one foreign key reaches any of them.
create table statement (
    id          bigint primary key default nextval('row_id'),
    kind        text not null check (kind in
                    ('CAUSAL_LINK', 'PARTICIPATION', 'SETTING', 'AFFILIATION', 'DATING', 'ASSERTION', 'EXPLANATION')),
    key         text collate "C" not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$'),
    standing    text not null check (standing in ('ACCEPTED', 'DISPUTED', 'REJECTED')),
    certainty   text check (certainty in ('CERTAIN', 'PROBABLE', 'POSSIBLE', 'DOUBTFUL')),
    note        text,
    dataset     text,
    unique (id, kind),
    check ((certainty is null) = (kind = 'EXPLANATION'))
);

create table citation (
    id           bigint primary key default nextval('row_id'),
    statement_id bigint not null references statement on delete cascade,
    source_id    bigint not null references source,
    ordinal      integer not null check (ordinal >= 0),
    stance       text not null check (stance in ('SUPPORTS', 'DISPUTES', 'DISCUSSES')),
    locator      text,
    note         text,
    dataset      text,
    unique nulls not distinct (statement_id, source_id, stance, locator)
);
create index on citation (source_id);

-- What events are about

create table actor (
    id                bigint primary key default nextval('row_id'),
    kind              text not null check (kind in ('PERSON', 'ORGANISATION')),
    slug              text collate "C" not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name              text not null check (name <> ''),
    alternative_names text[] not null default '{}',
    summary           text,
    same_as           text[] not null default '{}',
    began_edtf text, began_calendar text,
    began_start_earliest bigint, began_start_latest bigint, began_end_earliest bigint, began_end_latest bigint,
    ended_edtf text, ended_calendar text,
    ended_start_earliest bigint, ended_start_latest bigint, ended_end_earliest bigint, ended_end_latest bigint,
    dataset           text,
    unique (kind, slug),
    unique (id, kind),
    check (valid_date(began_edtf, began_calendar, began_start_earliest, began_start_latest, began_end_earliest, began_end_latest)),
    check (valid_date(ended_edtf, ended_calendar, ended_start_earliest, ended_start_latest, ended_end_earliest, ended_end_latest))
);

create table affiliation (
    id                bigint primary key,
    kind              text generated always as ('AFFILIATION') stored,
    person_id         bigint not null,
    person_kind       text generated always as ('PERSON') stored,
    organisation_id   bigint not null,
    organisation_kind text generated always as ('ORGANISATION') stored,
    position          text,
    date_edtf text, date_calendar text,
    date_start_earliest bigint, date_start_latest bigint, date_end_earliest bigint, date_end_latest bigint,
    foreign key (id, kind) references statement (id, kind) on delete cascade,
    foreign key (person_id, person_kind) references actor (id, kind),
    foreign key (organisation_id, organisation_kind) references actor (id, kind),
    check (valid_date(date_edtf, date_calendar, date_start_earliest, date_start_latest, date_end_earliest, date_end_latest))
);
create index on affiliation (person_id);
create index on affiliation (organisation_id);

create table place (
    id        bigint primary key default nextval('row_id'),
    slug      text collate "C" not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name      text not null check (name <> ''),
    kind      text not null check (kind in ('ADMINISTRATIVE', 'WATER', 'REGION', 'SETTLEMENT', 'ROUTE', 'SITE', 'LANDFORM')),
    latitude  double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    same_as   text[] not null default '{}',
    dataset   text,
    check ((latitude is null) = (longitude is null))
);

create table place_name (
    id       bigint primary key default nextval('row_id'),
    place_id bigint not null references place on delete cascade,
    ordinal  integer not null check (ordinal >= 0),
    name     text not null check (name <> ''),
    language text,
    date_edtf text, date_calendar text,
    date_start_earliest bigint, date_start_latest bigint, date_end_earliest bigint, date_end_latest bigint,
    unique (place_id, ordinal),
    check (valid_date(date_edtf, date_calendar, date_start_earliest, date_start_latest, date_end_earliest, date_end_latest))
);

create table place_parent (
    id        bigint primary key default nextval('row_id'),
    place_id  bigint not null references place on delete cascade,
    ordinal   integer not null check (ordinal >= 0),
    parent_id bigint not null references place check (parent_id <> place_id),
    date_edtf text, date_calendar text,
    date_start_earliest bigint, date_start_latest bigint, date_end_earliest bigint, date_end_latest bigint,
    unique (place_id, ordinal),
    check (valid_date(date_edtf, date_calendar, date_start_earliest, date_start_latest, date_end_earliest, date_end_latest))
);
create index on place_parent (parent_id);

create table context (
    id            bigint primary key default nextval('row_id'),
    slug          text collate "C" not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name          text not null check (name <> ''),
    kind          text not null check (kind in ('ERA', 'THEME', 'MOVEMENT')),
    summary       text not null,
    span_edtf text, span_calendar text,
    span_start_earliest bigint, span_start_latest bigint, span_end_earliest bigint, span_end_latest bigint,
    defined_by_id bigint references source,
    part_of_id    bigint references context check (part_of_id <> id),
    same_as       text[] not null default '{}',
    dataset       text,
    check (valid_date(span_edtf, span_calendar, span_start_earliest, span_start_latest, span_end_earliest, span_end_latest))
);
create index on context (part_of_id);

-- Events

create table event (
    id            bigint primary key default nextval('row_id'),
    slug          text collate "C" not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title         text not null check (title <> ''),
    headline      text,
    summary       text not null,
    significance  text,
    kind          text not null check (kind in ('OCCURRENCE', 'PROCESS', 'CONDITION')),
    occurred      boolean not null,
    same_as       text[] not null default '{}',
    date_edtf text not null, date_calendar text not null,
    date_start_earliest bigint not null, date_start_latest bigint not null,
    date_end_earliest bigint not null, date_end_latest bigint not null,
    -- The days of the year (month * 100 + day) on which it is commemorated: in its date's own calendar, and as Gregorian.
    day_as_written   smallint,
    day_as_gregorian smallint,
    part_of_id    bigint references event check (part_of_id <> id),
    illustration_caption text, illustration_alt text, illustration_medium text,
    illustration_url text, illustration_credit text, illustration_licence text,
    dataset       text,
    check (valid_date(date_edtf, date_calendar, date_start_earliest, date_start_latest, date_end_earliest, date_end_latest)),
    check ((illustration_caption is null) = (illustration_alt is null))
);
create index on event (date_start_earliest, date_start_latest, slug);
create index on event (date_end_latest);
create index on event (part_of_id);
create index on event (day_as_written);
create index on event (day_as_gregorian);

create table event_context (
    event_id   bigint not null references event on delete cascade,
    context_id bigint not null references context,
    primary key (event_id, context_id)
);
create index on event_context (context_id);

create table section (
    id       bigint primary key default nextval('row_id'),
    event_id bigint not null references event on delete cascade,
    ordinal  integer not null check (ordinal >= 0),
    kind     text not null check (kind in ('INTRODUCTION', 'CONTEXT', 'ACCOUNT', 'CONSEQUENCES', 'SIGNIFICANCE')),
    heading  text,
    body     text not null check (body <> ''),
    unique (event_id, ordinal)
);

create table causal_link (
    id          bigint primary key,
    kind        text generated always as ('CAUSAL_LINK') stored,
    cause_id    bigint not null references event,
    effect_id   bigint not null references event,
    type        text not null check (type in ('CAUSED', 'TRIGGERED', 'CONTRIBUTED_TO', 'ENABLED', 'MOTIVATED', 'PREVENTED')),
    explanation text not null check (explanation <> ''),
    foreign key (id, kind) references statement (id, kind) on delete cascade,
    unique (cause_id, effect_id, type) deferrable,
    check (cause_id <> effect_id)
);
create index on causal_link (effect_id);

create table participation (
    id       bigint primary key,
    kind     text generated always as ('PARTICIPATION') stored,
    event_id bigint not null references event,
    actor_id bigint not null references actor,
    role     text not null check (role in
                 ('AGENT', 'INSTIGATOR', 'LEADER', 'PARTICIPANT', 'ORGANISER', 'TARGET', 'SIGNATORY', 'BENEFICIARY', 'WITNESS')),
    label    text,
    foreign key (id, kind) references statement (id, kind) on delete cascade,
    unique nulls not distinct (event_id, actor_id, role, label) deferrable
);
create index on participation (actor_id);

create table setting (
    id       bigint primary key,
    kind     text generated always as ('SETTING') stored,
    event_id bigint not null references event,
    place_id bigint not null references place,
    role     text not null check (role in ('LOCATION', 'ORIGIN', 'DESTINATION', 'SEAT')),
    foreign key (id, kind) references statement (id, kind) on delete cascade,
    unique (event_id, place_id, role) deferrable
);
create index on setting (place_id);

create table dating (
    id        bigint primary key,
    kind      text generated always as ('DATING') stored,
    of        text not null check (of in ('EVENT', 'BIRTH', 'DEATH', 'FOUNDING', 'DISSOLUTION')),
    event_id  bigint references event,
    actor_id  bigint,
    actor_kind text generated always as
        (case when of in ('BIRTH', 'DEATH') then 'PERSON' when of in ('FOUNDING', 'DISSOLUTION') then 'ORGANISATION' end) stored,
    preferred boolean not null,
    date_edtf text not null, date_calendar text not null,
    date_start_earliest bigint not null, date_start_latest bigint not null,
    date_end_earliest bigint not null, date_end_latest bigint not null,
    foreign key (id, kind) references statement (id, kind) on delete cascade,
    foreign key (actor_id, actor_kind) references actor (id, kind),
    -- Deferrable, as are the unique constraints of the other claims, so that one transaction may have two rows change places.
    exclude using btree (event_id with =) where (preferred) deferrable,
    exclude using btree (actor_id with =, of with =) where (preferred) deferrable,
    check (num_nonnulls(event_id, actor_id) = 1),
    check ((of = 'EVENT') = (event_id is not null)),
    check (valid_date(date_edtf, date_calendar, date_start_earliest, date_start_latest, date_end_earliest, date_end_latest))
);
create index on dating (event_id);
create index on dating (actor_id);

create table assertion (
    id        bigint primary key,
    kind      text generated always as ('ASSERTION') stored,
    event_id  bigint not null references event,
    statement text not null check (statement <> ''),
    foreign key (id, kind) references statement (id, kind) on delete cascade
);
create index on assertion (event_id);

create table explanation (
    id       bigint primary key,
    kind     text generated always as ('EXPLANATION') stored,
    event_id bigint not null references event,
    title    text not null check (title <> ''),
    summary  text not null check (summary <> ''),
    foreign key (id, kind) references statement (id, kind) on delete cascade
);
create index on explanation (event_id);

-- What an explanation affirms and denies: any claim, never an explanation.
create table explanation_claim (
    id             bigint primary key default nextval('row_id'),
    explanation_id bigint not null references explanation on delete cascade,
    claim_id       bigint not null,
    claim_kind     text not null check (claim_kind <> 'EXPLANATION'),
    ordinal        integer not null check (ordinal >= 0),
    affirmed       boolean not null,
    foreign key (claim_id, claim_kind) references statement (id, kind) on delete cascade,
    unique (explanation_id, claim_id)
);
create index on explanation_claim (claim_id);

-- What the relations stand on

create function refuse_cycle() returns trigger language plpgsql as $$
declare
    ancestor bigint := new.part_of_id;
begin
    while ancestor is not null loop
        if ancestor = new.id then
            raise exception '% "%" would be part of itself', tg_table_name, new.slug using errcode = 'check_violation';
        end if;
        execute format('select part_of_id from %I where id = $1', tg_table_name) into ancestor using ancestor;
    end loop;
    return new;
end $$;
create trigger refuse_cycle before insert or update of part_of_id on event for each row execute function refuse_cycle();
create trigger refuse_cycle before insert or update of part_of_id on context for each row execute function refuse_cycle();

-- The claims about an event: who, where, when, what, and the causal links into and out of it.
create view event_claim (event_id, claim_id) as
    select event_id, id from participation
    union all select event_id, id from setting
    union all select event_id, id from dating where event_id is not null
    union all select event_id, id from assertion
    union all select effect_id, id from causal_link
    union all select cause_id, id from causal_link;

-- The events of a context: its own, those of its parts where wanted, and the parts of all these events.
create function events_of_context(context bigint, within boolean) returns setof bigint language sql stable as $$
    with recursive frame (id) as (
        select context
        union select part.id from context part join frame on part.part_of_id = frame.id where within),
    member (id) as (
        select event_context.event_id from event_context join frame on frame.id = event_context.context_id
        union select part.id from event part join member on part.part_of_id = member.id)
    select id from member
$$;

-- The contexts of an event: its own, those of the events that it is part of, and the contexts that these are part of where wanted;
-- each with the number of steps to it.
create function contexts_of_event(event bigint, ancestors boolean) returns table (context_id bigint, steps integer) language sql stable as $$
    with recursive whole (id, steps) as (
        select event, 0
        union all select part.part_of_id, whole.steps + 1
            from event part join whole on whole.id = part.id where part.part_of_id is not null),
    frame (id, steps) as (
        select event_context.context_id, whole.steps from event_context join whole on whole.id = event_context.event_id
        union all select part.part_of_id, frame.steps + 1
            from context part join frame on frame.id = part.id where ancestors and part.part_of_id is not null)
    select id, min(steps) from frame group by id
$$;

-- The parts of an event, and their parts.
create function parts_of_event(event bigint) returns setof bigint language sql stable as $$
    with recursive part (id) as (
        select event.id from event where event.part_of_id = parts_of_event.event
        union select event.id from event join part on event.part_of_id = part.id)
    select id from part
$$;

-- Whether a place was, some time between two days, the other place or part of it.
create function place_within(place bigint, other bigint, earliest bigint, latest bigint) returns boolean language sql stable as $$
    with recursive whole (id) as (
        select place
        union select place_parent.parent_id from place_parent join whole on whole.id = place_parent.place_id
            where (place_parent.date_start_earliest is null
                or place_parent.date_start_earliest <= latest and place_parent.date_end_latest >= earliest))
    select exists (select from whole where id = other)
$$;

-- The events set in a place in one of the roles, by claims that are not rejected; in its parts too where wanted, as they were when the
-- event started.
create function events_at_place(place bigint, roles text[], within boolean) returns setof bigint language sql stable as $$
    with recursive part (id) as (
        select place
        union select place_parent.place_id from place_parent join part on part.id = place_parent.parent_id where within)
    select setting.event_id
    from part
    join setting on setting.place_id = part.id
    join statement claim on claim.id = setting.id
    join event on event.id = setting.event_id
    where claim.standing <> 'REJECTED'
        and setting.role = any (roles)
        and place_within(part.id, place, event.date_start_earliest, event.date_start_latest)
$$;

-- Text as it is compared and sorted: without case and accents.
create extension if not exists unaccent;
create function fold(words text) returns text language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, words));
