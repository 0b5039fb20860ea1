-- Khu phố, ấp, thôn: kept by the unit they lie in, with what became of them.
create table organization.neighbourhood (
    id           integer     not null generated always as identity,
    unit_id      integer     not null,
    kind         text        not null,
    name         text        not null,
    valid_from   date        not null,
    valid_until  date        null,
    demo         boolean     not null,
    basis        text        not null,
    end_basis    text        null,
    officer      uuid        not null,
    officer_name text        not null,
    recorded_at  timestamptz not null,
    constraint neighbourhood_pk primary key (id),
    constraint neighbourhood_unit_fk foreign key (unit_id) references organization.unit (id),
    constraint neighbourhood_kind_known check (kind in ('QUARTER', 'HAMLET', 'VILLAGE')),
    constraint neighbourhood_name_nfc check (name <> '' and name is nfc normalized),
    constraint neighbourhood_lasts check (valid_until > valid_from),
    constraint neighbourhood_end_says_why check ((valid_until is null) = (end_basis is null)),
    constraint neighbourhood_says_why check (basis <> '')
);
create unique index neighbourhood_open_once on organization.neighbourhood (unit_id, kind, lower(name)) where valid_until is null;
create index neighbourhood_by_unit on organization.neighbourhood (unit_id);

create table organization.neighbourhood_succession (
    from_id integer not null,
    into_id integer not null,
    share   text    not null,
    day     date    not null,
    basis   text    not null,
    constraint neighbourhood_succession_pk primary key (from_id, into_id),
    constraint neighbourhood_succession_from_fk foreign key (from_id) references organization.neighbourhood (id),
    constraint neighbourhood_succession_into_fk foreign key (into_id) references organization.neighbourhood (id),
    constraint neighbourhood_succession_goes_elsewhere check (from_id <> into_id),
    constraint neighbourhood_succession_share_known check (share in ('WHOLE', 'PART'))
);
