-- Lists of units and successions that were brought in, and what was found in them. A finding that needs review is not used as a fact
-- before an official has confirmed it.
create table organization.land_import (
    id           uuid        not null,
    layout       text        not null,
    file_name    text        not null,
    content_hash text        not null,
    taken_at     timestamptz not null,
    rows_read    integer     not null,
    units_added  integer     not null,
    units_changed integer    not null,
    links_added  integer     not null,
    unchanged    integer     not null,
    constraint land_import_pk primary key (id)
);

create table organization.land_finding (
    id           integer     not null generated always as identity,
    import_id    uuid        not null,
    layout       text        not null,
    line         integer     not null,
    kind         text        not null,
    state        text        not null,
    subject      text        not null,
    stored       text        not null,
    given        text        not null,
    from_id      integer     null,
    into_id      integer     null,
    share        text        null,
    part         text        null,
    day          date        null,
    basis        text        null,
    unit_id      integer     null,
    unit_kind    text        null,
    unit_name    text        null,
    decided_by   uuid        null,
    decided_name text        null,
    decided_at   timestamptz null,
    reason       text        null,
    constraint land_finding_pk primary key (id),
    constraint land_finding_import_fk foreign key (import_id) references organization.land_import (id),
    constraint land_finding_from_fk foreign key (from_id) references organization.unit (id),
    constraint land_finding_into_fk foreign key (into_id) references organization.unit (id),
    constraint land_finding_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint land_finding_state_known check (state in ('NOTED', 'OPEN', 'CONFIRMED', 'DISMISSED')),
    constraint land_finding_decided check ((state in ('CONFIRMED', 'DISMISSED')) = (decided_by is not null))
);
comment on column organization.land_finding.from_id is 'with into_id, share, part, day, basis: the succession a confirmation brings in';
comment on column organization.land_finding.unit_id is 'with unit_kind, unit_name, day: what a confirmation makes of a unit';
-- the same list once more finds nothing new; a line without subject speaks of its own writing
create unique index land_finding_once on organization.land_finding
    (layout, kind, subject, stored, given, (case subject when '' then line else 0 end));
create index land_finding_waiting on organization.land_finding (id) where state = 'OPEN';
create index land_finding_by_import on organization.land_finding (import_id, id);

-- When units of other provinces became something else under the same code: a list tells only that they are.
create table organization.known_change (
    code   text not null,
    day    date not null,
    was    text not null,
    kind   text not null,
    source text not null,
    constraint known_change_pk primary key (code, day)
);
