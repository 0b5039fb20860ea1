-- What people say and what it means, kept by officials; and what was looked for in vain.
create schema search;

create table search.word (
    id       bigint      not null generated always as identity constraint word_pk primary key,
    kind     text        not null constraint word_kind_known check (kind in ('SYNONYM', 'NOISE')),
    said     text        not null constraint word_said_there check (said <> ''),
    meant    text        not null,
    shipped  boolean     not null,
    made_by  uuid,
    made_at  timestamptz not null,
    ended_by uuid,
    ended_at timestamptz,
    constraint word_once unique (kind, said, meant),
    constraint word_means_something check ((kind = 'SYNONYM') = (meant <> '')),
    constraint word_ended check (ended_at is not null or ended_by is null)
);
comment on column search.word.ended_at is 'taken off the list; kept, so that a newer release does not bring it back';
create index word_listed on search.word (said, id) where ended_at is null;

-- no personal data: only texts that pass a filter, a bounded number of them
create table search.in_vain (
    text     text    not null constraint in_vain_pk primary key constraint in_vain_short check (length(text) <= 60),
    times    integer not null,
    first_on date    not null,
    last_on  date    not null
);

-- goes up with every change, in case the announcement of one was missed
create table search.revision (
    only_row boolean not null default true constraint revision_pk primary key constraint revision_one check (only_row),
    number   bigint  not null,
    shipped  text    not null
);
comment on column search.revision.shipped is 'hash of the shipped list brought in last';
insert into search.revision (number, shipped) values (1, '');

create function search.announce_change() returns trigger language plpgsql as $$
begin
    update search.revision set number = number + 1;
    perform pg_notify('motcua', 'search');
    return null;
end
$$;

create trigger word_announced after insert or update or delete on search.word
    for each statement execute function search.announce_change();
