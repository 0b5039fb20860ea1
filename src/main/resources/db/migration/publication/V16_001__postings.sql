create schema publication;

-- what hangs on a unit's notice board, from when until when
create table publication.posting (
    id             bigint      not null generated always as identity,
    unit_id        integer     not null,
    code           text        not null,
    version_id     bigint      not null,
    posted_from    date        not null,
    posted_until   date,
    posted_by      uuid        not null,
    posted_by_name text        not null,
    recorded_at    timestamptz not null,
    constraint posting_pk primary key (id),
    constraint posting_days_in_order check (posted_until is null or posted_until >= posted_from)
);

comment on column publication.posting.posted_until is 'last day; null while it hangs';

create unique index posting_hangs_once on publication.posting (unit_id, code) where posted_until is null;
create index posting_of_unit on publication.posting (unit_id, code, id);
