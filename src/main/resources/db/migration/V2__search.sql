-- Search: one entry for each entity, kept by triggers, so that whoever writes, search knows.

create extension if not exists pg_trgm;

-- English, without accents.
create text search configuration whence (copy = english);
alter text search configuration whence alter mapping for word, hword, hword_part with unaccent, english_stem;

-- The words of a name or of what is looked for, folded, with one space before and after each; empty when there are none.
-- (The collation says what a letter is, on every database alike.)
create function folded_words(phrase text) returns text language sql immutable strict parallel safe
    return nullif(regexp_replace(' ' || fold(phrase) || ' ', '[^[:alnum:]]+' collate pg_c_utf8, ' ', 'g'), ' ');

-- Markdown as one would read it aloud.
create function without_markup(markdown text) returns text language sql immutable strict parallel safe
    return regexp_replace(regexp_replace(markdown, '!?\[([^]]*)\]\([^)]*\)', '\1', 'g'), '[*_`#>|]+', '', 'g');

create table search_entry (
    subject_kind text not null check (subject_kind in ('EVENT', 'PERSON', 'ORGANISATION', 'PLACE', 'CONTEXT', 'SOURCE')),
    subject_id   bigint not null,
    slug         text collate "C" not null,
    -- Its own name, then its others; of a source, its authors.
    names        text[] not null,
    -- The names' words as folded_words has them, each name on a line of its own, with a line break before and after each.
    name_words   text not null,
    -- What is written about it, in the order in which one would read it, as plain text.
    body         text not null,
    -- The names weigh A, the summary B.
    head         tsvector not null,
    -- The head, and what it signifies, of weight C, and the narrative, D.
    document     tsvector not null,
    primary key (subject_kind, subject_id)
) with (toast_tuple_target = 512); -- A search reads many names and heads, few texts: those are kept apart.
alter table search_entry alter name_words set storage main, alter head set storage main;
create index on search_entry using gin (document);
create index on search_entry using gin (name_words gin_trgm_ops);

-- What each entity has to be found by. A tsvector holds at most a megabyte, so that only so much of a long narrative is read.
create view search_text (subject_kind, subject_id, slug, names, summary, significance, narrative) as
    select 'EVENT', id, slug, array[title], concat_ws(E'\n', headline, summary), significance,
        (select left(string_agg(concat_ws(E'\n', section.heading, without_markup(section.body)), E'\n' order by section.ordinal), 100000)
            from section where section.event_id = event.id)
    from event
    union all select kind, id, slug, name || alternative_names, summary, null, null from actor
    union all select 'PLACE', id, slug,
        array(select any_name from unnest(place.name || array(
                select place_name.name from place_name where place_name.place_id = place.id order by place_name.ordinal))
            with ordinality each (any_name, ordinal) group by any_name order by min(ordinal)), null, null, null
    from place
    union all select 'CONTEXT', id, slug, array[name], summary, null, null from context
    union all select 'SOURCE', id, slug, title || authors, null, publisher, null from source;

-- Brings the entries of some subjects up to date. It locks them first, and only then reads what they must say: of two transactions that
-- change one subject, the second sees what the first did.
create function refresh_search(kinds text[], ids bigint[]) returns void language plpgsql as $$
begin
    perform from search_entry where subject_kind = any (kinds) and subject_id = any (ids) order by subject_id for update;
    delete from search_entry entry
    where subject_kind = any (kinds) and subject_id = any (ids)
        and not exists (select from search_text wanted
            where wanted.subject_kind = entry.subject_kind and wanted.subject_id = entry.subject_id);
    insert into search_entry as entry
    select subject_kind, subject_id, slug, names, name_words, concat_ws(E'\n', summary, significance, narrative), head,
        head || setweight(to_tsvector('whence', left(coalesce(significance, ''), 50000)), 'C')
            || setweight(to_tsvector('whence', coalesce(narrative, '')), 'D')
    from search_text
    cross join lateral (
        select E'\n' || coalesce(string_agg(folded_words(name), E'\n' order by ordinal), '') || E'\n'
        from unnest(names) with ordinality each (name, ordinal)) folded (name_words)
    cross join lateral (
        select setweight(to_tsvector('whence', array_to_string(names, E'\n')), 'A')
            -- Unstemmed too, for words that are still being typed.
            || setweight(to_tsvector('simple', name_words), 'A')
            || setweight(to_tsvector('whence', left(coalesce(summary, ''), 50000)), 'B')) parsed (head)
    where subject_kind = any (kinds) and subject_id = any (ids)
    on conflict (subject_kind, subject_id) do update
        set slug = excluded.slug, names = excluded.names, name_words = excluded.name_words, body = excluded.body,
            head = excluded.head, document = excluded.document
        where (entry.slug, entry.names, entry.body, entry.document)
            is distinct from (excluded.slug, excluded.names, excluded.body, excluded.document);
