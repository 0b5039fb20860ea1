-- How far the promises have been computed anew after a change of a calendar; numbers are those of clock.calendar_change.
create table dossier.promise_sweep (
    change      bigint      not null,
    last_unit   integer     not null,
    last_place  text        not null,
    looked      bigint      not null,
    moved       bigint      not null,
    begun_at    timestamptz not null,
    done_at     timestamptz,
    constraint promise_sweep_pk primary key (change),
    constraint promise_sweep_counts check (looked >= moved and moved >= 0)
);
comment on column dossier.promise_sweep.last_place is 'cursor within the resolving unit last_unit; empty at its beginning';

-- Whose promise a change has moved: the people to be told.
create table dossier.moved_promise (
    change         bigint      not null,
    unit_id        integer     not null,
    year           smallint    not null,
    serial         bigint      not null,
    was            timestamptz not null,
    becomes        timestamptz not null,
    constraint moved_promise_pk primary key (change, unit_id, year, serial),
    constraint moved_promise_sweep_fk foreign key (change) references dossier.promise_sweep (change),
    constraint moved_promise_dossier_fk foreign key (unit_id, year, serial) references dossier.dossier (unit_id, year, serial)
);
comment on table dossier.moved_promise is 'Per change of a calendar; every move is an event of the dossier as well';
