create table search_entry (
    subject_kind text not null, subject_id bigint not null, document tsvector not null, primary key (subject_kind, subject_id)
);
create text search configuration whence (copy = english);