end $$;

-- After a statement: the arguments are the kinds of the subjects that the table tells of, and the column with their numbers.
create function keep_search() returns trigger language plpgsql as $$
declare
    kinds text[] := tg_argv[0];
    touched text := case tg_op
        when 'INSERT' then 'select %I from added'
        when 'UPDATE' then 'select %1$I from added union select %1$I from removed'
        when 'DELETE' then 'select %I from removed'
        when 'TRUNCATE' then 'select subject_id from search_entry where subject_kind = any ($1)' end;
    ids bigint[];
begin
    execute format('select array(' || touched || ')', tg_argv[1]) into ids using kinds;
    if ids <> '{}' then
        perform refresh_search(kinds, ids);
    end if;
    return null;
end $$;

do $$
declare
    told record;
    change record;
begin
    for told in values
        ('event', '{EVENT}', 'id'), ('section', '{EVENT}', 'event_id'), ('actor', '{PERSON,ORGANISATION}', 'id'),
        ('place', '{PLACE}', 'id'), ('place_name', '{PLACE}', 'place_id'), ('context', '{CONTEXT}', 'id'), ('source', '{SOURCE}', 'id')
    loop
        for change in values
            ('insert', 'referencing new table as added'), ('update', 'referencing old table as removed new table as added'),
            ('delete', 'referencing old table as removed'), ('truncate', '')
        loop
            execute format(
                'create trigger keep_search_on_%1$s after %1$s on %3$I %2$s for each statement execute function keep_search(%4$L, %5$L)',
                change.column1, change.column2, told.column1, told.column2, told.column3);
        end loop;
    end loop;
end $$;

-- What a text asks for, as in a search engine. Of minuses in a row one is left, for PostgreSQL gives up on some thirty.
create function web_query(words text) returns tsquery language sql stable strict parallel safe
    return websearch_to_tsquery('whence', regexp_replace(words, '(^|[\s!&|()])-[-\s!&|()]*-', '\1-', 'g'));

-- What a text asks for, as web_query has it; the last word, if it has three letters, may be the beginning of one, unless it is
-- quoted or left out.
create function search_query(words text) returns tsquery language sql stable strict parallel safe
    return case
        when words ~ ('[[:alnum:]]{3}$' collate pg_c_utf8) and words !~ '(^|\s)-\S*$' and words !~ '^[^"]*"([^"]*"[^"]*")*[^"]*$'
            and web_query(words)::text <> ''
        then (web_query(words)::text || ':*')::tsquery
        else web_query(words)
    end;

-- The subjects of these kinds that the text finds, and how well. The rank says where it was found: 6 a name is the text; 5 a name holds
-- it; 4 a name holds it but for the end of its last word; its words are: 3 in the names, 2 there or in the summary, 1 anywhere;
-- 0 a name resembles it, which is asked only where no name holds it. The score goes by the rank, then by how near the own name comes to the text (the nearest
-- name, of those that resemble it; half as near, of a source, for a work is not what it is about), or how much is made of the words.
-- A text with quotes, "or" or "-word" is taken at its word, so that only 1, 2 and 3 remain.
create function search(words text, kinds text[])
    returns table (subject_kind text, subject_id bigint, slug text, score double precision, rank integer, wanted tsquery, phrase text)
    language plpgsql stable rows 100
    set pg_trgm.strict_word_similarity_threshold = 0.5
    set client_min_messages = warning -- None of "the query holds only stop words".
    set plan_cache_mode = force_custom_plan as $$
