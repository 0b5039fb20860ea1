-- What a unit does otherwise than the city's process says, within what it may: who receives, and how the hours are shared out.
create table catalogue.unit_override (
    id            bigint      not null generated always as identity,
    unit_id       integer     not null,
    code          text        not null,
    version_id    bigint      not null,
    hours         jsonb       not null,
    receiver      uuid,
    receiver_name text,
    basis         text        not null,
    officer       uuid        not null,
    officer_name  text        not null,
    recorded_at   timestamptz not null,
    ended_at      timestamptz,
    constraint unit_override_pk primary key (id),
    constraint unit_override_of_version foreign key (version_id) references catalogue.procedure_version (id),
    constraint unit_override_says_why check (basis <> ''),
    constraint unit_override_receiver_named check (num_nonnulls(receiver, receiver_name) in (0, 2))
);

comment on column catalogue.unit_override.hours is 'office hours by step, as texts in the order of the version''s steps';
comment on column catalogue.unit_override.ended_at is 'null while it stands';

create unique index unit_override_stands_once on catalogue.unit_override (unit_id, code) where ended_at is null;
create index unit_override_by_code on catalogue.unit_override (code, unit_id) where ended_at is null;
