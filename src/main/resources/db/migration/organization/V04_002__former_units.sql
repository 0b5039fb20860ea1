-- What people still call the place they live in: units of before 01/7/2025 and where they went. For finding only.
create table organization.former_unit (
    unit_id integer not null,
    name    text    not null,
    place   text    not null,
    extent  text    not null,
    source  text    not null,
    constraint former_unit_pk primary key (unit_id, name, place),
    constraint former_unit_successor_fk foreign key (unit_id) references organization.unit (id),
    constraint former_unit_extent_known check (extent in ('WHOLE', 'PART')),
    constraint former_unit_name_nfc check (name <> '' and name is nfc normalized)
);