declare
    query tsquery := search_query(words);
    -- Without what is left out.
    wanted tsquery := nullif(querytree(query), 'T');
    phrase text := trim(folded_words(words));
    plain text := case when words !~* '"|(^|\s)-|(^|\s)or(\s|$)' then phrase end;
    -- What is shorter resembles too much.
    typed text := case when length(plain) >= 4 then plain end;
begin
    if exists (select from search_entry entry where entry.subject_kind = any (kinds) and entry.name_words like '% ' || plain || '%') then
        typed := null;
    end if;
    return query
    select hit.subject_kind, hit.subject_id, hit.slug,
        (found.rank + case found.rank
            when 0 then (strict_word_similarity(typed, hit.name_words) + name.nearness) / 2
            when 1 then coalesce(ts_rank(hit.document, wanted, 32), 0)
            when 2 then coalesce(ts_rank(hit.head, wanted, 32), 0)
            else name.nearness
        end)::double precision / 7,
        found.rank, wanted, phrase
    from (
        select entry.*, true as literal from search_entry entry
        where entry.name_words like '% ' || plain || '%' or entry.document @@ query
        union all
        -- In the index's own order of operands; only what it lets through is looked at more closely.
        select entry.*, false from search_entry entry
        where entry.name_words %>> typed and not entry.document @@ query
    ) hit
    cross join lateral (select case
        when not literal then 0
        when position(E'\n ' || plain || E' \n' in hit.name_words) > 0 then 6
        when position(' ' || plain || ' ' in hit.name_words) > 0 then 5
        when position(' ' || plain in hit.name_words) > 0 then 4
        when ts_filter(hit.head, '{a}') @@ query then 3
        when hit.head @@ query then 2
        else 1
    end) found (rank)
    cross join lateral (select coalesce(case
        when literal then similarity(phrase, split_part(hit.name_words, E'\n', 2))
        else (select max(similarity(phrase, name)) from string_to_table(hit.name_words, E'\n') name)
    end, 0) / case hit.subject_kind when 'SOURCE' then 2 else 1 end) name (nearness)
    where hit.subject_kind = any (kinds);
end $$;

-- What of a subject the text matched: one of its names where one will do, or else the passage of its text where its words are.
-- It costs much, so that PostgreSQL does it after the limit, for the rows of a page only.
create function search_match(kind text, id bigint, wanted tsquery, phrase text, rank integer) returns text
    language sql stable cost 100000 set client_min_messages = warning
    return (
        select case
            when rank in (1, 2) and wanted is not null then regexp_replace(
                -- Any of the words: some of them may be in a name only.
                ts_headline('whence', body, regexp_replace(wanted::text, '&|<(-|\d+)>', '|', 'g')::tsquery,
                    'StartSel="", StopSel="", MaxFragments=2, MinWords=10, MaxWords=30, FragmentDelimiter=" … "'), '\s+', ' ', 'g')
            else (
                select name
                from unnest(names) with ordinality each (name, ordinal), lateral coalesce(folded_words(name), '') folded
                order by folded = ' ' || phrase || ' ' desc,
                    position(' ' || phrase || ' ' in folded) > 0 desc,
                    position(' ' || phrase in folded) > 0 desc,
                    to_tsvector('whence', name) || to_tsvector('simple', folded) @@ wanted desc,
                    strict_word_similarity(phrase, folded) desc,
                    ordinal
                limit 1)
        end
        from search_entry
        where subject_kind = kind and subject_id = id);
