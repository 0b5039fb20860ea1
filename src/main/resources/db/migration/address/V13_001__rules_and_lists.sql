-- What tells the addresses of a divided unit apart, kept by the units that received its parts; and lists of addresses sent in to be turned.
create schema address;

create table address.rule (
    id            uuid        not null constraint rule_pk primary key,
    from_unit     integer     not null,
    into_unit     integer     not null,
    street        text        not null,
    side          text        not null constraint rule_side_known check (side in ('BOTH', 'ODD', 'EVEN')),
    first_number  integer     constraint rule_first_number check (first_number >= 1),
    last_number   integer     constraint rule_last_number check (last_number >= coalesce(first_number, 1)),
    neighbourhood text        not null,
    parcel        text        not null,
    since         date        not null,
    until         date        constraint rule_days check (until >= since),
    source        text        not null constraint rule_source_there check (source <> ''),
    made_by       uuid        not null,
    made_at       timestamptz not null,
    ended_by      uuid,
    ended_at      timestamptz,
    constraint rule_units check (from_unit <> into_unit),
    constraint rule_says_something check (street <> '' or neighbourhood <> '' or parcel <> ''),
    constraint rule_ended check ((ended_by is null) = (ended_at is null))
);
create index rule_by_receiver on address.rule (into_unit, id);
create index rule_by_divided on address.rule (from_unit);

-- goes up with every change, in case the announcement of one was missed
create table address.revision (
    only_row boolean not null default true constraint revision_pk primary key constraint revision_one check (only_row),
    number   bigint  not null
);
insert into address.revision (number) values (1);

create function address.announce_change() returns trigger language plpgsql as $$
begin
    update address.revision set number = number + 1;
    perform pg_notify('motcua', 'address');
    return null;
end
$$;

create trigger rule_announced after insert or update or delete on address.rule
    for each statement execute function address.announce_change();

create table address.list (
    id          uuid        not null constraint list_pk primary key,
    owner       uuid        not null,
    file_name   text        not null,
    format      text        not null constraint list_format_known check (format in ('CSV', 'XLSX')),
    column_name text        not null,
    state       text        not null constraint list_state_known check (state in ('WAITING', 'TURNING', 'DONE', 'FAILED')),
    attempts    smallint    not null default 0,
    lines       integer     not null default 0,
    clear       integer     not null default 0,
    street      integer     not null default 0,
    failure     text        not null default '',
    sent_at     timestamptz not null,
    ended_at    timestamptz,
    constraint list_ended check ((state in ('DONE', 'FAILED')) = (ended_at is not null))
);
create index list_by_owner on address.list (owner, sent_at, id);
create index list_in_work on address.list (sent_at, id) where state in ('WAITING', 'TURNING');
create index list_by_age on address.list (sent_at);
