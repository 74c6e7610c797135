-- Search in plain words: a question finds what it asks about, and where nothing holds all words, what holds most of them is found.

alter function search(text, text[]) rename to search_all_words;

-- Whether the text is to be taken at its word: it has quotes, "or" or "-word".
create function is_search_expression(words text) returns boolean language sql immutable strict parallel safe
    return words ~* '"|(^|\s)-|(^|\s)or(\s|$)';

-- What a text asks about: of "why did the great purge happen", "great purge". A text that asks nothing, or nothing else, or that a name
-- holds as it stands, such as the title "Who Killed Kirov?", is what it asks about.
create function asked_about(words text) returns text language plpgsql stable strict
    set client_min_messages = warning as $$
declare
    rest text := regexp_replace(words,
        '^\W*(?:why|how|what|who|whom|whose|when|where|which|tell me|explain)\M|\m(?:(?:happen|occur)(?:ed|s|ing)?|(?:come|came) about|(?:take|took) place'
            '|caus(?:es?|ed|ing)|(?:leads?|led)(?: up)? to|reasons?|behind|results?|effects?|consequences?|outcomes?|begin|began|start(?:ed|s)?)\M',
        ' ', 'gi');
    phrase text := folded_words(words);
    query tsquery := search_query(words);
begin
    if rest = words or is_search_expression(words) then
        return words;
    end if;
    rest := regexp_replace(rest, '^(?:\W*\m(?:did|do|does|is|are|was|were|had|has|have|been|could|would|the|an?|of|for|to|in|at|on|from|by|with|about)\M)+', ' ', 'i');
    if web_query(rest)::text = '' or exists (select from search_entry
            where name_words like '%' || phrase || '%' or document @@ query and ts_filter(head, '{a}') @@ query) then
        return words;
    end if;
    return rest;
end $$;

-- The subjects of these kinds that hold some of the words, and how well: half by how many, half by their weight. A word weighs by how
-- rare it is and by where it stands: in a name, or 0.7 in a summary, 0.4 elsewhere; half, in a source. From a quarter of the weight of all
-- words on, a subject is found. The rank says whether a name has one. So that it stays quick, a word is looked for in a thousand
-- subjects at most, and of many words the longest.
create function search_some_words(words text, kinds text[])
    returns table (subject_kind text, subject_id bigint, slug text, score double precision, rank integer, wanted tsquery, phrase text)
    language sql stable rows 100
    set client_min_messages = warning as $$
    with word as materialized (
        select part::tsquery as word from string_to_table(search_query(words)::text, ' & ') part
        where part <> '' group by part order by length(part) desc limit 12
    ), found as materialized (
        select word, entry.* from word cross join lateral (
            select subject_kind, subject_id from search_entry
            where document @@ word and subject_kind = any (kinds) limit 1000) entry
    ), weighed as (
        select word, ln(1 + 1000.0 / (1 + count(subject_id))) as weight from word left join found using (word) group by word
    )
    select subject_kind, subject_id, entry.slug, (sum(weight * standing) / max(most) + count(*)::double precision / max(many)) / 14,
        case when bool_or(named) then 0 else 1 end, search_query(words), trim(folded_words(words))
    from found
    join weighed using (word)
    join search_entry entry using (subject_kind, subject_id)
    cross join (select sum(weight), count(*) from weighed) whole (most, many)
    cross join lateral (select ts_filter(entry.head, '{a}') @@ word) name (named)
    cross join lateral (select case when named then 1 when entry.head @@ word then 0.7 else 0.4 end
        / case subject_kind when 'SOURCE' then 2 else 1 end) place (standing)
    group by subject_kind, subject_id, entry.slug
    having sum(weight * standing) / max(most) >= 0.25;
$$;

-- The subjects of these kinds that the text finds, and how well: those with all the words that it asks about, as search_all_words says it;
-- where there are none but works and names that only resemble it, those with some of the words, too, unless it is taken at its word.
create function search(words text, kinds text[])
    returns table (subject_kind text, subject_id bigint, slug text, score double precision, rank integer, wanted tsquery, phrase text)
    language plpgsql stable rows 100
    set client_min_messages = warning
    set plan_cache_mode = force_custom_plan as $$
declare
    asked text := asked_about(words);
    query tsquery := search_query(asked);
begin
    if is_search_expression(words) or exists (select from search_entry entry
            where entry.subject_kind = any (kinds) and entry.subject_kind <> 'SOURCE'
                and (entry.document @@ query or entry.name_words like '% ' || trim(folded_words(asked)) || '%')) then
        return query select * from search_all_words(asked, kinds);
    else
        return query select distinct on (hit.subject_kind, hit.subject_id) hit.*
            from (select * from search_all_words(asked, kinds) union all select * from search_some_words(asked, kinds)) hit
            order by hit.subject_kind, hit.subject_id, hit.score desc;
    end if;
end $$;
